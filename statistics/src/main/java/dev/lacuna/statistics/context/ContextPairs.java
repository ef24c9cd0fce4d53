package dev.lacuna.statistics.context;

/** The pairs of words that stand at most so many places apart in one sentence. */
public final class ContextPairs {
    /** Receives a pair, and how many places are between the two, plus one. */
    public interface Visitor {
        void visit(int left, int right, int distance);
    }

    private ContextPairs() {}

    /** Gives every pair of numbered words in {@code words[0, size)} at a distance of 1 to {@code window}, once. */
    public static void forEach(int[] words, int size, int window, Visitor visitor) {
        for (int i = 0; i < size; i++) {
            int left = words[i];
            if (left >= 0) {
                int end = (int) Math.min(size - 1, (long) i + window);
                for (int j = i + 1; j <= end; j++) {
                    if (words[j] >= 0) {
                        visitor.visit(left, words[j], j - i);
                    }
                }
            }
        }
    }
}
