package dev.lacuna.statistics.collocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.statistics.words.WordCodes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private final Phrases phrases = new Phrases(10);

    private int[] join(int... text) {
        int[] joined = text.clone();
        return Arrays.copyOf(joined, phrases.join(joined, joined.length));
    }

    @Test
    void joinsFromLeftToRightOncePerPass() {
        phrases.beginPass();
        phrases.add(1, 2);
        phrases.add(2, 3);
        phrases.add(4, 4);
        assertThat(phrases.size()).isEqualTo(13);
        assertThat(join(1, 2, 3, 2, 3, 9)).containsExactly(10, 3, 11, 9);
        assertThat(join(4, 4, 4)).containsExactly(12, 4);
        assertThat(join(1, WordCodes.SENTENCE_END, 2, WordCodes.RARE, 1)).containsExactly(1, -3, 2, -2, 1);
        assertThat(join()).isEmpty();
        phrases.beginPass();
        phrases.add(10, 3);
        phrases.add(9, 10);
        assertThat(join(1, 2, 3, 9, 1, 2)).containsExactly(13, 14);
        assertThat(phrases.words(14)).containsExactly(9, 1, 2);
        assertThat(phrases.words(7)).containsExactly(7);
    }
}
