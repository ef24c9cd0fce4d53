package dev.lacuna.tokenization.train;

import dev.lacuna.tokenization.bpe.ByteAlphabet;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * Learns byte-pair encoding over UTF-8 bytes, each written as GPT-2's character for it. The alphabet is all 256 of them,
 * whatever the limit, so that any text can be encoded; merges are those of {@link BpeTrainer}.
 */
public final class ByteLevelBpeTrainer {
    private final TrainOptions options;

    public ByteLevelBpeTrainer(TrainOptions options) {
        this.options = options;
    }

    /**
     * The vocabulary of {@code counts}, whose words are plain text, with their leading spaces where they are to be learned.
     *
     * @throws dev.lacuna.tokenization.UserException if the vocabulary may not hold the 256 bytes
     */
    public LearnedBpe train(WordCounts counts) {
        WordCounts bytes = new WordCounts();
        counts.forEach((word, count) -> bytes.add(ByteAlphabet.spell(word.getBytes(StandardCharsets.UTF_8)), count));
        return new BpeTrainer(options, "", "").train(new SortedWords(bytes), alphabet());
    }

    /** The characters of all bytes, ascending. */
    private static int[] alphabet() {
        return IntStream.range(0, 256).map(ByteAlphabet::charOf).sorted().toArray();
    }
}
