package dev.lacuna.statistics.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class StopWordsTest {
    @Test
    void aListIsWordsBetweenBlanksWithoutItsComments() {
        assertThat(StopWords.parse("# der die das\nUnd oder\t aber\n\n  ohne  "))
                .containsExactly("aber", "oder", "ohne", "und");
    }

    @Test
    void theEnglishListHoldsFunctionWords() {
        assertThat(StopWords.english())
                .contains("the", "of", "whose", "cannot", "although", "themselves", "via")
                .doesNotContain("river", "time", "people", "patient")
                .allSatisfy(word -> assertThat(word)
                        .isEqualTo(word.toLowerCase(Locale.ROOT))
                        .doesNotContain(" ", "#"));
    }
}
