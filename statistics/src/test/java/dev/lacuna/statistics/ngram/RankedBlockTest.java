package dev.lacuna.statistics.ngram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankedBlockTest {
    private static final Ngram BEST = new Ngram(2, "new york", 20, 9.5, 0.1 + 0.2, 9.5);
    private static final Ngram FREQUENT = new Ngram(2, "of the", 1L << 40, 1.25, -7, 1.25);
    private static final Ngram RARE_A = new Ngram(2, "ångström zürich", 3, 1.25, 4, 1.25);
    private static final Ngram RARE_B = new Ngram(2, "新 聞", 3, 1.25, 4, 1.25);
    private static final Ngram WORST = new Ngram(2, "the of", 3, -2, Double.MIN_VALUE, -2);

    @Test
    void sortsByScoreThenCountThenText() {
        assertThat(read(block(RARE_B, WORST, RARE_A, FREQUENT, BEST)))
                .containsExactly(BEST, FREQUENT, RARE_A, RARE_B, WORST);
    }

    @Test
    void theScoreRanksWhateverThePmi() {
        Ngram first = new Ngram(2, "x y", 3, -2, 1, 7);
        Ngram second = new Ngram(2, "y z", 3, 8, 9, 6);
        assertThat(read(block(second, first))).containsExactly(first, second);
    }

    @Test
    void wordsHaveNoScore() {
        Ngram word = new Ngram(1, "word", 5, Double.NaN, Double.NaN, Double.NaN);
        Ngram frequent = new Ngram(1, "the", 50, Double.NaN, Double.NaN, Double.NaN);
        assertThat(read(block(word, frequent))).containsExactly(frequent, word);
    }

    @Test
    void theBestOfBlocksAreTheBestOfAll() {
        byte[] left = block(RARE_B, BEST);
        byte[] right = block(FREQUENT, WORST, RARE_A);
        assertThat(best(left, right, 3)).containsExactly(BEST, FREQUENT, RARE_A).isEqualTo(best(right, left, 3));
        assertThat(best(left, right, 9)).containsExactly(BEST, FREQUENT, RARE_A, RARE_B, WORST);
        assertThat(best(RankedBlock.EMPTY, right, 2)).containsExactly(FREQUENT, RARE_A);
        assertThat(best(left, right, 0)).isEmpty();
    }

    private static byte[] block(Ngram... ngrams) {
        return RankedBlock.of(new ArrayList<>(List.of(ngrams)));
    }

    private static List<Ngram> best(byte[] left, byte[] right, int most) {
        return read(RankedBlock.best(left, right, most));
    }

    private static List<Ngram> read(byte[] block) {
        List<Ngram> ngrams = new ArrayList<>();
        RankedBlock.read(block).forEachRemaining(ngrams::add);
        return ngrams;
    }
}
