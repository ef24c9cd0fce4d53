package dev.lacuna.masking.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.ConfRecipes;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Place;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.statistics.words.WordForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every figure of an audit against a slow recount in the plainest words. */
class AuditorTest {
    private static final long SEED = 11;
    private static final int LENGTH = 64;
    private static final List<Sequence> ROWS = ToyCorpus.rows(LENGTH, 60);
    private static final List<String> NAMES = ConfRecipes.names();

    private static int decile(String word) {
        return 1 + word.length() % 10;
    }

    private static List<Recipe> recipes() {
        return NAMES.stream().map(ConfRecipes::recipe).toList();
    }

    private static AuditCounts audit(List<Recipe> recipes, int from, int to) {
        WordForms deciles = new WordForms(ToyCorpus.VOCABULARY, AuditorTest::decile);
        Auditor auditor = new Auditor(recipes, ToyCorpus.VOCABULARY, deciles, SEED, LENGTH);
        for (int row = from; row < to; row++) {
            auditor.add(ROWS.get(row), 3, row);
        }
        return auditor.counts();
    }

    /** Subwords and selected ones by kind, such as {@code tag 3}. */
    private static final class Recount {
        private final Map<String, long[]> kinds = new TreeMap<>();
        private final Map<Integer, Long> targets = new TreeMap<>();
        private long rows;
        private long labels;
        private long touched;
        private long whole;
        private long most;

        void add(Recipe recipe, int index) {
            Sequence row = ROWS.get(index);
            MaskedExample example = new MaskedExample();
            recipe.apply(row, SEED, 0, new Place(0.5, 3, index), example);
            if (example.skipped() != null) {
                return;
            }
            rows++;
            for (int w = 0; w < row.words(); w++) {
                addWord(row, example, w);
            }
            long own = Arrays.stream(
                            example.ints(Column.LABELS).array(),
                            0,
                            example.ints(Column.LABELS).size())
                    .filter(label -> label != MaskedExample.IGNORED)
                    .count();
            labels += own;
            most = Math.max(most, own);
        }

        private void addWord(Sequence row, MaskedExample example, int w) {
            int from = row.wordStarts()[w];
            int size = 0;
            int hit = 0;
            for (int p = from; p < row.wordEnd(w); p++) {
                size += ToyCorpus.VOCABULARY.isSpecial(row.ids()[p]) ? 0 : 1;
            }
            String word = ToyCorpus.VOCABULARY.word(row.ids(), from, row.wordEnd(w));
            for (int p = from; p < row.wordEnd(w); p++) {
                if (!ToyCorpus.VOCABULARY.isSpecial(row.ids()[p])) {
                    int one = example.fates()[p] == MaskedExample.UNTOUCHED ? 0 : 1;
                    hit += one;
                    if (one == 1) {
                        targets.merge(row.ids()[p], 1L, Long::sum);
                    }
                    count("all", one);
                    count("fate " + example.fates()[p], one);
                    count("decile " + decile(word), one);
                    count("tag " + row.notes().tags()[w], one);
                    count("length " + Math.min(8, size), one);
                    count("position " + p * 16 / row.size(), one);
                }
            }
            touched += hit > 0 ? 1 : 0;
            whole += size > 0 && hit == size ? 1 : 0;
        }

        private void count(String kind, int selected) {
            long[] counts = kinds.computeIfAbsent(kind, key -> new long[2]);
            counts[0]++;
            counts[1] += selected;
        }

        private long[] of(String kind) {
            return kinds.getOrDefault(kind, new long[2]);
        }

        void check(String kind, BinnedRates rates) {
            for (int bin = 0; bin < rates.bins(); bin++) {
                assertThat(new long[] {rates.subwords(bin), rates.selected(bin)})
                        .as("%s %d", kind, bin)
                        .isEqualTo(of(kind + " " + bin));
            }
        }

        void checkSums(RecipeAudit audit) {
            SelectionCounts selection = audit.counts();
            assertThat(selection.rows()).isEqualTo(rows);
            assertThat(new long[] {selection.subwords(), selection.selected()}).isEqualTo(of("all"));
            assertThat(selection.wordsTouched()).isEqualTo(touched);
            assertThat(selection.wordsWhole()).isEqualTo(whole);
            assertThat(selection.mostTargets()).isEqualTo(most);
            assertThat(selection.targets()).isEqualTo(labels);
            assertThat(audit.selectedEntropy()).isCloseTo(entropy(), within(1e-9));
        }

