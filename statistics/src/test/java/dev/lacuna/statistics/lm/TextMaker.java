package dev.lacuna.statistics.lm;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random sentences with repetitions of the kind that language has. */
final class TextMaker {
    private TextMaker() {}

    /**
     * Words are {@link LmWords#FIRST} to FIRST + words - 1, frequent ones first; some sentences repeat parts of
     * others.
     */
    static List<int[]> sentences(long seed, int count, int words) {
        Random random = new Random(seed);
        List<int[]> sentences = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            int[] sentence = new int[1 + random.nextInt(9)];
            for (int i = 0; i < sentence.length; i++) {
                sentence[i] = LmWords.FIRST + (int) (words * Math.pow(random.nextDouble(), 2.5));
            }
            if (s > 0 && random.nextInt(3) == 0) {
                int[] other = sentences.get(random.nextInt(s));
                System.arraycopy(other, 0, sentence, 0, Math.min(other.length, sentence.length));
            }
            sentences.add(sentence);
        }
        return sentences;
    }
}
