package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.TokenizerModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a file says beside its text rules. */
class TokenizerJsonTest {
    private static final int SIZE = 500;
    private static final String FILE =
            TokenizerFiles.trained(TokenizerFamily.WORDPIECE, false, SIZE, Glosses.oneIn(100));

    private static TokenizerModel open(String json, Engine engine) {
        return TokenizerJson.open(json, SpecialTokenNames.USUAL, engine, "t.json");
    }

    @Test
    void ourEngineIsTakenWhereItCan() {
        TokenizerModel model = open(FILE, Engine.AUTO);
        TokenizerModel library = open(FILE, Engine.HF);
        assertThat(model.engine()).isEqualTo("lacuna");
        assertThat(model.notes()).isEmpty();
        assertThat(library.engine()).isEqualTo("hf");
        assertThat(library.vocabulary().subwords()).isEqualTo(model.vocabulary().subwords());
    }

    @ParameterizedTest
    @EnumSource
    void specialTokensOfEveryFamilyAreFound(TokenizerFamily family) {
        String file = TokenizerFiles.trained(family, false, SIZE, Glosses.oneIn(500));
        TokenizerModel model = open(file, Engine.LACUNA);
        // To bytes nothing is unknown.
        int unknown = family == TokenizerFamily.BYTE_BPE ? -1 : 1;
        assertThat(model.vocabulary().specialTokens()).isEqualTo(new SpecialTokens(0, unknown, 2, 3, 4));
    }

    @Test
    void truncationAndPaddingOfTheFileAreIgnoredWithANote() {
        String json = FILE.replaceFirst("\"truncation\" : null", "\"truncation\":{\"max_length\":3}")
                .replaceFirst("\"padding\" : null", "\"padding\":{\"strategy\":{\"Fixed\":128}}");
        TokenizerModel model = open(json, Engine.LACUNA);
        assertThat(model.notes()).hasSize(2).first().asString().contains("truncation to 3 tokens is ignored");
        TokenBuffer buffer = new TokenBuffer();
        model.tokenizer().encode("a large genus of birds", buffer);
        assertThat(buffer.words()).isEqualTo(5);
    }

    @Test
    void tokensAreAddedBehindTheVocabulary() {
        TokenizerModel model =
                open(TokenizerJson.withTokens(FILE, List.of("[MASK]", "<new>"), "t.json"), Engine.LACUNA);
        assertThat(model.vocabulary().id("<new>")).isEqualTo(SIZE);
        assertThat(model.vocabulary().isSpecial(SIZE)).isTrue();
        TokenBuffer buffer = new TokenBuffer();
        model.tokenizer().encode("<new>", buffer);
        assertThat(buffer.toSequence().ids()).containsExactly(SIZE);
    }
}
