package dev.lacuna.statistics.lm;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A whole model in memory. Immutable; shared by threads through {@link #scorer}. */
public final class NgramModel implements Serializable {
    /** Longest n-gram a model may have. */
    public static final int LONGEST_ORDER = 8;

    private static final long serialVersionUID = 1;

    private final int order;
    private final float[] unigrams;
    private final QueryTrie[] bigrams;
    private final QueryTrie[] windows;

    /**
     * @param unigrams score of each word, base 10; above 0 where the model does not know it
     * @param bigrams of each bucket
     * @param windows of each bucket
     */
    public NgramModel(int order, float[] unigrams, List<QueryTrie> bigrams, List<QueryTrie> windows) {
        this.order = order;
        this.unigrams = unigrams;
        this.bigrams = bigrams.toArray(QueryTrie[]::new);
        this.windows = windows.toArray(QueryTrie[]::new);
    }

    /** Where the files of a model come from. */
    public interface Source {
        /** Opens the file of bucket {@code bucket}, or that of the words for -1. */
        DataInputStream open(int bucket) throws IOException;
    }

    /** Reads what {@link ModelBytes} wrote. */
    public static NgramModel read(Source source, int buckets, NgramScore score) throws IOException {
        List<QueryTrie> bigrams = new ArrayList<>();
        List<QueryTrie> windows = new ArrayList<>();
        for (int bucket = 0; bucket < buckets; bucket++) {
            try (DataInputStream in = source.open(bucket)) {
                ModelBytes.readHead(in);
                bigrams.add(ModelBytes.readTrie(in, score));
                windows.add(ModelBytes.readTrie(in, score));
            }
        }
        try (DataInputStream in = source.open(-1)) {
            ModelBytes.readHead(in);
            return new NgramModel(in.readInt(), ModelBytes.readWords(in, score), bigrams, windows);
        }
    }

    /** Longest n-gram. */
    public int order() {
        return order;
    }

    /** {@code word}, or {@link LmWords#UNKNOWN} where the model does not know it. */
    public int known(int word) {
        return word < unigrams.length && unigrams[word] <= 0 ? word : LmWords.UNKNOWN;
    }

    /** Scores words, for one thread. */
    public Scorer scorer() {
        return new Scorer();
    }

    /** Looks words up; for one thread. */
    public final class Scorer {
        private final QueryTrie.Match match = new QueryTrie.Match();

        /**
         * The score, base 10, of the last word of {@code words[from, to)} after the words before it, of which it takes
         * as many as the model can use. All are known to the model; the sentence's start is one of them.
         */
        public double logScore(int[] words, int from, int to) {
            int start = Math.max(from, to - order);
            double backoff = 0;
            if (to - start > 2) {
                windows[WindowBlocks.bucket(words, start, to, windows.length)].match(words, start, to, match);
                if (match.found()) {
                    return match.logScore();
                }
                backoff = match.logScore();
            }
            if (to - start > 1) {
                int bigram = to - 2;
                bigrams[WindowBlocks.bucket(words, bigram, to, bigrams.length)].match(words, bigram, to, match);
                if (match.found()) {
                    return backoff + match.logScore();
                }
                backoff += match.logScore();
            }
            return backoff + unigrams[words[to - 1]];
        }
    }
}