        double entropy() {
            double total = of("all")[1];
            return targets.values().stream()
                    .mapToDouble(n -> -n / total * Math.log(n / total) / Math.log(2))
                    .sum();
        }
    }

    @Test
    void countsAreThoseOfARecount() {
        AuditCounts counts = audit(recipes(), 0, ROWS.size());
        assertThat(counts.rows()).isEqualTo(ROWS.size());
        for (int r = 0; r < NAMES.size(); r++) {
            Recount recount = new Recount();
            Recipe recipe = ConfRecipes.recipe(NAMES.get(r));
            for (int index = 0; index < ROWS.size(); index++) {
                recount.add(recipe, index);
            }
            RecipeAudit audit = counts.recipes().get(r);
            SelectionCounts selection = audit.counts();
            recount.checkSums(audit);
            for (int fate = 0; fate < MaskedExample.FATES; fate++) {
                assertThat(selection.fate(fate)).isEqualTo(recount.of("fate " + fate)[0]);
            }
            recount.check("decile", selection.deciles());
            recount.check("tag", audit.tags());
            recount.check("length", audit.wordLengths());
            recount.check("position", audit.positions());
        }
    }

    @Test
    void partsMergeToTheWhole() {
        int half = ROWS.size() / 2;
        AuditCounts merged = audit(recipes(), half, ROWS.size()).merge(audit(recipes(), 0, half));
        AuditCounts whole = audit(recipes(), 0, ROWS.size());
        assertThat(merged.rows()).isEqualTo(whole.rows());
        for (int r = 0; r < NAMES.size(); r++) {
            assertThat(figures(merged, r)).as(NAMES.get(r)).isEqualTo(figures(whole, r));
        }
    }

    private static List<Object> figures(AuditCounts counts, int r) {
        RecipeAudit audit = counts.recipes().get(r);
        List<Object> figures = new ArrayList<>(List.of(
                audit.counts().rows(),
                audit.counts().selected(),
                audit.counts().words(),
                audit.counts().mostTargets(),
                audit.skipped(),
                audit.counts().targets(),
                audit.selectedEntropy(),
                audit.inputRatio(),
                audit.tags().mutualInformation(),
                audit.counts().deciles().mutualInformation(),
                audit.wordLengths().mutualInformation(),
                audit.positions().mutualInformation(),
                audit.leaks().repeats(),
                audit.leaks().siblings(),
                audit.leaks().shown()));
        for (int n = 0; n <= audit.spans().runs().longest(); n++) {
            figures.add(audit.spans().runs().count(n));
            figures.add(audit.spans().spans().count(n));
        }
        for (int other = 0; other < counts.overlaps().recipes(); other++) {
            figures.add(counts.overlaps().jaccard(r, other));
        }
        for (long rows : audit.counts().lengths()) {
            figures.add(rows);
        }
        return figures;
    }

    @Test
    void onlyARecipeThatChangesOverTrainingIsScheduled() {
        RecipeSpec stages = RecipeSpec.parse(
                "stages", "stages = [{until = 0.7, budget = fixed(0.3)}, {budget = fixed(0.1)}]", "stages.conf");
        List<Recipe> both = List.of(ConfRecipes.recipe("bert"), stages.bind(ToyCorpus.TABLES));
        AuditCounts counts = audit(both, 0, 40);
        assertThat(counts.recipes().get(0).isScheduled()).isFalse();
        RecipeAudit scheduled = counts.recipes().get(1);
        assertThat(scheduled.isScheduled()).isTrue();
        assertThat(scheduled.first().rate()).isEqualTo(scheduled.counts().rate());
        assertThat(scheduled.last().rate()).isLessThan(scheduled.counts().rate() / 2);
    }

    @Test
    void selectionsBinRowsByLength() {
        SelectionCounts counts =
                audit(recipes(), 0, ROWS.size()).recipes().get(0).counts();
        long[] lengths = counts.lengths();
        for (int bin = 0; bin < lengths.length; bin++) {
            int from = counts.lengthFrom(bin);
            int to = counts.lengthFrom(bin + 1);
            assertThat(lengths[bin])
                    .as("bin %d", bin)
                    .isEqualTo(ROWS.stream()
                            .filter(row -> row.size() >= from && row.size() < to)
                            .count());
        }
        assertThat(counts.lengthFrom(lengths.length)).isEqualTo(LENGTH + 1);
    }
}
