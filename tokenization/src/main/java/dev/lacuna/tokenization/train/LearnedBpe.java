package dev.lacuna.tokenization.train;

import java.util.List;

/**
 * A vocabulary that grew by merges.
 *
 * @param vocabulary the piece of each id
 * @param merges in the order in which they were learned, no pair of pieces twice
 */
public record LearnedBpe(List<String> vocabulary, List<Merge> merges) {
    public LearnedBpe {
        vocabulary = List.copyOf(vocabulary);
        merges = List.copyOf(merges);
    }
}
