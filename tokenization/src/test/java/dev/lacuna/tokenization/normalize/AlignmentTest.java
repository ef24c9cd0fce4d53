package dev.lacuna.tokenization.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.bert.BertOptions;
import dev.lacuna.tokenization.regex.Regex;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Every normalized char knows a stretch of the original, in the order of the text. Surrogates without a partner included. */
class AlignmentTest {
    /** Of what the original holds before the piece that is normalized. */
    private static final int OFFSET = 3;

    private static final List<Normalizer> NORMALIZERS = List.of(
            UnicodeForm.NFC,
            UnicodeForm.NFD,
            UnicodeForm.NFKC,
            UnicodeForm.NFKD,
            new Lowercase(),
            new Strip(true, true),
            new Prepend("▁▁"),
            new Replace(Regex.compile("[a-z]+"), "xyz"),
            Normalizers.stripAccents(),
            Normalizers.nmt(),
            Normalizers.bert(BertOptions.UNCASED),
            Normalizers.sequence(List.of(UnicodeForm.NFKD, Normalizers.stripAccents(), UnicodeForm.NFC)));

    @Property(seed = "31", tries = 2000)
    void placesAreInOrderAndInside(@ForAll @StringLength(max = 40) @CharRange(from = 0, to = 0xFFFF) String piece) {
        assertAligned(piece);
    }

    @Property(seed = "37", tries = 2000)
    void marksKeepPlacesInOrder(
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'e') @CharRange(from = 0x300, to = 0x345)
                    String piece) {
        assertAligned(piece);
    }

    private static void assertAligned(String piece) {
        String original = "abc" + piece + "de";
        NormalizedText text = new NormalizedText();
        for (Normalizer normalizer : NORMALIZERS) {
            text.set(original, OFFSET, OFFSET + piece.length());
            normalizer.normalize(text);
            int start = OFFSET;
            int end = OFFSET;
            for (int i = 0; i < text.length(); i++) {
                assertThat(text.start(i)).isGreaterThanOrEqualTo(start).isLessThan(text.end(i));
                assertThat(text.end(i)).isGreaterThanOrEqualTo(end).isLessThanOrEqualTo(OFFSET + piece.length());
                start = text.start(i);
                end = text.end(i);
            }
        }
    }

    @Property(seed = "41", tries = 2000)
    void textInNormalFormKeepsItsPlaces(
            @ForAll @StringLength(max = 40) @CharRange(from = 0, to = 0xFFFF) String piece) {
        NormalizedText text = new NormalizedText();
        NormalizedText untouched = new NormalizedText();
        for (UnicodeForm form : UnicodeForm.values()) {
            text.set(piece, 0, piece.length());
            form.normalize(text);
            String normal = text.toString();
            text.set(normal, 0, normal.length());
            untouched.set(normal, 0, normal.length());
            form.normalize(text);
            assertThat(text.toString()).isEqualTo(normal);
            for (int i = 0; i < normal.length(); i++) {
                assertThat(text.start(i)).isEqualTo(untouched.start(i));
                assertThat(text.end(i)).isEqualTo(untouched.end(i));
            }
        }
    }

    @Test
    void compositeStandsForAllItsParts() {
        NormalizedText text = new NormalizedText();
        String original = "ae\u0323\u0302b";
        text.set(original, 0, original.length());
        UnicodeForm.NFC.normalize(text);
        assertThat(text.toString()).isEqualTo("a\u1ec7b");
        assertThat(text.start(1)).isEqualTo(1);
        assertThat(text.end(1)).isEqualTo(4);
        assertThat(text.start(2)).isEqualTo(4);
    }

    @Test
    void partsStandForTheWhole() {
        NormalizedText text = new NormalizedText();
        String original = "x\ud55cy";
        text.set(original, 0, original.length());
        UnicodeForm.NFD.normalize(text);
        assertThat(text.toString()).isEqualTo("x\u1112\u1161\u11aby");
        for (int i = 1; i <= 3; i++) {
            assertThat(text.start(i)).isEqualTo(1);
            assertThat(text.end(i)).isEqualTo(2);
        }
    }
}
