package dev.lacuna.statistics.lm;

import java.io.Serializable;

/**
 * What is predicted of held-out text and how well; ends of sentences are predicted like words, as KenLM's query counts.
 *
 * @param words predicted words and ends of sentences the model knows
 * @param unknownWords predicted words it does not know
 * @param logProb sum of the logarithms, base 10, of the probabilities of {@code words}
 * @param unknownLogProb the same for {@code unknownWords}
 */
public record HeldOutSums(long words, long unknownWords, double logProb, double unknownLogProb)
        implements Serializable {
    public static final HeldOutSums NONE = new HeldOutSums(0, 0, 0, 0);

    HeldOutSums plusWords(int word, long count, double log) {
        boolean unknown = word == LmWords.UNKNOWN;
        return new HeldOutSums(
                        words + (unknown ? 0 : count), unknownWords + (unknown ? count : 0), logProb, unknownLogProb)
                .plusLog(word, count, log);
    }

    HeldOutSums plusLog(int word, long count, double log) {
        return word == LmWords.UNKNOWN
                ? new HeldOutSums(words, unknownWords, logProb, unknownLogProb + count * log)
                : new HeldOutSums(words, unknownWords, logProb + count * log, unknownLogProb);
    }

    public HeldOutSums plus(HeldOutSums other) {
        return new HeldOutSums(
                words + other.words,
                unknownWords + other.unknownWords,
                logProb + other.logProb,
                unknownLogProb + other.unknownLogProb);
    }

    /** 10 to the mean of minus the logarithms, unknown words included; there is at least one word. */
    public double perplexity() {
        return StrictMath.pow(10, -(logProb + unknownLogProb) / (words + unknownWords));
    }

    /** The same over known words alone; there is at least one. */
    public double perplexityOfKnown() {
        return StrictMath.pow(10, -logProb / words);
    }
}
