package dev.lacuna.statistics.lm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArpaTextTest {
    private static String text(ArpaText text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void linesAreThoseOfTheFormat() throws IOException {
        WordBytes words = new WordBytes();
        words.add("caf\u00e9");
        words.add("\u4e2d\u6587");
        ArpaText text = new ArpaText(words);
        text.add(new int[] {LmWords.START}, -99, -0.5f);
        text.add(new int[] {3, LmWords.END}, -1.25f, 0);
        text.addLongest(new int[] {LmWords.UNKNOWN, 4, 3}, -12.0000001e-3f);
        assertThat(text(text))
                .isEqualTo(
                        "-99\t<s>\t-0.5000000\n-1.2500000\tcaf\u00e9 </s>\t0\n-0.0120000\t<unk> \u4e2d\u6587 caf\u00e9\n");
        text.addLongest(new int[] {3}, -2);
        assertThat(text(text)).isEqualTo("-2\tcaf\u00e9\n");
    }

    @Test
    void longWordsFit() throws IOException {
        WordBytes words = new WordBytes();
        String word = "x".repeat(300_000);
        words.add(word);
        ArpaText text = new ArpaText(words);
        text.addLongest(new int[] {3, 3}, -1);
        assertThat(text(text)).isEqualTo("-1\t" + word + " " + word + "\n");
    }
}
