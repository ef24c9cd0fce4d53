package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Column.Extent;
import dev.lacuna.masking.Column.Type;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What every recipe keeps on every row, whatever it masks and however. One instance serves one recipe. */
final class RecipeContract {
    /** Targets whose labels, if they have any, are the originals of the input's own positions. */
    private static final Set<String> ALIGNED = Set.of("mlm", "diffusion", "weighted-mlm", "row-weight");

    private static final Vocabulary VOCABULARY = ToyCorpus.VOCABULARY;

    private final Recipe recipe;
    private final List<Composition> compositions;
    private final MaskedExample masked = new MaskedExample();

    RecipeContract(String name) {
        this(ConfRecipes.spec(name), ToyCorpus.TABLES);
    }

    RecipeContract(RecipeSpec spec, MaskingTables tables) {
        recipe = spec.bind(tables);
        compositions = spec.root().compositions().toList();
    }

    int views() {
        return recipe.views();
    }

    /** Masks {@code row} and asserts all of the contract. */
    void check(Sequence row, long seed, int view, Place place) {
        recipe.apply(row, seed, view, place, masked);
        if (masked.skipped() != null) {
            assertThat(masked.skipped()).isNotBlank();
            return;
        }
        specialTokensStay(row);
        inputIsWhatTheFatesSay(row);
        nothingIsLost(row);
        columnsAreThoseDeclared(row);
        labelsAreOriginals(row);
        unitsAreDisjointAndStayWhole(row);
        budgetIsMet(row);
    }

    private void specialTokensStay(Sequence row) {
        for (int p = 0; p < row.size(); p++) {
            if (VOCABULARY.isSpecial(row.ids()[p])) {
                assertThat(masked.fates()[p])
                        .as("fate of special token at %d", p)
                        .isEqualTo(MaskedExample.UNTOUCHED);
            }
        }
    }

    private void inputIsWhatTheFatesSay(Sequence row) {
        assertThat(masked.size()).isLessThanOrEqualTo(recipe.inputLength(row.size()));
        assertThat(masked.originalSize()).isEqualTo(row.size());
        for (int q = 0; q < masked.size(); q++) {
            int source = masked.sources()[q];
            int id = masked.inputIds()[q];
            assertThat(id).isBetween(0, VOCABULARY.size() - 1);
            if (source < 0) {
                continue;
            }
            switch (masked.fates()[source]) {
                case MaskedExample.UNTOUCHED, MaskedExample.KEPT -> assertThat(id)
                        .isEqualTo(row.ids()[source]);
                case MaskedExample.MASKED, MaskedExample.INFILLED -> assertThat(VOCABULARY.isSpecial(id))
                        .as("mask at %d", q)
                        .isTrue();
                case MaskedExample.RANDOM, MaskedExample.SIMILAR, MaskedExample.GENERATED -> assertThat(
                                VOCABULARY.isSpecial(id))
                        .as("replacement at %d", q)
                        .isFalse();
                case MaskedExample.PARTIAL -> assertThat(id).isNotNegative();
                default -> throw new AssertionError("dropped, and yet in the input at " + q);
            }
        }
    }

    /** Every original subword is in the input, once, unless its fate says that it gave way. */
    private void nothingIsLost(Sequence row) {
        int[] times = new int[row.size()];
        for (int q = 0; q < masked.size(); q++) {
            if (masked.sources()[q] >= 0) {
                times[masked.sources()[q]]++;
            }
        }
        for (int p = 0; p < row.size(); p++) {
            switch (masked.fates()[p]) {
                case MaskedExample.UNTOUCHED, MaskedExample.KEPT -> assertThat(times[p])
                        .as("times that %d is in the input", p)
                        .isOne();
                case MaskedExample.DROPPED -> assertThat(times[p]).isZero();
                case MaskedExample.MASKED -> assertThat(times[p]).isPositive();
                default -> assertThat(times[p]).isLessThanOrEqualTo(1);
            }
        }
    }

    private void columnsAreThoseDeclared(Sequence row) {
        for (Column column : Column.values()) {
            boolean declared = recipe.columns().contains(column);
            if (column.extent() == Extent.ROW) {
                assertThat(masked.scalar(column)).as(column.toString()).isFinite();
                continue;
            }
            int size = column.type() == Type.INTS
                    ? masked.ints(column).size()
                    : masked.floats(column).size();
            if (!declared) {
                assertThat(size).as("undeclared %s", column).isZero();
            } else if (column.extent() == Extent.INPUT
                    && column != Column.DECODER_INPUT_IDS
                    && column != Column.DECODER_LABELS) {
                assertThat(size).as(column.toString()).isEqualTo(masked.size());
            } else if (column.extent() == Extent.LABELS) {
                assertThat(size)
                        .as(column.toString())
                        .isEqualTo(masked.ints(Column.LABELS).size());
            }
            for (int i = 0; column.type() == Type.FLOATS && i < size; i++) {
                assertThat(masked.floats(column).get(i)).as(column.toString()).isFinite();
            }
        }
    }

