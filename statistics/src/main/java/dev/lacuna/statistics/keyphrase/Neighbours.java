package dev.lacuna.statistics.keyphrase;

import dev.lacuna.statistics.counting.SequenceIndex;
import java.util.Arrays;

/** Which terms of a document stand together: how often one is to the left of the other, at most the window apart. */
final class Neighbours {
    private final int window;
    private final SequenceIndex pairs = new SequenceIndex();
    private final int[] pair = new int[2];
    private int[] counts = new int[256];
    private int[] distinctLeft = new int[256];
    private int[] distinctRight = new int[256];
    private int[] left = new int[256];
    private int[] right = new int[256];

    Neighbours(int window) {
        this.window = window;
    }

    void read(WordSpans spans, SpelledWords words) {
        clear(words.termLimit());
        int opened = 0;
        for (int i = 0; i < spans.size(); i++) {
            opened = spans.opens(i) ? i : opened;
            if (words.shape(i) != WordShape.DISCARDED) {
                for (int j = Math.max(opened, i - window); j < i; j++) {
                    if (words.shape(j) != WordShape.DISCARDED) {
                        add(words.term(j), words.term(i));
                    }
                }
            }
        }
    }

    private void clear(int terms) {
        pairs.truncate(0);
        if (terms > left.length) {
            distinctLeft = new int[terms * 2];
            distinctRight = new int[terms * 2];
            left = new int[terms * 2];
            right = new int[terms * 2];
        }
        Arrays.fill(distinctLeft, 0, terms, 0);
        Arrays.fill(distinctRight, 0, terms, 0);
        Arrays.fill(left, 0, terms, 0);
        Arrays.fill(right, 0, terms, 0);
    }

    private void add(int before, int after) {
        pair[0] = before;
        pair[1] = after;
        int known = pairs.size();
        int number = pairs.add(pair, 0, 2);
        if (number == known) {
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, number * 2);
            }
            counts[number] = 0;
            distinctRight[before]++;
            distinctLeft[after]++;
        }
        counts[number]++;
        right[before]++;
        left[after]++;
    }

    /** How often {@code before} stands to the left of {@code after}. */
    int count(int before, int after) {
        pair[0] = before;
        pair[1] = after;
        int number = pairs.indexOf(pair, 0, 2);
        return number < 0 ? 0 : counts[number];
    }

    /**
     * DL + DR of the paper, 0 to 2: distinct terms among those to the left of {@code term}, and likewise to its right. A term
     * that always has others beside it is likely to mean little.
     */
    double variety(int term) {
        return ratio(distinctLeft[term], left[term]) + ratio(distinctRight[term], right[term]);
    }

    private static double ratio(int distinct, int all) {
        return all == 0 ? 0 : (double) distinct / all;
    }
}
