package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabTxtTest {
    private static final String SPECIAL = "[PAD]\n[unused0]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n";
    private static final int UNKNOWN = 2;

    /** U+211D is a capital that has no small form, and is in the vocabulary of bert-base-uncased. */
    @ParameterizedTest
    @CsvSource({
        "eat,auto,true",
        "eat ℝ ##ℝ [ £,auto,true",
        "eat Eat,auto,false",
        "eat É,auto,false",
        "eat Eat,true,true",
        "eat,false,false"
    })
    void lowersWhereTheVocabularyHasNoCapitals(String entries, String lowercase, boolean lowers) {
        TokenizerModel model = open(SPECIAL + entries.replace(' ', '\n') + "\n", lowercase);
        TokenBuffer tokens = new TokenBuffer();
        model.tokenizer().encode("EÁT", tokens);
        assertThat(tokens.toSequence().ids()).containsExactly(lowers ? 6 : UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eat", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n"})
    void otherFilesAreRefused(String text) {
        assertThatThrownBy(() -> open(text, "auto"))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot use tokenizer: vocab.txt has no line [")
                .hasMessageEndingWith("(v.txt)");
    }

    private static TokenizerModel open(String text, String lowercase) {
        return TokenizerJson.open(
                VocabTxt.toJson(text, lowercase, "v.txt"), SpecialTokenNames.USUAL, Engine.LACUNA, "v.txt");
    }
}