    private boolean isAligned() {
        return compositions.stream()
                .flatMap(composition -> composition.targets().stream())
                .map(PieceSpec::name)
                .allMatch(name -> ALIGNED.contains(name) || name.equals("boundary"));
    }

    private void labelsAreOriginals(Sequence row) {
        if (!isAligned() || !recipe.columns().contains(Column.LABELS)) {
            return;
        }
        assertThat(masked.ints(Column.LABELS).size()).isEqualTo(masked.size());
        for (int q = 0; q < masked.size(); q++) {
            int label = masked.labels()[q];
            if (label != MaskedExample.IGNORED) {
                assertThat(label).as("label at %d", q).isEqualTo(row.ids()[masked.sources()[q]]);
            }
        }
        boolean plain = compositions.stream()
                .flatMap(composition -> composition.targets().stream())
                .allMatch(target ->
                        target.toString().equals("mlm") || target.name().equals("boundary"));
        for (int q = 0; plain && q < masked.size(); q++) {
            boolean touched = masked.sources()[q] < 0 || masked.fates()[masked.sources()[q]] != MaskedExample.UNTOUCHED;
            assertThat(masked.labels()[q] != MaskedExample.IGNORED)
                    .as("labelled at %d", q)
                    .isEqualTo(touched);
        }
    }

    private void unitsAreDisjointAndStayWhole(Sequence row) {
        UnitList units = recipe.lastUnits();
        boolean single = compositions.size() == 1;
        boolean[] inUnit = new boolean[Math.max(row.size(), recipe.inputLength(row.size()))];
        for (int u = 0; u < units.size(); u++) {
            assertThat(units.length(u)).isPositive();
            assertThat(recipe.lastWeight(u))
                    .as("weight of unit %d", u)
                    .isNotNegative()
                    .isFinite();
            for (int i = units.start(u); i < units.end(u); i++) {
                int p = units.position(i);
                assertThat(inUnit[p]).as("%d is in two units", p).isFalse();
                inUnit[p] = true;
                if (single) {
                    assertThat(VOCABULARY.isSpecial(row.ids()[p])).isFalse();
                }
            }
        }
    }

    /**
     * Never more than the budget, and what is missing is shorter than every unit left out: a unit is left out only
     * because it did not fit, and afterwards no more room is left than then. Hence single subwords meet the budget
     * exactly, and any units meet it within the longest of them. Others than {@code without-replacement} meet a budget
     * only on average.
     */
    private void budgetIsMet(Sequence row) {
        if (compositions.size() > 1
                || !compositions.get(0).sampler().toString().equals("without-replacement")
                || !compositions.get(0).budget().name().equals("fixed")
                || !Set.of("max")
                        .containsAll(compositions.get(0).budget().named().keySet())) {
            return;
        }
        UnitList units = recipe.lastUnits();
        int missing = budget(compositions.get(0).budget(), units.positions(), row.size());
        int shortestLeft = Integer.MAX_VALUE;
        for (int u = 0; u < units.size(); u++) {
            if (recipe.lastSelected(u)) {
                missing -= units.length(u);
            } else if (recipe.lastWeight(u) > 0) {
                shortestLeft = Math.min(shortestLeft, units.length(u));
            }
        }
        // Rounded at random, the budget may have been one less than the most it can be.
        int unsure = compositions.get(0).budget().named().containsValue("random") ? 1 : 0;
        assertThat(missing).as("budget left").isBetween(0, shortestLeft - 1 + unsure);
    }

    private static int budget(PieceSpec spec, int candidates, int positions) {
        int counted = spec.named().containsValue("row") ? positions : candidates;
        // In doubles, as the references have it: 0.35 · 90 is a little less than 31.5.
        double exact = Double.parseDouble(spec.values().get(0)) * counted;
        int most = Integer.parseInt(spec.named().getOrDefault("max", "1000000"));
        int kept = Integer.parseInt(spec.named().getOrDefault("keep", "0"));
        most = Math.min(Math.min(candidates, most), Math.max(0, counted - kept));
        return exact == 0 ? 0 : Math.min(most, Math.max(1, (int) Math.rint(exact)));
    }

    /** Everything in the last masked row, as one list that can be compared. */
    static List<Object> everythingIn(MaskedExample masked) {
        List<Object> all = new ArrayList<>();
        all.add(ints(masked.inputIds(), masked.size()));
        all.add(ints(masked.sources(), masked.size()));
        all.add(masked.skipped() == null ? "" : masked.skipped());
        for (int p = 0; p < masked.originalSize(); p++) {
            all.add(masked.fates()[p]);
        }
        for (Column column : Column.values()) {
            switch (column.type()) {
                case INTS -> all.add(
                        ints(masked.ints(column).array(), masked.ints(column).size()));
                case FLOATS -> all.add(Arrays.toString(Arrays.copyOf(
                        masked.floats(column).array(), masked.floats(column).size())));
                case INT, DOUBLE -> all.add(masked.scalar(column));
            }
        }
        return all;
    }

    private static String ints(int[] values, int size) {
        return Arrays.toString(Arrays.copyOf(values, size));
    }
}
