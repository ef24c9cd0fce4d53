package dev.lacuna.masking.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Permutation and rotation: which orders there are, and that all are alike often (chi-square, false alarm 1e-4 each). */
class OrderCorruptionTest {
    private static final int DRAWS = 10_000;

    private final KeyedRandom random = ToyCorpus.random("order", 0);

    private static Sequence sentences(Sequence row, int... starts) {
        return new Sequence(
                row.ids(),
                row.wordStarts(),
                row.documents(),
                row.documentStarts(),
                row.origin(),
                new Annotations(starts, null, -1, List.of(), new float[0][]));
    }

    private void assertAllAlikeOften(Sequence row, String units, String corruption, String... inputs) {
        Map<String, Long> seen = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            seen.merge(
                    new Corrupted(row, units, random).selectAll().by(corruption).input(), 1L, Long::sum);
        }
        assertThat(seen.keySet()).containsExactlyInAnyOrder(inputs);
        long[] observed = Arrays.stream(inputs).mapToLong(seen::get).toArray();
        double[] expected = new double[inputs.length];
        Arrays.fill(expected, (double) DRAWS / inputs.length);
        assertThat(Chance.chiSquare(observed, expected)).isLessThan(Chance.chiSquareLimit(inputs.length - 1));
    }

    @Test
    void sentencesStandInAnyOrder() {
        assertAllAlikeOften(
                sentences(ToyCorpus.row("ba be bi bo"), 1, 3, 4),
                "sentence",
                "permute",
                "[CLS] ba be bi bo [SEP]",
                "[CLS] ba be bo bi [SEP]",
                "[CLS] bi ba be bo [SEP]",
                "[CLS] bi bo ba be [SEP]",
                "[CLS] bo ba be bi [SEP]",
                "[CLS] bo bi ba be [SEP]");
    }

    /** What starts a sentence moves with it, known or not; what else is unknown moves with what is before it. */
    @Test
    void textsStayAndUnknownsMoveWithTheirSentence() {
        assertAllAlikeOften(
                sentences(ToyCorpus.row("ba zz zz be", "da de"), 1, 3, 6, 7),
                "sentence",
                "permute",
                "[CLS] ba [UNK] [UNK] be [SEP] da de [SEP]",
                "[CLS] [UNK] be ba [UNK] [SEP] da de [SEP]",
                "[CLS] ba [UNK] [UNK] be [SEP] de da [SEP]",
                "[CLS] [UNK] be ba [UNK] [SEP] de da [SEP]");
    }

    @Test
    void onlySelectedUnitsChangePlaces() {
        Map<String, Long> seen = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            Corrupted row = new Corrupted(ToyCorpus.row("ba bebo bi bo"), "word", random);
            seen.merge(row.select(0).select(1).select(3).by("permute").input(), 1L, Long::sum);
        }
        assertThat(seen.keySet()).allMatch(input -> input.matches(".* bi (ba|be ##bo|bo) \\[SEP]"));
        assertThat(seen).hasSize(6);
    }

    /** Two words change places if U·2 of the first is above 1 + U·2 of the second: 1 in 8. Bernstein, false alarm 1e-4. */
    @Test
    void shuffledWordsMoveAtMostSoFar() {
        long swapped = 0;
        for (int i = 0; i < DRAWS; i++) {
            Corrupted two = new Corrupted(ToyCorpus.row("ba bebo"), "word", random);
            String input = two.selectAll().by("permute(within=2)").input();
            assertThat(input).isIn("[CLS] ba be ##bo [SEP]", "[CLS] be ##bo ba [SEP]");
            swapped += input.endsWith("ba [SEP]") ? 1 : 0;
        }
        assertThat((double) swapped).isCloseTo(DRAWS / 8.0, within(Chance.deviation(DRAWS, 1 / 8.0, 1)));
        Sequence twenty = ToyCorpus.row("ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo");
        for (int i = 0; i < 300; i++) {
            Corrupted row = new Corrupted(twenty, "word", random).selectAll().by("permute(within=3)");
            for (int q = 1; q <= 20; q++) {
                assertThat(row.example().sources()[q] - q).isBetween(-3, 3);
            }
            assertThat(new Corrupted(twenty, "word", random)
                            .selectAll()
                            .by("permute(within=1)")
                            .input())
                    .isEqualTo(Corrupted.text(twenty.ids(), twenty.size()));
        }
    }

    @Test
    void textsBeginAnywhere() {
        assertAllAlikeOften(
                ToyCorpus.row("ba be zz", "da"),
                "subword",
                "rotate",
                "[CLS] ba be [UNK] [SEP] da [SEP]",
                "[CLS] be [UNK] ba [SEP] da [SEP]",
                "[CLS] [UNK] ba be [SEP] da [SEP]");
    }
}
