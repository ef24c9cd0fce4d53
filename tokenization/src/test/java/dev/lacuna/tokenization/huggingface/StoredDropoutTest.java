package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.train.MergeScore;
import dev.lacuna.tokenization.train.TrainOptions;
import dev.lacuna.tokenization.train.WordCounts;
import dev.lacuna.tokenization.train.WordPieceTrainer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A dropout that a file holds would cut the same text in another way each time. */
class StoredDropoutTest {
    private static final String TEXT = " the other mother and the other brother gather together ";

    private static int[] cut(String json, Engine engine, List<String> notes) {
        TokenizerModel model = TokenizerJson.open(json, SpecialTokenNames.USUAL, engine, "t.json");
        notes.addAll(model.notes());
        TokenBuffer buffer = new TokenBuffer();
        model.tokenizer().encode(TEXT.repeat(50), buffer);
        return buffer.toSequence().ids();
    }

    @ParameterizedTest
    @EnumSource
    void isIgnoredWithANote(Engine engine) {
        TokenizerTrainer trainer = new TokenizerTrainer(TokenizerFamily.BYTE_BPE, false);
        WordCounts counts = new WordCounts();
        trainer.words().scanner().scan(TEXT, 0, TEXT.length(), counts);
        String plain = trainer.train(counts, TrainOptions.of(300, WordPieceTrainer.SPECIAL), MergeScore.FREQUENCY);
        String dropping = plain.replace("\"dropout\" : null", "\"dropout\" : 0.5");
        assertThat(dropping).isNotEqualTo(plain);
        List<String> notes = new ArrayList<>();
        assertThat(cut(dropping, engine, notes)).isEqualTo(cut(plain, engine, new ArrayList<>()));
        assertThat(notes).singleElement().asString().contains("dropout is ignored");
    }
}
