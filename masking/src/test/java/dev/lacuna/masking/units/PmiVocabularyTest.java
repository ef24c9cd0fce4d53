package dev.lacuna.masking.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.ToyCorpus;
import org.junit.jupiter.api.Test;

class PmiVocabularyTest {
    private final PmiVocabulary pmi = new PmiVocabulary();

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
        int[] ids = ToyCorpus.encode("ba be bi").ids();
        int[] numbers = {pmi.wordNumber(ids, 0, 1), pmi.wordNumber(ids, 1, 2), pmi.wordNumber(ids, 2, 3)};
        assertThat(pmi.contains(numbers, 0, 3)).isTrue();
        assertThat(pmi.contains(numbers, 0, 2)).isFalse();
        assertThat(pmi.contains(numbers, 1, 3)).isFalse();
        assertThat(pmi.wordNumber(ids, 0, 2)).isNegative();
    }
}
