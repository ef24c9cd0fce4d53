package dev.lacuna.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.tokenization.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FrameOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream.BLOCKSIZE;
import net.jpountz.lz4.LZ4FrameOutputStream.FLG.Bits;
import net.jpountz.xxhash.XXHashFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionAlignmentTest {
    private static final List<String> TARGETS = List.of(
            "Aspirin reduces the risk of stroke in patients with atrial fibrillation.",
            "The risk of myocardial infarction in patients was reduced by statins.",
            "x");
    private static final String TEXT =
            "Statins reduce the risk of stroke in patients with atrial fibrillation, we found. ".repeat(3);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Opening {
        OutputStream open(OutputStream out) throws IOException;
    }

    private static int size(byte[] bytes, Opening opening) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = opening.open(out)) {
            packed.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.size();
    }

    /** The size of the file that the library's own stream writes. */
    private static int expectedSize(String compressor, byte[] bytes) {
        if (compressor.equals("gzip")) {
            return size(bytes, out -> new GZIPOutputStream(out) {
                {
                    def = new Deflater(Deflater.BEST_COMPRESSION, true);
                }
            });
        }
        return size(
                bytes,
                out -> new LZ4FrameOutputStream(
                        out,
                        BLOCKSIZE.SIZE_4MB,
                        bytes.length,
                        LZ4Factory.safeInstance().fastCompressor(),
                        XXHashFactory.safeInstance().hash32(),
                        Bits.BLOCK_INDEPENDENCE,
                        Bits.CONTENT_SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lz4", "gzip"})
    void sizesAreThoseOfWholeFiles(String name) {
        Compressor compressor = Compressor.of(name);
        for (int times = 1; times < 3000; times = times * 3 + 1) {
            byte[] bytes = utf8((TEXT + times).repeat(times));
            assertThat(compressor.size(bytes, bytes.length)).isEqualTo(expectedSize(name, bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lz4", "gzip"})
    void alignmentIsTheMeanOfItsDefinition(String name) {
        byte[][] targets = TARGETS.stream().map(CompressionAlignmentTest::utf8).toArray(byte[][]::new);
        CompressionAlignment alignment = new CompressionAlignment(Compressor.of(name), targets);
        for (String text : List.of(TEXT, "q", TARGETS.get(0), "The quick brown fox jumps over the lazy dog.")) {
            double expected = 0;
            for (String target : TARGETS) {
                double a = expectedSize(name, utf8(text));
                double b = expectedSize(name, utf8(target));
                double both = expectedSize(name, utf8(text + target));
                expected += (1 - (both - Math.min(a, b)) / Math.max(a, b)) / TARGETS.size();
            }
            assertThat(alignment.of(utf8(text))).isCloseTo(expected, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lz4", "gzip"})
    void whatSaysTheSameIsNearerThanWhatDoesNot(String name) {
        CompressionAlignment alignment =
                new CompressionAlignment(Compressor.of(name), new byte[][] {utf8(TARGETS.get(0))});
        double same = alignment.of(utf8(TARGETS.get(0)));
        double like = alignment.of(utf8(TARGETS.get(1)));
        double other = alignment.of(utf8("Call me Ishmael. Some years ago, never mind how long precisely"));
        assertThat(same).isGreaterThan(like);
        assertThat(like).isGreaterThan(other);
    }

    @Test
    void anotherCompressorIsRefused() {
        assertThatThrownBy(() -> Compressor.of("zip"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("lz4 and gzip (zip)");
    }
}
