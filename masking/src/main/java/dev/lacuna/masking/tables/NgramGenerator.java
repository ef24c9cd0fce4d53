package dev.lacuna.masking.tables;

import dev.lacuna.statistics.counting.SequenceIndex;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Draws subwords by the n-grams of subwords that the corpus has. With c for counts and h for the longest context of a place
 * that is itself a counted n-gram with counted continuations,
 *
 * <pre>P(x | h) = c(hx) / c(h) + (1 − Σ_y c(hy) / c(h)) · P(x | h')</pre>
 *
 * where h' is h without its first subword, and P(x) without context is by frequency: what was too rare to be counted after h
 * is left to the shorter context. Nothing is smoothed beyond that, and nothing after the place is looked at.
 */
public final class NgramGenerator implements Generator {
    private static final long serialVersionUID = 1;

    private final Generator unigrams;
    private final SequenceIndex contexts = new SequenceIndex();
    /** Where the continuations of each context begin. */
    private final int[] starts;

    private final int[] continuations;
    /** Occurrences of a context's continuations up to this one. */
    private final double[] upTo;
    /** Occurrences of each context. */
    private final double[] totals;

    private int longest;

    /** An n-gram of subwords and how often it occurs. */
    public record Ngram(int[] ids, long totalTermFreq) {}

    /**
     * @param ngrams in any order, each once; of order 2 or more what is drawn, and single subwords for their counts
     * @param unigrams draws where no context helps
     */
    public NgramGenerator(List<Ngram> ngrams, Generator unigrams) {
        this.unigrams = unigrams;
        Ngram[] sorted = ngrams.stream()
                .filter(ngram -> ngram.ids.length > 1)
                .sorted(Comparator.comparing(NgramGenerator::context, Arrays::compare)
                        .thenComparing(NgramGenerator::last))
                .toArray(Ngram[]::new);
        continuations = Arrays.stream(sorted).mapToInt(NgramGenerator::last).toArray();
        upTo = new double[sorted.length];
        int[] begins = new int[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            int known = contexts.size();
            int length = sorted[i].ids.length - 1;
            contexts.add(sorted[i].ids, 0, length);
            boolean first = contexts.size() > known;
            if (first) {
                begins[known] = i;
            }
            upTo[i] = (first ? 0 : upTo[i - 1]) + sorted[i].totalTermFreq;
            longest = Math.max(longest, length);
        }
        begins[contexts.size()] = sorted.length;
        starts = Arrays.copyOf(begins, contexts.size() + 1);
        totals = totals(ngrams);
    }

    private static int[] context(Ngram ngram) {
        return Arrays.copyOf(ngram.ids, ngram.ids.length - 1);
    }

    private static int last(Ngram ngram) {
        return ngram.ids[ngram.ids.length - 1];
    }

    /** The counts of the contexts; of one that was too rare itself the sum of its continuations. */
    private double[] totals(List<Ngram> ngrams) {
        double[] counts = new double[contexts.size()];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = upTo[starts[c + 1] - 1];
        }
        for (Ngram ngram : ngrams) {
            int context = contexts.indexOf(ngram.ids, 0, ngram.ids.length);
            if (context >= 0) {
                counts[context] = Math.max(counts[context], ngram.totalTermFreq);
            }
        }
        return counts;
    }

    @Override
    public int draw(int[] ids, int position, KeyedRandom random) {
        for (int length = Math.min(longest, position); length > 0; length--) {
            int context = contexts.indexOf(ids, position - length, position);
            if (context >= 0) {
                double drawn = random.nextDouble() * totals[context];
                int end = starts[context + 1];
                if (drawn < upTo[end - 1]) {
                    return continuations[UnigramGenerator.below(upTo, starts[context], end, drawn)];
                }
            }
        }
        return unigrams.draw(ids, position, random);
    }

    @Override
    public String name() {
        return "n-gram";
    }
}
