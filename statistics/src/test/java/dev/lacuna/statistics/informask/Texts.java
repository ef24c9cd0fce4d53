package dev.lacuna.statistics.informask;

import dev.lacuna.statistics.counting.PairBlock;
import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.statistics.pairs.DistinctWords;
import dev.lacuna.statistics.pairs.PairCounter;
import dev.lacuna.statistics.pairs.PairMargins;
import dev.lacuna.statistics.pairs.PairMatrix;
import dev.lacuna.statistics.pairs.PairScores;
import dev.lacuna.statistics.pairs.PairUnit;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.Arrays;
import java.util.List;

/** Texts and pair scores to test with. */
final class Texts {
    static final int WORDS = 25;

    private Texts() {}

    static KeyedRandom random(int sequence) {
        return new KeyedRandom(RandomKey.of(6, "informask tests", "", sequence, 0));
    }

    /** Words of one to four subwords, each a number below {@link #WORDS} or none. */
    static MaskText text(int words, KeyedRandom random) {
        MaskText text = new MaskText();
        for (int w = 0; w < words; w++) {
            int number = random.nextInt(8) == 0 ? -2 : random.nextInt(WORDS);
            text.beginWord();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                text.add(random.nextInt(40), number);
            }
        }
        return text;
    }

    /** Window pairs of a random text, some missing. */
    static PairMatrix matrix() {
        KeyedRandom random = random(1);
        int[] chunk = new int[600];
        Arrays.setAll(chunk, i -> Math.min(random.nextInt(WORDS), random.nextInt(WORDS)));
        PairCounter counter = PairUnit.WINDOW.counter(3, WORDS);
        PairMargins margins = new PairMargins(WORDS);
        counter.addMargins(chunk, margins);
        PairCounts counts = new PairCounts();
        counter.start(chunk);
        counter.count(counts, Integer.MAX_VALUE);
        byte[] block = PairBlock.frequent(counts, 4);
        return PairMatrix.of(WORDS, List.of(block), new PairScores(margins), false);
    }

    /** The scores of {@code matrix} one by one, 0 where there is none. */
    static double[][] table(PairMatrix matrix) {
        double[][] table = new double[WORDS][WORDS];
        for (int a = 0; a < WORDS; a++) {
            for (int b = 0; b < WORDS; b++) {
                table[a][b] = score(matrix, a, b);
            }
        }
        return table;
    }

    private static double score(PairMatrix matrix, int a, int b) {
        DistinctWords distinct = new DistinctWords(WORDS);
        int first = distinct.add(a);
        int second = distinct.add(b);
        double[] found = new double[1];
        matrix.forEach(distinct, (place, other, score) -> {
            if (Math.min(place, other) == Math.min(first, second)
                    && Math.max(place, other) == Math.max(first, second)) {
                found[0] = score;
            }
        });
        return found[0];
    }

    /** IR by its definition: a sum over every masked and every visible position. */
    static double relevance(MaskText text, boolean[] masked, double[][] table) {
        double sum = 0;
        for (int a = 0; a < text.size(); a++) {
            for (int b = 0; b < text.size(); b++) {
                boolean counts = masked[a] && !masked[b] && text.occurrence(a) != text.occurrence(b);
                if (counts && text.number(a) >= 0 && text.number(b) >= 0) {
                    sum += table[text.number(a)][text.number(b)];
                }
            }
        }
        return sum;
    }

    static boolean[] masked(int size, int[] mask, int count) {
        boolean[] masked = new boolean[size];
        for (int i = 0; i < count; i++) {
            masked[mask[i]] = true;
        }
        return masked;
    }
}
