package dev.lacuna.statistics.ngram;

import static dev.lacuna.statistics.words.WordCodes.BREAK;
import static dev.lacuna.statistics.words.WordCodes.DOCUMENT_END;
import static dev.lacuna.statistics.words.WordCodes.RARE;
import static dev.lacuna.statistics.words.WordCodes.SENTENCE_END;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NgramTextTest {
    @Property(tries = 50, seed = "42")
    void positionsAreAllWindowsBetweenBoundaries(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int maxOrder) {
        int[] text = BruteForce.text(seed, 200, 20, 3);
        assertThat(NgramText.positions(text, maxOrder)).isEqualTo(new BruteForce(maxOrder, text).positions());
    }

    @Test
    void rareWordsTakeUpAPlace() {
        int[] text = {5, RARE, 6, 7, SENTENCE_END, RARE, DOCUMENT_END};
        assertThat(NgramText.positions(text, 5)).containsExactly(0, 5, 3, 2, 1, 0);
    }

    @Test
    void onlySentenceEndsCanBeLookedThrough() {
        int[] text = {1, SENTENCE_END, 2, BREAK, 3, RARE, SENTENCE_END, 4, DOCUMENT_END, 5};
        assertThat(NgramText.bounded(text, false)).isSameAs(text);
        assertThat(NgramText.bounded(text, true)).containsExactly(1, 2, BREAK, 3, RARE, 4, DOCUMENT_END, 5);
    }
}
