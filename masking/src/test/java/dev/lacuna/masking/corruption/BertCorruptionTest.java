package dev.lacuna.masking.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Origin;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Distributions are tested by chi-square or Bernstein's bound, false alarm 1e-4 each ({@link Chance}). */
class BertCorruptionTest {
    private static final int UNITS = 60_000;
    private static final int LENGTH = 3;
    private static final double[] MIX = {0.8, 0.1, 0.1};
    private static final int ORIGINAL = ToyCorpus.VOCABULARY.id("ba");

    /** {@link #UNITS} units of {@link #LENGTH} subwords each, all selected, two units a span. */
    private static MaskedExample corrupt(String spec) {
        int[] ids = new int[UNITS * LENGTH];
        Arrays.fill(ids, ORIGINAL);
        Sequence sequence = new Sequence(ids, new int[] {0}, new String[] {"d"}, new int[] {0}, Origin.of("d"));
        UnitList units = new UnitList();
        for (int u = 0; u < UNITS; u++) {
            units.addSpan(u * LENGTH, (u + 1) * LENGTH, 1);
        }
        Selection selection = new Selection();
        selection.reset(UNITS);
        for (int u = 0; u < UNITS; u++) {
            selection.select(u, u % 2 == 0 ? selection.openSpan() : selection.span(u - 1));
        }
        MaskedExample out = new MaskedExample();
        out.reset(sequence);
        new BertCorruption(PieceSpec.parse(spec), ToyCorpus.TABLES)
                .corrupt(ToyRows.of(sequence, ToyCorpus.random("corruption", 0)), units, selection, out);
        return out;
    }

    private static int kind(MaskedExample out, int position) {
        return out.fates()[position] - MaskedExample.MASKED;
    }

    /**
     * Nine cells for the kinds of two neighbours in a unit: the mix at each, and independence. 8 degrees of freedom.
     */
    @Test
    void perSubwordEachIsMixedByItself() {
        for (int second = 1; second < LENGTH; second++) {
            MaskedExample out = corrupt("bert(per=subword)");
            long[] pairs = new long[9];
            for (int u = 0; u < UNITS; u++) {
                pairs[kind(out, u * LENGTH) * 3 + kind(out, u * LENGTH + second)]++;
            }
            double[] expected = new double[9];
            for (int pair = 0; pair < 9; pair++) {
                expected[pair] = UNITS * MIX[pair / 3] * MIX[pair % 3];
            }
            assertThat(Chance.chiSquare(pairs, expected)).isLessThan(Chance.chiSquareLimit(8));
        }
    }

    /** 2 degrees of freedom. */
    @Test
    void perUnitTheUnitSharesOneKind() {
        MaskedExample out = corrupt("bert(per=unit)");
        long[] kinds = new long[3];
        for (int u = 0; u < UNITS; u++) {
            kinds[kind(out, u * LENGTH)]++;
            for (int i = 1; i < LENGTH; i++) {
                assertThat(kind(out, u * LENGTH + i)).isEqualTo(kind(out, u * LENGTH));
            }
        }
        double[] expected = {UNITS * MIX[0], UNITS * MIX[1], UNITS * MIX[2]};
        assertThat(Chance.chiSquare(kinds, expected)).isLessThan(Chance.chiSquareLimit(2));
    }

    /** Spans of two units: the mix once a span. 2 degrees of freedom. */
    @Test
    void perSpanTheSpanSharesOneKind() {
        MaskedExample out = corrupt("bert(per=span)");
        long[] kinds = new long[3];
        for (int u = 0; u < UNITS; u += 2) {
            kinds[kind(out, u * LENGTH)]++;
            for (int i = 1; i < 2 * LENGTH; i++) {
                assertThat(kind(out, u * LENGTH + i)).isEqualTo(kind(out, u * LENGTH));
            }
        }
        double[] expected = {UNITS / 2 * MIX[0], UNITS / 2 * MIX[1], UNITS / 2 * MIX[2]};
        assertThat(Chance.chiSquare(kinds, expected)).isLessThan(Chance.chiSquareLimit(2));
    }

    @Test
    void mixIsConfigurable() {
        MaskedExample out = corrupt("bert(mask=0.5, random=0.3, keep=0.2)");
        long[] kinds = new long[3];
        for (int p = 0; p < out.size(); p++) {
            kinds[kind(out, p)]++;
        }
        double[] expected = {out.size() * 0.5, out.size() * 0.3, out.size() * 0.2};
        assertThat(Chance.chiSquare(kinds, expected)).isLessThan(Chance.chiSquareLimit(2));
    }

    /** 39 degrees of freedom. The original is a possible replacement, as in BERT. */
    @Test
    void randomSubwordsAreUniformOverAllButSpecialOnes() {
        MaskedExample out = corrupt("bert(mask=0, random=1, keep=0)");
        Vocabulary vocabulary = ToyCorpus.VOCABULARY;
        long[] times = new long[vocabulary.size()];
        for (int p = 0; p < out.size(); p++) {
            times[out.inputIds()[p]]++;
        }
        long[] observed = new long[ToyCorpus.ORDINARY_SUBWORDS];
        int cell = 0;
        for (int id = 0; id < vocabulary.size(); id++) {
            if (vocabulary.isSpecial(id)) {
                assertThat(times[id]).isZero();
            } else {
                observed[cell++] = times[id];
            }
        }
        double[] expected = new double[observed.length];
        Arrays.fill(expected, (double) out.size() / observed.length);
        assertThat(cell).isEqualTo(observed.length);
        assertThat(Chance.chiSquare(observed, expected)).isLessThan(Chance.chiSquareLimit(cell - 1));
    }

    /** Neighbours in a random unit agree as often as independent uniform draws do, once in 40. */
    @Test
    void subwordsOfARandomUnitAreDrawnOneByOne() {
        MaskedExample out = corrupt("bert(mask=0, random=1, keep=0, per=unit)");
        for (int other = 1; other < LENGTH; other++) {
            long same = 0;
            for (int u = 0; u < UNITS; u++) {
                same += out.inputIds()[u * LENGTH] == out.inputIds()[u * LENGTH + other] ? 1 : 0;
            }
            double rate = 1.0 / ToyCorpus.ORDINARY_SUBWORDS;
            assertThat((double) same).isCloseTo(UNITS * rate, within(Chance.deviation(UNITS, rate, 2)));
        }
    }

    @Test
    void certaintiesAreKept() {
        MaskedExample masked = corrupt("bert(mask=1, random=0, keep=0)");
        MaskedExample kept = corrupt("bert(mask=0, random=0, keep=1)");
        int mask = ToyCorpus.VOCABULARY.specialTokens().mask();
        assertThat(Arrays.copyOf(masked.inputIds(), masked.size())).containsOnly(mask);
        assertThat(Arrays.copyOf(kept.inputIds(), kept.size())).containsOnly(ORIGINAL);
        assertThat(Arrays.copyOf(kept.fates(), kept.size())).containsOnly(MaskedExample.KEPT);
    }
}
