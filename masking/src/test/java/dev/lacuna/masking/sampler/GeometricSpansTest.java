package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GeometricSpansTest {
    private static final double P = 0.2;
    private static final int MAX = 10;
    /** Words of two, one, three, one and one subwords; the last is a document of its own. */
    private static final Sequence ROW = ToyCorpus.row("babe ki lolome da", "di");
    /** For each subword of {@link #ROW} its word, and whether it ends its document. */
    private static final int[] WORDS = {0, 0, 1, 2, 2, 2, 3, 4};

    private static final int LAST_OF_FIRST = 6;

    private final GeometricSpans sampler = new GeometricSpans(PieceSpec.parse("geometric-spans(p=0.2, max=10)"));

    private static UnitList subwords() {
        UnitList units = new UnitList();
        for (int p = 0; p < ROW.size(); p++) {
            if (!ToyCorpus.VOCABULARY.isSpecial(ROW.ids()[p])) {
                units.addSpan(p, p + 1, 0);
            }
        }
        return units;
    }

    /** The law of the masked set by SpanBERT's procedure, told step by step over single subwords. */
    private static void enumerate(int masked, int budget, double chance, SortedMap<Integer, Double> law) {
        if (Integer.bitCount(masked) == budget) {
            law.merge(masked, chance, Double::sum);
            return;
        }
        int free = WORDS.length - Integer.bitCount(masked);
        double scale = 1 - StrictMath.pow(1 - P, MAX);
        for (int anchor = 0; anchor < WORDS.length; anchor++) {
            for (int length = 1; (masked >> anchor & 1) == 0 && length <= MAX; length++) {
                double pLength = P * StrictMath.pow(1 - P, length - 1) / scale;
                enumerate(cover(masked, anchor, length, budget), budget, chance * pLength / free, law);
            }
        }
    }

    private static int cover(int masked, int anchor, int length, int budget) {
        int from = anchor;
        while (from > 0 && WORDS[from - 1] == WORDS[anchor]) {
            from--;
        }
        int set = masked;
        for (int p = from; p < WORDS.length && WORDS[p] < WORDS[anchor] + length; p++) {
            if (Integer.bitCount(set) < budget) {
                set |= 1 << p;
            }
            if (p == LAST_OF_FIRST) {
                break;
            }
        }
        return set;
    }

    @Test
    void setsFollowSpanBertsProcedure() {
        UnitList units = subwords();
        assertThat(units.size()).isEqualTo(WORDS.length);
        double[] weights = new double[units.size()];
        Arrays.fill(weights, 1);
        for (int budget = 1; budget <= 3; budget++) {
            SortedMap<Integer, Double> law = new TreeMap<>();
            enumerate(0, budget, 1, law);
            Row row = ToyRows.of(ROW, ToyCorpus.random("spans", budget));
            ToyUnits.assertFollows(law, 60_000, sampler, row, units, weights, budget);
        }
    }

    @Test
    void unitsOfWeightZeroEndSpansAndAreNeverTaken() {
        UnitList units = subwords();
        double[] weights = {1, 1, 0, 1, 1, 1, 1, 1};
        Selection out = new Selection();
        for (int i = 0; i < 200; i++) {
            Row row = ToyRows.of(ROW, ToyCorpus.random("gated", i));
            int set = ToyUnits.draw(sampler, row, units, weights, 7, out);
            assertThat(set).isEqualTo(0b11111011);
        }
    }

    /** Whole words of 2, 1, 3, 1 and 1: none is cut, and nothing is left that would fit. */
    @Test
    void wholeWordsStayWhole() {
        UnitList units = new UnitList();
        for (int w = 0; w < ROW.words(); w++) {
            if (!ToyCorpus.VOCABULARY.isSpecial(ROW.ids()[ROW.wordStarts()[w]])) {
                units.addSpan(ROW.wordStarts()[w], ROW.wordEnd(w), 1);
            }
        }
        double[] weights = {1, 1, 1, 1, 1};
        Selection out = new Selection();
        for (int i = 0; i < 500; i++) {
            int budget = i % 9;
            Row row = ToyRows.of(ROW, ToyCorpus.random("whole", i));
            int set = ToyUnits.draw(sampler, row, units, weights, budget, out);
            int left = budget;
            int shortest = 9;
            for (int u = 0; u < units.size(); u++) {
                boolean in = (set >> u & 1) == 1;
                left -= in ? units.length(u) : 0;
                shortest = in ? shortest : Math.min(shortest, units.length(u));
            }
            assertThat(left).isBetween(0, shortest - 1);
        }
    }

    /** Runs of selected subwords are the spans; the gap between documents parts them. */
    @Test
    void spansThatTouchAreOne() {
        UnitList units = subwords();
        double[] weights = {1, 1, 1, 1, 1, 1, 1, 1};
        Selection out = new Selection();
        for (int i = 0; i < 300; i++) {
            Row row = ToyRows.of(ROW, ToyCorpus.random("merged", i));
            int set = ToyUnits.draw(sampler, row, units, weights, 2 + i % 7, out);
            int spans = 0;
            for (int u = 0; u < units.size(); u++) {
                if ((set >> u & 1) == 1) {
                    boolean goesOn = u > 0 && (set >> u - 1 & 1) == 1 && u != LAST_OF_FIRST + 1;
                    spans += goesOn ? 0 : 1;
                    assertThat(out.span(u)).isEqualTo(spans - 1);
                }
            }
            assertThat(out.spanCount()).isEqualTo(spans);
        }
    }
}
