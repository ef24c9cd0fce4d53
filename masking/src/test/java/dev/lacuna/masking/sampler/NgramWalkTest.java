package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NgramWalkTest {
    private static final int[] LENGTHS = {1, 2, 1, 3, 1, 1};
    /** No n-gram goes on from here, for want of a neighbour or of weight. */
    private static final int GAP = 3;

    private static final double[] THREE = {6 / 11.0, 3 / 11.0, 2 / 11.0};
    private static final double[] ALIKE = {1, 1, 1, 1, 1, 1};

    private final UnitList units = units();
    private double[] weights = ALIKE;
    private double[] lengths = THREE;

    private static UnitList units() {
        UnitList units = new UnitList();
        int from = 0;
        for (int u = 0; u < LENGTHS.length; u++) {
            units.addSpan(from, from + LENGTHS[u], 1);
            from += LENGTHS[u] + (u == GAP ? 1 : 0);
        }
        return units;
    }

    /** The walk of ALBERT by full enumeration: all orders of the units, all n at each. */
    private void enumerate(int visited, int selected, int left, double chance, SortedMap<Integer, Double> law) {
        double total = 0;
        for (int u = 0; u < LENGTHS.length; u++) {
            total += (visited >> u & 1) == 0 ? weights[u] : 0;
        }
        if (total == 0) {
            law.merge(selected, chance, Double::sum);
            return;
        }
        for (int u = 0; u < LENGTHS.length; u++) {
            for (int n = 1; (visited >> u & 1) == 0 && weights[u] > 0 && n <= lengths.length; n++) {
                int ngram = ngram(u, n, left);
                boolean free = (ngram & selected) == 0;
                enumerate(
                        visited | 1 << u,
                        free ? selected | ngram : selected,
                        free ? left - size(ngram) : left,
                        chance * weights[u] / total * lengths[n - 1],
                        law);
            }
        }
    }

    /** The n-gram from u on, cut at the gap and at units of weight 0, and shrunk until it fits. */
    private int ngram(int u, int n, int left) {
        int ngram = 0;
        for (int w = u; w < LENGTHS.length && w < u + n && weights[w] > 0; w++) {
            ngram |= 1 << w;
            if (w == GAP) {
                break;
            }
        }
        while (size(ngram) > left) {
            ngram &= ~Integer.highestOneBit(ngram);
        }
        return ngram;
    }

    private static int size(int set) {
        int size = 0;
        for (int u = 0; u < LENGTHS.length; u++) {
            size += (set >> u & 1) * LENGTHS[u];
        }
        return size;
    }

    private void assertFollows(String spec, int budget) {
        SortedMap<Integer, Double> law = new TreeMap<>();
        enumerate(0, 0, budget, 1, law);
        Row row = ToyRows.of(null, ToyCorpus.random("ngrams", budget));
        ToyUnits.assertFollows(law, 60_000, new NgramWalk(PieceSpec.parse(spec)), row, units, weights, budget);
    }

    @Test
    void setsFollowAlbertsWalk() {
        for (int budget = 1; budget <= 5; budget++) {
            assertFollows("ngram-walk(max=3, law=shorter)", budget);
        }
    }

    @Test
    void clippedGeometricLengths() {
        lengths = new double[] {0.5, 0.25, 0.25};
        assertFollows("ngram-walk(p=0.5, max=3, law=clipped)", 4);
    }

    @Test
    void weightsChooseWhereNgramsBegin() {
        weights = new double[] {1, 3, 0, 1, 2, 1};
        lengths = new double[] {0.4, 0.6};
        assertFollows("ngram-walk(weights=2|3)", 3);
        assertFollows("ngram-walk(weights=2|3)", 6);
    }

    /** Two n-grams that touch stay two spans, and a span's units follow one another. */
    @Test
    void eachNgramIsASpan() {
        NgramWalk sampler = new NgramWalk(PieceSpec.parse("ngram-walk(weights=0|1)"));
        Selection out = new Selection();
        int touching = 0;
        for (int i = 0; i < 300; i++) {
            Row row = ToyRows.of(null, ToyCorpus.random("span", i));
            int set = ToyUnits.draw(sampler, row, units, ALIKE, 9, out);
            int[] sizes = new int[out.spanCount()];
            for (int u = 0; u < LENGTHS.length; u++) {
                if ((set >> u & 1) == 1) {
                    sizes[out.span(u)]++;
                    touching += u > 0 && (set >> u - 1 & 1) == 1 && out.span(u) != out.span(u - 1) ? 1 : 0;
                }
            }
            assertThat(sizes).isNotEmpty();
            for (int size : sizes) {
                assertThat(size).isBetween(1, 2);
            }
        }
        assertThat(touching).isPositive();
    }
}
