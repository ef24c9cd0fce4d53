package dev.lacuna.masking.tables;

import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;

/** Draws subwords by how often they occur in the corpus, whatever stands before. Special tokens are never drawn. */
public final class UnigramGenerator implements Generator {
    private static final long serialVersionUID = 1;

    private final int[] ids;
    /** Occurrences of {@code ids[0..i]}; exact, for no corpus has 2^53 subwords. */
    private final double[] upTo;

    /** @param totalTermFreqs occurrences of each id, one of a plain subword at least above 0 */
    public UnigramGenerator(Vocabulary vocabulary, long[] totalTermFreqs) {
        int[] found = new int[totalTermFreqs.length];
        double[] sums = new double[totalTermFreqs.length];
        int size = 0;
        double sum = 0;
        for (int id = 0; id < totalTermFreqs.length; id++) {
            if (totalTermFreqs[id] > 0 && !vocabulary.isSpecial(id)) {
                sum += totalTermFreqs[id];
                found[size] = id;
                sums[size++] = sum;
            }
        }
        if (size == 0) {
            throw new IllegalArgumentException("Cannot draw subwords: the corpus has none");
        }
        ids = Arrays.copyOf(found, size);
        upTo = Arrays.copyOf(sums, size);
    }

    @Override
    public int draw(int[] row, int position, KeyedRandom random) {
        return ids[below(upTo, 0, upTo.length, random.nextDouble() * upTo[upTo.length - 1])];
    }

    /** The first of the rising {@code sums[from, to)} that is above {@code value}, which is below the last. */
    static int below(double[] sums, int from, int to, double value) {
        int low = from;
        int high = to - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (sums[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public String name() {
        return "unigram";
    }
}
