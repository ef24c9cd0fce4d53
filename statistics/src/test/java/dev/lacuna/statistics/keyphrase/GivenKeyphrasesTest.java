package dev.lacuna.statistics.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GivenKeyphrasesTest {
    private final GivenKeyphrases given = new GivenKeyphrases();

    /** Words are what blanks separate. */
    private Keyphrases find(String text, String... phrases) {
        given.clear(text);
        words(text);
        return given.find(List.of(phrases));
    }

    private void words(String text) {
        int start = 0;
        for (int end = 1; end <= text.length(); end++) {
            if (end == text.length() || text.charAt(end) == ' ') {
                given.word(start, end, start == 0);
                start = end;
            }
        }
    }

    @Test
    void aPhraseIsFoundAsItIsElseInOtherCasing() {
        Keyphrases found =
                find("An Oak and an oak tree or Oak Tree", "Oak Tree", "oak", "pine", "OR", "oak tree", "", "ree");
        assertThat(found.texts()).containsExactly("Oak Tree", "oak", "or");
        assertThat(found.scores()).isNull();
        assertThat(found.starts()).containsExactly(4, 6, 7);
        assertThat(found.ends()).containsExactly(5, 7, 9);
        assertThat(found.indexes()).containsExactly(1, 2, 0);
    }

    @Test
    void onlyWholeWordsCount() {
        assertThat(find("oaks croak oak", "oak").starts()).containsExactly(2);
        assertThat(find("an oak tree", "oak tre", "n oak").texts()).isEmpty();
        assertThat(find("", "oak").texts()).isEmpty();
    }

    @Test
    void occurrencesMayOverlap() {
        Keyphrases found = find("tea tea tea", "tea tea", "tea");
        assertThat(found.starts()).containsExactly(0, 0, 1, 1, 2);
        assertThat(found.ends()).containsExactly(1, 2, 2, 3, 3);
        assertThat(found.indexes()).containsExactly(1, 0, 1, 0, 1);
    }

    @Test
    void bothTextsOfAPairAreSearchedAndSkippedWordsAreNot() {
        given.clear("oak one");
        words("oak one");
        given.second("one OAK two");
        given.word(0, 3, true);
        given.word(3, 7, false);
        given.skip(false);
        Keyphrases found = given.find(List.of("OAK", "one", "OAK two", "two"));
        assertThat(found.texts()).containsExactly("OAK", "one");
        assertThat(found.starts()).containsExactly(1, 2, 3);
        assertThat(found.indexes()).containsExactly(1, 1, 0);
    }
}
