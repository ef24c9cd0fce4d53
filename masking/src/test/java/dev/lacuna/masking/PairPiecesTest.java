package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.corruption.Corrupted;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.tables.WordPairs;
import dev.lacuna.masking.units.UnitKinds;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.masking.weights.WeightKinds;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Pieces that look from one text of a pair to the other, worked by hand. */
class PairPiecesTest {
    /** Positions 0 to 9; partners: ba of do, be##bi of none (cut off), bo of da; do of ba, da of bo. */
    private static final Sequence PAIR =
            Notation.row(ToyCorpus.VOCABULARY, "corpus.alignment", "[CLS] ^ba=2 be+##bi=3 bo=1 [SEP] &da=3 do=1 [SEP]");

    private static Corrupted masked(String units, int... selected) {
        Corrupted row = new Corrupted(PAIR, units, ToyCorpus.random("pair pieces", 0));
        for (int unit : selected) {
            row.select(unit);
        }
        return row.by("mask");
    }

    private static List<Integer> column(Corrupted row, Column column) {
        Ints ints = row.example().ints(column);
        return Arrays.stream(ints.array(), 0, ints.size()).boxed().toList();
    }

    @Test
    void unitsOfASide() {
        assertThat(Notation.units(UnitKinds.of(PieceSpec.parse("subword(side=second)"), ToyCorpus.TABLES), PAIR))
                .containsExactly("1:[6]", "1:[7]");
        assertThat(Notation.units(UnitKinds.of(PieceSpec.parse("word(side=first)"), ToyCorpus.TABLES), PAIR))
                .containsExactly("1:[1]", "1:[2, 3]", "1:[4]");
        assertThat(Notation.units(
                        UnitKinds.of(PieceSpec.parse("word(side=second)"), ToyCorpus.TABLES), ToyCorpus.row("ba")))
                .isEmpty();
        assertThat(UnitKinds.of(PieceSpec.parse("word"), ToyCorpus.TABLES)).hasToString("word");
    }

    /** Units: ba, be, ##bi, bo, da, do. What is masked points to its partner's place, untouched words do not. */
    @Test
    void pointersLeadToTheFirstSubwordOfThePartner() {
        assertThat(column(masked("subword", 0, 2, 4).to("pointer"), Column.POINTER_LABELS))
                .containsExactly(-100, 7, -100, -100, -100, -100, 4, -100, -100);
        Corrupted changed = new Corrupted(PAIR, "subword", ToyCorpus.random("pair pieces", 1))
                .select(1)
                .by("delete")
                .to("pointer");
        assertThat(column(changed, Column.POINTER_LABELS)).hasSize(8).containsOnly(-100);
    }

    @Test
    void classesTellWhetherThePartnerIsMasked() {
        assertThat(column(masked("subword", 3, 5).to("partner-masked"), Column.TOKEN_CLASSES))
                .as("ba: do is masked; be ##bi has no partner; bo, do: masked; da: bo is masked")
                .containsExactly(-100, 1, -100, -100, -100, -100, 1, -100, -100);
        assertThat(column(masked("subword").to("partner-masked"), Column.TOKEN_CLASSES))
                .containsExactly(-100, 0, -100, -100, 0, -100, 0, 0, -100);
    }

    @Test
    void positionsRestartAtTheSecondText() {
        assertThat(column(masked("subword").to("positions(restart=second)"), Column.POSITION_IDS))
                .containsExactly(0, 1, 2, 3, 4, 5, 0, 1, 2);
        assertThat(column(masked("subword").to("positions"), Column.POSITION_IDS))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        Corrupted shorter = new Corrupted(PAIR, "subword", ToyCorpus.random("pair pieces", 2)).select(4);
        assertThat(column(shorter.by("delete").to("positions(restart=second)"), Column.POSITION_IDS))
                .containsExactly(0, 1, 2, 3, 4, 5, 1, 2);
    }

