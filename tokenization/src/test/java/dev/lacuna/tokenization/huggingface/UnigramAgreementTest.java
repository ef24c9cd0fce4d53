package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import dev.lacuna.tokenization.subword.WordCutter;
import dev.lacuna.tokenization.unigram.UnigramModel;
import dev.lacuna.tokenization.unigram.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The same ids and spans as Hugging Face's library, for the same file. */
class UnigramAgreementTest {
    private final Words words = new Words("agreement");

    /** Quarters tie often and exactly; scores of 6 and 16 digits tie up to rounding, which must then be the same. */
    @Test
    void cutsRandomWordsTheSame() throws IOException {
        for (int i = 0; i < 120; i++) {
            List<String> pieces = words.pieces(40, 5);
            double[] scores = words.decimals(pieces.size());
            if (i % 3 == 0) {
                scores = words.quarters(pieces.size());
            } else if (i % 3 == 1) {
                for (int id = 0; id < scores.length; id++) {
                    scores[id] = (float) Math.log(words.random().nextDouble());
                }
            }
            assertAgreement(new UnigramModel(pieces, scores, 0, false), 60);
        }
    }

    @Test
    void cutsUnknownCharactersTheSame() throws IOException {
        for (int missing = -1; missing < 256; missing += 16) {
            List<String> pieces = new ArrayList<>(List.of("a", "b", "ab", "ab", "a", "<unk>"));
            for (int b = 0; b < 256; b++) {
                pieces.add(b == missing ? "other" : String.format(Locale.ROOT, "<0x%02X>", b));
            }
            double[] scores = words.decimals(pieces.size());
            assertAgreement(new UnigramModel(pieces, scores, 5, true), 60);
            assertAgreement(new UnigramModel(pieces, scores, 5, false), 60);
        }
    }

    /** Scores so great that unknown characters are preferred to pieces. */
    @Test
    void looksFusedCharactersUpAgain() throws IOException {
        for (int i = 0; i < 40; i++) {
            List<String> pieces = words.pieces(15, 4);
            double[] scores = words.quarters(pieces.size());
            for (int id = 0; id < scores.length; id++) {
                scores[id] += 30;
            }
            assertAgreement(new UnigramModel(pieces, scores, 0, i % 2 == 0), 60);
        }
    }

    private void assertAgreement(UnigramModel model, int texts) throws IOException {
        String json = HuggingFaceFile.json(model, null);
        UnigramModel read = UnigramJsonTest.read(json);
        WordCutter cutter = read.cutter();
        try (HuggingFaceTokenizer theirs = HuggingFaceFile.open(json)) {
            for (int i = 0; i < texts; i++) {
                String word = i % 10 == 0 ? "é<unk>字" + words.word(5, 6) : words.word(40, 6);
                Encoding expected = theirs.encode(word, false, false);
                assertThat(Words.cut(cutter, word)).as(word).isEqualTo(subwords(expected, word));
            }
        }
    }

    /** Their spans count code points. */
    private static List<String> subwords(Encoding encoding, String word) {
        List<String> subwords = new ArrayList<>();
        long[] ids = encoding.getIds();
        CharSpan[] spans = encoding.getCharTokenSpans();
        for (int i = 0; i < ids.length; i++) {
            subwords.add(ids[i] + ":" + word.offsetByCodePoints(0, spans[i].getStart()) + "-"
                    + word.offsetByCodePoints(0, spans[i].getEnd()));
        }
        return subwords;
    }
}
