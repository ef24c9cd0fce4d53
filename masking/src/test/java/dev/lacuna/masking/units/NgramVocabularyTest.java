package dev.lacuna.masking.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.ToyCorpus;
import java.util.List;
import org.junit.jupiter.api.Test;

class NgramVocabularyTest {
    private final NgramVocabulary pmi = new NgramVocabulary();

    private boolean add(String text) {
        return pmi.add(text, ToyCorpus.tokenizer());
    }

    @Test
    void takesNgramsOfKnownWords() {
        assertThat(add("ba be")).isTrue();
        assertThat(add("  Ba   BEBI bo ")).isTrue();
        assertThat(pmi.size()).isEqualTo(2);
        assertThat(pmi.longest()).isEqualTo(3);
    }

    @Test
    void takesNgramsWordByWord() {
        assertThat(pmi.add(List.of("don", "'t"))).isTrue();
        assertThat(pmi.add(List.of("don't"))).isFalse();
        assertThat(pmi.size()).isEqualTo(1);
        assertThat(pmi.wordNumber("'t")).isNotNegative();
    }

    @Test
    void refusesSingleAndUnknownWords() {
        assertThat(add("")).isFalse();
        assertThat(add("babe")).isFalse();
        assertThat(add("ba zz")).isFalse();
        assertThat(pmi.size()).isZero();
        assertThat(pmi.longest()).isZero();
    }

    @Test
    void repeatedLinesCountOnce() {
        assertThat(add("ba be")).isTrue();
        assertThat(add("BA be")).isTrue();
        assertThat(pmi.size()).isEqualTo(1);
    }

    @Test
    void beginningsAndEndingsOfNgramsAreNone() {
        add("ba be bi");
        int[] numbers = {pmi.wordNumber("ba"), pmi.wordNumber("be"), pmi.wordNumber("bi")};
        assertThat(pmi.contains(numbers, 0, 3)).isTrue();
        assertThat(pmi.contains(numbers, 0, 2)).isFalse();
        assertThat(pmi.contains(numbers, 1, 3)).isFalse();
        assertThat(pmi.wordNumber("babe")).isNegative();
    }
}
