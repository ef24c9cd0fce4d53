package dev.lacuna.statistics.informask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.statistics.pairs.PairMatrix;
import dev.lacuna.tokenization.random.KeyedRandom;
import org.junit.jupiter.api.Test;

class InformativeRelevanceTest {
    private final PairMatrix matrix = Texts.matrix();
    private final double[][] table = Texts.table(matrix);

    @Test
    void scoresAreTheDoubleSums() {
        InformativeRelevance relevance = new InformativeRelevance(matrix);
        CandidateDraw draw = new CandidateDraw();
        int apart = 0;
        for (int t = 0; t < 60; t++) {
            KeyedRandom random = Texts.random(100 + t);
            MaskText text = Texts.text(1 + random.nextInt(t < 55 ? 60 : 700), random);
            relevance.prepare(text);
            draw.reset(text.size());
            for (int size = 0; size <= text.size(); size += 1 + text.size() / 7) {
                int[] mask = draw.draw(size, random);
                double expected = Texts.relevance(text, Texts.masked(text.size(), mask, size), table);
                assertThat(relevance.of(mask, size)).isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
                apart += Math.abs(expected) > 1 ? 1 : 0;
            }
        }
        assertThat(apart).isGreaterThan(100);
    }

    @Test
    void nothingAndAllHiddenScoreZero() {
        MaskText text = Texts.text(40, Texts.random(2));
        InformativeRelevance relevance = new InformativeRelevance(matrix);
        relevance.prepare(text);
        int[] all = new int[text.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        assertThat(relevance.of(all, 0)).isZero();
        assertThat(relevance.of(all, all.length)).isCloseTo(0, within(1e-6));
    }
}
