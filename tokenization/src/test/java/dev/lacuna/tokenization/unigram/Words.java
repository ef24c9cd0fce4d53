package dev.lacuna.tokenization.unigram;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import dev.lacuna.tokenization.subword.SubwordBuffer;
import dev.lacuna.tokenization.subword.WordCutter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Random words over a small alphabet, and vocabularies of their parts: many pieces match everywhere. */
public final class Words {
    private static final String[] ALPHABET = {"a", "b", "c", "é", "字", "😀"};

    private final KeyedRandom random;

    public Words(String purpose) {
        random = new KeyedRandom(RandomKey.of(3, purpose, "", 0, 0));
    }

    public KeyedRandom random() {
        return random;
    }

    /** A word of {@code 1..longest} characters, the first {@code letters} of the alphabet. */
    public String word(int longest, int letters) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(longest); i >= 0; i--) {
            word.append(ALPHABET[random.nextInt(letters)]);
        }
        return word.toString();
    }

    /** {@code <unk>} and up to {@code size} different pieces of 1 to 4 characters; some characters are no piece. */
    public List<String> pieces(int size, int letters) {
        Set<String> pieces = new LinkedHashSet<>(List.of("<unk>"));
        for (int i = 0; i < size; i++) {
            pieces.add(word(4, letters));
        }
        return new ArrayList<>(pieces);
    }

    /** Quarters from -4 to -0.25: their sums are exact, and many tie. */
    public double[] quarters(int size) {
        double[] scores = new double[size];
        for (int i = 0; i < size; i++) {
            scores[i] = -(1 + random.nextInt(16)) / 4.0;
        }
        return scores;
    }

    /** Scores from -12 to 0 with 6 digits after the point. */
    public double[] decimals(int size) {
        double[] scores = new double[size];
        for (int i = 0; i < size; i++) {
            scores[i] = -random.nextInt(12_000_000) / 1e6;
        }
        return scores;
    }

    /** Subwords as {@code id:start-end}. */
    public static List<String> cut(WordCutter cutter, String word) {
        SubwordBuffer out = new SubwordBuffer();
        // Off the array's ends, so that a confusion of word and array shows.
        cutter.cut(("ab" + word + "ab").toCharArray(), 2, 2 + word.length(), out);
        List<String> subwords = new ArrayList<>();
        for (int i = 0; i < out.size(); i++) {
            subwords.add(out.id(i) + ":" + out.start(i) + "-" + out.end(i));
        }
        return subwords;
    }
}
