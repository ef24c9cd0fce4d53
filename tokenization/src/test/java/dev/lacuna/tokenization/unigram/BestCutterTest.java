package dev.lacuna.tokenization.unigram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.subword.SegmentationNoise.BpeDropout;
import dev.lacuna.tokenization.subword.SubwordBuffer;
import dev.lacuna.tokenization.subword.WordCutter;
import dev.lacuna.tokenization.unigram.Segmentations.Segmentation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BestCutterTest {
    /** Scores are quarters, so sums are exact: ties go to the longer last piece, then to the longer one before it. */
    @Test
    void takesTheBestOfAllSegmentations() {
        Words words = new Words("best");
        for (int i = 0; i < 300; i++) {
            List<String> pieces = words.pieces(20, 4);
            UnigramModel model = new UnigramModel(pieces, words.quarters(pieces.size()), 0, false);
            Segmentations all = new Segmentations(model);
            WordCutter cutter = model.cutter();
            for (int j = 0; j < 20; j++) {
                String word = words.word(9, 5);
                Segmentation best = Collections.min(all.of(word), BestCutterTest::byRank);
                assertThat(Words.cut(cutter, word)).as(word).isEqualTo(all.subwords(word, best));
            }
        }
    }

    static int byRank(Segmentation one, Segmentation other) {
        int order = Double.compare(other.score(), one.score());
        for (int i = 1; order == 0 && i < one.ends().size(); i++) {
            int ours = one.ends().get(one.ends().size() - 1 - i);
            int theirs = i < other.ends().size() ? other.ends().get(other.ends().size() - 1 - i) : 0;
            order = Integer.compare(ours, theirs);
        }
        return order == 0 && one.ends().size() < other.ends().size() ? -1 : order;
    }

    @Test
    void fallsBackToBytesOnlyIfAllHavePieces() {
        List<String> pieces = List.of("<unk>", "a", "<0xC3>", "<0xA9>", "<0xC2>");
        UnigramModel model = new UnigramModel(pieces, new double[5], 0, true);
        assertThat(Words.cut(model.cutter(), "aéa")).containsExactly("1:0-1", "2:1-2", "3:1-2", "1:2-3");
        assertThat(Words.cut(model.cutter(), "aé°")).containsExactly("1:0-1", "0:1-3");
    }

    /** A fused text is looked up again, which can only succeed where scores are positive. */
    @Test
    void fusedUnknownCharactersMayBeAPiece() {
        UnigramModel model = new UnigramModel(List.of("<unk>", "xy", "a"), new double[] {30, 20, 50}, 0, false);
        assertThat(Words.cut(model.cutter(), "axya")).containsExactly("2:0-1", "1:1-3", "2:3-4");
        UnigramModel steeper = new UnigramModel(List.of("<unk>", "xy", "a"), new double[] {30, 25, 50}, 0, false);
        assertThat(new Segmentations(steeper).of("xy").get(0).score()).isEqualTo(30);
        assertThat(Words.cut(steeper.cutter(), "axya")).containsExactly("2:0-1", "1:1-3", "2:3-4");
    }

    @Test
    void aLoneSurrogateIsUnknown() {
        UnigramModel model = new UnigramModel(List.of("<unk>", "a", "😀"), new double[3], 0, false);
        assertThat(Words.cut(model.cutter(), "a\ud83da")).containsExactly("1:0-1", "0:1-2", "1:2-3");
        assertThat(Words.cut(model.cutter(), "\ude00😀\ud83d")).containsExactly("0:0-1", "2:1-3", "0:3-4");
    }

    /** Each piece of the planted sequence is cut back out of a text of a million chars. */
    @Test
    void cutsLongTexts() {
        UnigramModel model =
                new UnigramModel(List.of("<unk>", "aab", "b", "a", "cc"), new double[] {0, -1, -5, -5, -2}, 0, false);
        int repeats = 250_000;
        char[] text = "aabcc".repeat(repeats).toCharArray();
        SubwordBuffer out = new SubwordBuffer();
        model.cutter().cut(text, 0, text.length, out);
        assertThat(out.size()).isEqualTo(2 * repeats);
        for (int i = 0; i < out.size(); i++) {
            assertThat(out.id(i)).isEqualTo(i % 2 == 0 ? 1 : 4);
        }
        assertThat(out.end(out.size() - 1)).isEqualTo(text.length);
    }

    @Test
    void refusesWhatItCannotDo() {
        UnigramModel model = new UnigramModel(List.of("a", "ab"), new double[2], UnigramModel.NO_PIECE, false);
        assertThat(Words.cut(model.cutter(), "aab")).hasSize(2);
        assertThatThrownBy(() -> Words.cut(model.cutter(), "ax"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("unk_id");
        assertThatThrownBy(() -> model.cutter(new BpeDropout(0.1), null))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no such noise");
        assertRefused(List.of(), new double[0], UnigramModel.NO_PIECE, "needs pieces");
        assertRefused(List.of("a"), new double[2], 0, "needs pieces");
        assertRefused(List.of("a"), new double[1], 1, "not in 0..0");
        assertRefused(List.of("a"), new double[] {Double.NaN}, 0, "not a finite number");
    }

    private static void assertRefused(List<String> pieces, double[] scores, int unknownId, String reason) {
        assertThatThrownBy(() -> new UnigramModel(pieces, scores, unknownId, false))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot ")
                .hasMessageContaining(reason);
    }
}
