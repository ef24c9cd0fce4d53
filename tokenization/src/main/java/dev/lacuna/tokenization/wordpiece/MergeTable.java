package dev.lacuna.tokenization.wordpiece;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Words as sequences of pieces with an index from each neighbouring pair to the words that hold it, so that a merge touches
 * those words alone. The queue is lazy: a pair whose count changed since it was queued is put back with the count it has.
 */
final class MergeTable {
    /** A pair of neighbouring pieces and how often it occurred when it was queued; the most frequent, oldest comes first. */
    record Pair(int left, int right, long count) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byCount = Long.compare(other.count, count);
            int byLeft = byCount != 0 ? byCount : Integer.compare(left, other.left);
            return byLeft != 0 ? byLeft : Integer.compare(right, other.right);
        }
    }

    /** Total count of a pair, and the words that hold it or once did. */
    private static final class Occurrences {
        private long count;
        private int[] words = new int[2];
        private int size;

        void addWord(int word) {
            if (size > 0 && words[size - 1] == word) {
                return;
            }
            if (size == words.length) {
                words = Arrays.copyOf(words, size * 2);
            }
            words[size++] = word;
        }
    }

    private final List<int[]> words = new ArrayList<>();
    private final List<Long> wordCounts = new ArrayList<>();
    private final Map<Long, Occurrences> pairs = new HashMap<>();
    private final PriorityQueue<Pair> queue = new PriorityQueue<>();

    void addWord(int[] symbols, long count) {
        words.add(symbols);
        wordCounts.add(count);
    }

    /** Counts all pairs; call once, after the last {@link #addWord}. */
    void index() {
        for (int w = 0; w < words.size(); w++) {
            countPairs(w, 1);
        }
        pairs.forEach((key, occurrences) -> queue.add(pair(key, occurrences.count)));
    }

    /** The most frequent pair that still occurs, or null. */
    Pair poll() {
        for (Pair pair = queue.poll(); pair != null; pair = queue.poll()) {
            long count = pairs.get(key(pair.left, pair.right)).count;
            if (count == pair.count && count > 0) {
                return pair;
            }
            if (count > 0) {
                queue.add(new Pair(pair.left, pair.right, count));
            }
        }
        return null;
    }

    /** Replaces every occurrence of {@code pair}, from the left, by {@code merged}. */
    void merge(Pair pair, int merged) {
        Occurrences occurrences = pairs.get(key(pair.left, pair.right));
        int[] holders = Arrays.copyOf(occurrences.words, occurrences.size);
        occurrences.size = 0;
        Set<Long> grown = new HashSet<>();
        for (int w : holders) {
            countPairs(w, -1);
            words.set(w, merged(words.get(w), pair, merged));
            countPairs(w, 1);
            collectPairsWith(merged, words.get(w), grown);
        }
        grown.forEach(key -> queue.add(pair(key, pairs.get(key).count)));
    }

    /** Only pairs with the new piece can have grown; {@link #poll} notices counts that fell. */
    private static void collectPairsWith(int piece, int[] symbols, Set<Long> out) {
        for (int i = 0; i + 1 < symbols.length; i++) {
            if (symbols[i] == piece || symbols[i + 1] == piece) {
                out.add(key(symbols[i], symbols[i + 1]));
            }
        }
    }

    private void countPairs(int w, int sign) {
        int[] symbols = words.get(w);
        long count = sign * wordCounts.get(w);
        for (int i = 0; i + 1 < symbols.length; i++) {
            Occurrences pair = pairs.computeIfAbsent(key(symbols[i], symbols[i + 1]), k -> new Occurrences());
            pair.count += count;
            if (sign > 0) {
                pair.addWord(w);
            }
        }
    }

    private static int[] merged(int[] symbols, Pair pair, int merged) {
        int[] out = new int[symbols.length];
        int length = 0;
        for (int i = 0; i < symbols.length; i++) {
            boolean match = i + 1 < symbols.length && symbols[i] == pair.left && symbols[i + 1] == pair.right;
            out[length++] = match ? merged : symbols[i];
            i += match ? 1 : 0;
        }
        return Arrays.copyOf(out, length);
    }

    private static long key(int left, int right) {
        return (long) left << 32 | right;
    }

    private static Pair pair(long key, long count) {
        return new Pair((int) (key >>> 32), (int) key, count);
    }
}
