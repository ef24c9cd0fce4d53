package dev.lacuna.masking.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.tokenization.random.KeyedRandom;
import org.junit.jupiter.api.Test;

class OverlapsTest {
    private static final Sequence ROW = ToyCorpus.row("ba be bi bo da de di do");

    /** @param masks for each recipe the positions it selects, or null if it gives the row up */
    private static void add(Overlaps overlaps, int[]... masks) {
        AuditedRow row = new AuditedRow(ToyCorpus.VOCABULARY);
        row.start(ROW);
        overlaps.start(ROW.size());
        for (int r = 0; r < masks.length; r++) {
            if (masks[r] != null) {
                row.look(masked(masks[r]));
                overlaps.add(r, row);
            }
        }
        overlaps.finish();
    }

    private static MaskedExample masked(int... positions) {
        MaskedExample example = new MaskedExample();
        example.reset(ROW);
        for (int p : positions) {
            example.fate(p, MaskedExample.MASKED);
        }
        return example;
    }

    /** Rows {1,2,3} with {2,3,4}, and {1} with nothing: 2 of 5. */
    @Test
    void overlapIsTheSumOfIntersectionsOverThatOfUnions() {
        Overlaps overlaps = new Overlaps(2);
        add(overlaps, new int[] {1, 2, 3}, new int[] {2, 3, 4});
        add(overlaps, new int[] {1}, new int[] {});
        assertThat(overlaps.jaccard(0, 1)).isEqualTo(0.4);
        assertThat(overlaps.jaccard(1, 0)).isEqualTo(0.4);
        assertThat(overlaps.jaccard(0, 0)).isEqualTo(1);
    }

    @Test
    void aRowThatOneOfAPairGaveUpDoesNotCountForIt() {
        Overlaps overlaps = new Overlaps(3);
        add(overlaps, new int[] {1, 2}, new int[] {1, 2}, new int[] {2, 3});
        add(overlaps, new int[] {4}, null, new int[] {4});
        assertThat(overlaps.jaccard(0, 1)).isEqualTo(1);
        assertThat(overlaps.jaccard(0, 2)).isEqualTo(0.5);
        assertThat(overlaps.jaccard(1, 2)).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void mergedOverlapsAreThoseOfAllRows() {
        Overlaps first = new Overlaps(2);
        add(first, new int[] {1, 2, 3}, new int[] {2, 3, 4});
        Overlaps second = new Overlaps(2);
        add(second, new int[] {1}, new int[] {});
        first.merge(second);
        assertThat(first.jaccard(0, 1)).isEqualTo(0.4);
        assertThat(new Overlaps(2).jaccard(0, 1)).isZero();
    }

    /**
     * Independent masks of rates 0.3 and 0.5: sizes of intersections and unions are binomial, so their ratio stays within
     * Bernstein's bounds of both but with probability 1e-4.
     */
    @Test
    void independentMasksOverlapByChance() {
        KeyedRandom random = ToyCorpus.random("overlaps", 0);
        Overlaps overlaps = new Overlaps(2);
        int rows = 4000;
        for (int row = 0; row < rows; row++) {
            add(overlaps, draw(0.3, random), draw(0.5, random));
        }
        long trials = (long) rows * 8;
        double both = trials * 0.15;
        double either = trials * 0.65;
        double offBoth = Chance.deviation(trials, 0.15, 2);
        double offEither = Chance.deviation(trials, 0.65, 2);
        assertThat(Overlaps.byChance(0.3, 0.5)).isCloseTo(0.15 / 0.65, within(1e-12));
        assertThat(Overlaps.byChance(0, 0)).isZero();
        assertThat(overlaps.jaccard(0, 1))
                .isBetween((both - offBoth) / (either + offEither), (both + offBoth) / (either - offEither));
    }

    private static int[] draw(double rate, KeyedRandom random) {
        return java.util.stream.IntStream.rangeClosed(1, 8)
                .filter(p -> random.nextDouble() < rate)
                .toArray();
    }
}
