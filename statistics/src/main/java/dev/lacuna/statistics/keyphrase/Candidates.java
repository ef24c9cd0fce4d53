package dev.lacuna.statistics.keyphrase;

import dev.lacuna.statistics.counting.SequenceIndex;
import java.util.Arrays;

/**
 * The phrases of a document that can be keyphrases (sections 3.3 and 3.4 of the paper): words side by side, none a number or
 * mixed of letters and digits, the first and the last no stop word. Phrases are the same that are spelled the same in lower
 * case.
 *
 * <p>S = Π H / (KF · (1 + Σ H)), KF being how often the phrase occurs. A stop word inside, which has no H, counts as 2 − p in
 * the product and p − 1 in the sum, p from {@link TermFeatures#between}. Since there is at most one, S is positive.
 */
final class Candidates {
    /** Bits of an occurrence's length in {@link #occurrences}. */
    private static final int ORDER_BITS = 2;

    private final int maxOrder;
    private final SequenceIndex phrases = new SequenceIndex();
    private int[] frequencies = new int[256];
    private int[] firsts = new int[256];
    private double[] scores = new double[256];
    private long[] occurrences = new long[256];
    private int size;

    Candidates(int maxOrder) {
        this.maxOrder = maxOrder;
    }

    void read(WordSpans spans, SpelledWords words, TermFeatures features) {
        phrases.truncate(0);
        size = 0;
        for (int start = 0; start < spans.size(); start++) {
            if (canStand(words, start) && !isStop(words, start)) {
                readFrom(start, spans, words);
            }
        }
        for (int c = 0; c < phrases.size(); c++) {
            int start = firsts[c] >>> ORDER_BITS;
            scores[c] = score(words, features, start, start + order(firsts[c])) / frequencies[c];
        }
    }

    private void readFrom(int start, WordSpans spans, SpelledWords words) {
        int last = Math.min(spans.size(), start + maxOrder) - 1;
        for (int i = start; i <= last && (i == start || !spans.opens(i)) && canStand(words, i); i++) {
            if (!isStop(words, i)) {
                add(words.forms(), start, i + 1);
            }
        }
    }

    private static boolean canStand(SpelledWords words, int i) {
        return words.shape(i) != WordShape.DISCARDED;
    }

    private static boolean isStop(SpelledWords words, int i) {
        return words.isStop(words.term(i));
    }

    private void add(int[] forms, int start, int end) {
        int known = phrases.size();
        int number = phrases.add(forms, start, end);
        int place = start << ORDER_BITS | end - start;
        if (number == known) {
            if (number == firsts.length) {
                frequencies = Arrays.copyOf(frequencies, number * 2);
                firsts = Arrays.copyOf(firsts, number * 2);
                scores = new double[number * 2];
            }
            frequencies[number] = 0;
            firsts[number] = place;
        }
        frequencies[number]++;
        if (size == occurrences.length) {
            occurrences = Arrays.copyOf(occurrences, size * 2);
        }
        occurrences[size++] = (long) number << Integer.SIZE | place;
    }

    private static double score(SpelledWords words, TermFeatures features, int start, int end) {
        double product = 1;
        double sum = 0;
        for (int i = start; i < end; i++) {
            if (isStop(words, i)) {
                double p = features.between(words.term(i - 1), words.term(i), words.term(i + 1));
                product *= 2 - p;
                sum -= 1 - p;
            } else {
                product *= features.score(words.term(i));
                sum += features.score(words.term(i));
            }
        }
        return product / (sum + 1);
    }

    private static int order(long place) {
        return (int) place & (1 << ORDER_BITS) - 1;
    }

    /** Number of distinct phrases. */
    int size() {
        return phrases.size();
    }

    double score(int candidate) {
        return scores[candidate];
    }

    /** First word of the first occurrence. */
    int start(int candidate) {
        return firsts[candidate] >>> ORDER_BITS;
    }

    /** Word after the last of the first occurrence. */
    int end(int candidate) {
        return start(candidate) + order(firsts[candidate]);
    }

    /** Whether {@code one} comes before {@code other}: by score, then by the end of its first occurrence, then the shorter. */
    boolean isBetter(int one, int other) {
        if (scores[one] != scores[other]) {
            return scores[one] < scores[other];
        }
        return end(one) != end(other) ? end(one) < end(other) : start(one) > start(other);
    }

    /** Number of occurrences of all phrases, which rise by start, then end. */
    int occurrences() {
        return size;
    }

    /** The phrase that occurrence {@code i} is of. */
    int candidate(int i) {
        return (int) (occurrences[i] >>> Integer.SIZE);
    }

    /** First word of occurrence {@code i}. */
    int occurrenceStart(int i) {
        return (int) occurrences[i] >>> ORDER_BITS;
    }

    /** Word after the last of occurrence {@code i}. */
    int occurrenceEnd(int i) {
        return occurrenceStart(i) + order(occurrences[i]);
    }
}
