package dev.lacuna.tokenization.tags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UniversalTagTest {
    /** The list of universaldependencies.org/u/pos; codes are stored in files, so the order may never change. */
    @Test
    void codesFollowTheAlphabet() {
        String tags = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X";
        byte code = 0;
        for (String tag : tags.split(" ")) {
            assertThat(UniversalTag.valueOf(tag).code()).isEqualTo(code);
            assertThat(UniversalTag.of(code++).name()).isEqualTo(tag);
        }
        assertThat(UniversalTag.values()).hasSize(17);
    }
}
