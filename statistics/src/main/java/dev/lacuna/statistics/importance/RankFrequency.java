package dev.lacuna.statistics.importance;

/**
 * How rare a subword is, in the three ways of "Masked Diffusion Language Models with Frequency-Informed Training" (Kosmopoulou
 * et al. 2025). Only the order and the proportions inside of a sequence matter there, because it is scaled to 0…1.
 */
public enum RankFrequency {
    /** rank / V, where the most frequent of V subwords has rank 1: evenly spread over (0, 1]. */
    RANK {
        @Override
        public double of(long rank, long vocabularySize, double frequency, double scale) {
            return (double) rank / vocabularySize;
        }
    },
    /** 1 / (f + 1e-8). */
    INVERSE {
        @Override
        public double of(long rank, long vocabularySize, double frequency, double scale) {
            return 1 / (frequency + FLOOR);
        }
    },
    /** exp(−scale · ln(f + 1e-8)). */
    EXPONENTIAL {
        @Override
        public double of(long rank, long vocabularySize, double frequency, double scale) {
            return StrictMath.exp(-scale * StrictMath.log(frequency + FLOOR));
        }
    };

    private static final double FLOOR = 1e-8;

    /** Greatest scale for which a frequency of 0 gives a number that a float can hold. */
    public static final double MOST_SCALE = 4;

    /**
     * The value for a subword.
     *
     * @param rank 1 for the most frequent, a rank of its own for each
     * @param vocabularySize subwords there are, above 0
     * @param frequency f, its share of all occurrences
     * @param scale for {@link #EXPONENTIAL}, 0 to {@value #MOST_SCALE}
     */
    public abstract double of(long rank, long vocabularySize, double frequency, double scale);
}
