package dev.lacuna.statistics.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.spelling.ByteLevelSpelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordFormsTest {
    /** The last two are the bytes of "\u00e9". */
    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of("<pad>", "dog", "\u0120dog", "\u0120", "d", "og", "\u00c3", "\u00a9"),
            new ByteLevelSpelling(),
            new SpecialTokens(0, -1, -1, 0, 0),
            List.of());

    private final WordTexts texts = new WordTexts();
    private final List<String> asked = new ArrayList<>();
    private final WordForms forms = new WordForms(VOCABULARY, text -> {
        asked.add(text);
        return texts.add(text);
    });

    @Test
    void allFormsOfAWordHaveItsNumber() {
        int[] ids = {1, 2, 4, 5, 3, 4, 5, 6, 7};
        int dog = forms.numberOf(ids, 0, 1);
        assertThat(forms.numberOf(ids, 1, 2)).isEqualTo(dog);
        assertThat(forms.numberOf(ids, 2, 4)).isEqualTo(dog);
        assertThat(forms.numberOf(ids, 4, 7)).isEqualTo(dog);
        assertThat(forms.numberOf(ids, 7, 9)).isNotEqualTo(dog);
        assertThat(texts.size()).isEqualTo(2);
        assertThat(texts.get(dog)).isEqualTo("dog");
        assertThat(texts.get(1)).isEqualTo("\u00e9");
    }

    @Test
    void aFormIsSpelledOutOnceUntilItIsForgotten() {
        int[] ids = {1, 2};
        for (int i = 0; i < 5; i++) {
            forms.numberOf(ids, 0, 1);
            forms.numberOf(ids, 1, 2);
        }
        assertThat(asked).containsExactly("dog", "dog");
        forms.clear();
        assertThat(forms.numberOf(ids, 0, 1)).isZero();
        assertThat(asked).hasSize(3);
    }

    @Test
    void moreFormsThanTheFirstRoomHoldsKeepTheirNumbers() {
        int[] ids = new int[2000];
        Arrays.fill(ids, 1);
        for (int round = 0; round < 2; round++) {
            for (int length = 1; length <= ids.length; length++) {
                assertThat(forms.numberOf(ids, 0, length)).isEqualTo(length - 1);
            }
        }
        assertThat(asked).hasSize(ids.length);
    }

    @Test
    void wordsAreNumberedByTheirText() {
        assertThat(texts.add("caf\u00e9")).isZero();
        assertThat(texts.add("\ud83d\ude42")).isEqualTo(1);
        assertThat(texts.add("caf\u00e9")).isZero();
        assertThat(texts.indexOf("\ud83d\ude42")).isEqualTo(1);
        assertThat(texts.indexOf("cafe")).isEqualTo(-1);
        assertThat(texts.get(1)).isEqualTo("\ud83d\ude42");
        texts.clear();
        assertThat(texts.indexOf("caf\u00e9")).isEqualTo(-1);
    }
}
