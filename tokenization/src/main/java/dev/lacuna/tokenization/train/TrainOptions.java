package dev.lacuna.tokenization.train;

import dev.lacuna.tokenization.UserException;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What every trainer needs to know.
 *
 * @param vocabularySize number of entries wanted, special tokens included; there are fewer where words have no more to learn
 * @param specialTokens the entries that stand for no text; they get the first ids, in this order
 * @param alphabetLimit at most so many distinct characters are kept, the most frequent ones, by code point where equal
 * @param minPairFrequency a pair of pieces is merged only while it occurs so many times, at least 1
 * @param progress told how many entries there are, after each merge or each round, on the calling thread
 */
public record TrainOptions(
        int vocabularySize,
        List<String> specialTokens,
        int alphabetLimit,
        long minPairFrequency,
        IntConsumer progress) {
    public TrainOptions {
        specialTokens = List.copyOf(specialTokens);
        if (vocabularySize <= specialTokens.size()) {
            throw new UserException("Cannot train tokenizer: vocabulary size must be above " + specialTokens.size()
                    + " (" + vocabularySize + ")");
        }
        if (specialTokens.contains("") || new HashSet<>(specialTokens).size() < specialTokens.size()) {
            throw new UserException("Cannot train tokenizer: special tokens must be distinct and not empty ("
                    + String.join(", ", specialTokens) + ")");
        }
        if (alphabetLimit < 1 || minPairFrequency < 1) {
            throw new UserException(
                    "Cannot train tokenizer: alphabet limit and least pair frequency must be at least 1 ("
                            + alphabetLimit + ", " + minPairFrequency + ")");
        }
    }

    /** No limit of the alphabet, every pair that occurs may be merged, nobody is told. */
    public static TrainOptions of(int vocabularySize, List<String> specialTokens) {
        return new TrainOptions(vocabularySize, specialTokens, Integer.MAX_VALUE, 1, pieces -> {});
    }

    public TrainOptions withAlphabetLimit(int limit) {
        return new TrainOptions(vocabularySize, specialTokens, limit, minPairFrequency, progress);
    }

    public TrainOptions withMinPairFrequency(long frequency) {
        return new TrainOptions(vocabularySize, specialTokens, alphabetLimit, frequency, progress);
    }

    public TrainOptions withProgress(IntConsumer listener) {
        return new TrainOptions(vocabularySize, specialTokens, alphabetLimit, minPairFrequency, listener);
    }

    /** Refuses an alphabet that leaves no room for its own characters. */
    void checkRoomFor(int entries) {
        if (entries > vocabularySize) {
            throw new UserException("Cannot train tokenizer: the alphabet alone needs " + entries
                    + " entries; raise tokenizer.train.vocab-size or lower tokenizer.train.limit-alphabet ("
                    + vocabularySize + ")");
        }
    }
}