    @Test
    void correctionsLabelTheFirstTextWithTheSecond() {
        Sequence pair = Notation.row("[CLS] ^ba be bo [SEP] &ba bi bo [SEP]");
        Corrupted row = new Corrupted(pair, "subword(side=second)", ToyCorpus.random("pair pieces", 3));
        row.select(0).select(1).select(2).by("delete").to("correction(errors=yes)");
        assertThat(row.input()).isEqualTo("[CLS] ba be bo [SEP] [SEP]");
        assertThat(Corrupted.text(row.example().labels(), 6)).isEqualTo(". ba bi bo . .");
        assertThat(column(row, Column.TOKEN_CLASSES)).containsExactly(-100, 0, 1, 0, -100, -100);
        assertThat(masked("subword").to("correction").example().skipped()).isEqualTo("two texts of unequal length");
    }

    private static double[] weights(MaskingTables tables, String units, String weights, Sequence pair) {
        Row row = ToyRows.of(pair, ToyCorpus.random("pair pieces", 4));
        UnitList list = new UnitList();
        UnitKinds.of(PieceSpec.parse(units), ToyCorpus.TABLES).find(row, list);
        double[] values = new double[list.size()];
        WeightKinds.of(List.of(PieceSpec.parse(weights)), tables).weigh(row, list, values);
        return values;
    }

    @Test
    void gatesComparePlaceByPlace() {
        Sequence pair = Notation.row("[CLS] ^ba be bo bi [SEP] &ba bi bo [SEP]");
        assertThat(weights(ToyCorpus.TABLES, "subword", "gate(equal-to-second=yes)", pair))
                .containsExactly(1, 0, 1, 0, 0, 0, 0);
        assertThat(weights(ToyCorpus.TABLES, "subword", "gate(equal-to-second=no)", pair))
                .containsExactly(0, 1, 0, 1, 0, 0, 0);
        assertThat(weights(ToyCorpus.TABLES, "subword", "gate(side=both)", pair))
                .containsOnly(1);
    }

    /** pmi(ba, da) = 2, pmi(ba, do) = 1, pmi(bo, do) = −1; bebi is in no pair. */
    @Test
    void associationsAreWithWordsOfTheOtherText() {
        WordPairs pairs = new WordPairs();
        pairs.put("ba", "da", 2);
        pairs.put("do", "ba", 1);
        pairs.put("bo", "do", -1);
        pairs.put("ba", "bo", 9);
        MaskingTables tables = new LoadedTables.Builder(ToyCorpus.VOCABULARY)
                .pairs("pmi", pairs)
                .build();
        assertThat(weights(tables, "word", "association", PAIR)).containsExactly(2, 0, 0, 2, 1);
        assertThat(weights(tables, "word", "association(over=mean, then=plus:1)", PAIR))
                .as("over two words of the second text, over three of the first")
                .containsExactly(2.5, 1, 0.5, 1 + 2 / 3.0, 1);
    }

    /** Against a map, over many more pairs than the first size holds. */
    @Test
    void pairsOfWordsAreFoundInEitherOrder() {
        WordPairs pairs = new WordPairs();
        IntPredicate isPut = i -> i % 3 != 0;
        for (int i = 0; i < 3000; i++) {
            if (isPut.test(i)) {
                pairs.put("w" + i % 70, "v" + i / 70, i);
            }
        }
        pairs.put("v0", "w1", 0.5);
        assertThat(pairs.size()).isEqualTo(2000);
        LoadedTables tables = new LoadedTables.Builder(ToyCorpus.VOCABULARY)
                .pairs("pmi", pairs)
                .build();
        assertThat(tables.pairs("pmi")).isSameAs(pairs);
        for (int i = 2; i < 3000; i++) {
            double value = pairs.get("v" + i / 70, "w" + i % 70);
            if (isPut.test(i)) {
                assertThat(value).isCloseTo(i, within(0.0));
            } else {
                assertThat(value).isNaN();
            }
        }
        assertThat(pairs.get("w1", "v0")).isEqualTo(0.5);
        assertThat(pairs.get("w1", "other")).isNaN();
    }
}
