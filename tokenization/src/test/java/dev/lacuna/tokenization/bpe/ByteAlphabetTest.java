package dev.lacuna.tokenization.bpe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ByteAlphabetTest {
    @Test
    void everyByteHasItsOwnCharacter() {
        byte[] all = new byte[256];
        for (int b = 0; b < 256; b++) {
            all[b] = (byte) b;
            assertThat(ByteAlphabet.byteOf(ByteAlphabet.charOf(b))).isEqualTo(b);
        }
        String spelled = ByteAlphabet.spell(all);
        assertThat(spelled.chars().distinct()).hasSize(256).allMatch(c -> c > ' ' && c < 0x144 && c != 0x7F);
        assertThat(ByteAlphabet.bytes(spelled)).isEqualTo(all);
    }

    /** As they stand in GPT-2's vocab.json. */
    @Test
    void knownSpellings() {
        assertThat(ByteAlphabet.spell(" the\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ĠtheĊ");
        assertThat(ByteAlphabet.spell("\u0000\u007F\u00AD".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("ĀġŃ");
        assertThat(ByteAlphabet.spell("é€".getBytes(StandardCharsets.UTF_8))).isEqualTo("Ã©âĤ¬");
        assertThat(ByteAlphabet.byteOf(' ')).isEqualTo(-1);
        assertThat(ByteAlphabet.byteOf('\u0144')).isEqualTo(-1);
        assertThat(ByteAlphabet.byteOf('\uFFFF')).isEqualTo(-1);
    }

    @Test
    void tokensOutsideTheAlphabetAreTheirOwnText() {
        assertThat(ByteAlphabet.bytes("Ġ €")).isEqualTo("Ġ €".getBytes(StandardCharsets.UTF_8));
        assertThat(ByteAlphabet.bytes("<s>")).isEqualTo("<s>".getBytes(StandardCharsets.UTF_8));
    }
}
