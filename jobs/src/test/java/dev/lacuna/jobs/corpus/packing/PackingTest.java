package dev.lacuna.jobs.corpus.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.SnappyCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackingTest {
    private static byte[] text(int least) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(5, "packed text", "", least, 0));
        StringBuilder text = new StringBuilder();
        while (text.length() < least) {
            text.append(Integer.toString(random.nextInt(1000), 36)).append(random.nextInt(5) == 0 ? "\n" : " é");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] unpack(Packer packer, byte[] packed) throws IOException {
        try (InputStream in = Packing.of("x" + packer.ending()).open(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPackedIsUnpacked(Packer packer) throws IOException {
        for (int size : new int[] {1, 1000, 700_000}) {
            byte[] bytes = text(size);
            assertThat(unpack(packer, packer.pack(bytes))).isEqualTo(bytes);
        }
        assertThat(unpack(packer, new byte[0])).isEmpty();
        assertThat(unpack(packer, packer.pack(new byte[0]))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void packedFilesOneAfterAnotherAreOneFile(Packer packer) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int size : new int[] {10, 200_000, 30}) {
            packed.write(packer.pack(text(size)));
            bytes.write(text(size));
        }
        assertThat(unpack(packer, packed.toByteArray())).isEqualTo(bytes.toByteArray());
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsCutShortIsToldFromAWholeOne(Packer packer) throws IOException {
        byte[] bytes = text(3000);
        byte[] packed = packer.pack(bytes);
        int header = packer == Packer.SNAPPY_FRAMED ? 10 : 0; // alone, the stream identifier is a whole file
        for (int length = 1; length < packed.length; length++) {
            byte[] torn = Arrays.copyOf(packed, length);
            if (length != header) {
                assertThatThrownBy(() -> unpack(packer, torn))
                        .as("%d of %d bytes", length, packed.length)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("damaged or cut short");
            }
        }
    }

    /** Everything but Hadoop's blocks has checksums: a flipped bit is an error, or it is in a place that does not matter. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SNAPPY_BLOCKS")
    void aFlippedBitNeverChangesTheContent(Packer packer) throws IOException {
        byte[] bytes = text(1500);
        byte[] packed = packer.pack(bytes);
        int told = 0;
        for (int bit = 0; bit < packed.length * 8; bit += 3) {
            if (packer == Packer.SNAPPY_FRAMED && bit / 8 == 10) {
                continue; // the type of a chunk: readers pass over types they do not know
            }
            byte[] flipped = packed.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            byte[] unpacked;
            try {
                unpacked = unpack(packer, flipped);
            } catch (IOException e) {
                told++;
                continue;
            }
            assertThat(unpacked).as("bit %d", bit).isEqualTo(bytes);
        }
        assertThat(told).isGreaterThan(packed.length * 2);
    }

    @Test
    void aFlippedBitInBlocksIsNeverAnythingButAnIoException() throws IOException {
        byte[] packed = Packer.SNAPPY_BLOCKS.pack(text(1500));
        int told = 0;
        for (int bit = 0; bit < packed.length * 8; bit++) {
            byte[] flipped = packed.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            try {
                unpack(Packer.SNAPPY_BLOCKS, flipped);
            } catch (IOException e) {
                told++;
            }
        }
        assertThat(told).isGreaterThan(packed.length);
    }

    @Test
    void blocksAreWhatHadoopWrites() throws IOException {
        byte[] bytes = text(900_000);
        SnappyCodec codec = new SnappyCodec();
        codec.setConf(new Configuration());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = codec.createOutputStream(packed)) {
            out.write(bytes);
        }
        assertThat(unpack(Packer.SNAPPY_BLOCKS, packed.toByteArray())).isEqualTo(bytes);
    }

    /** From the framing format's own description: the stream identifier and one chunk that is not compressed. */
    @Test
    void theFramingFormatIsReadAsItIsDescribed() throws IOException {
        byte[] file = HexFormat.of().parseHex("ff060000734e61507059" + "01090000" + "00000000" + "48656c6c6f");
        int crc = maskedCrc32c("Hello".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 4; i++) {
            file[14 + i] = (byte) (crc >>> 8 * i);
        }
        assertThat(unpack(Packer.SNAPPY_FRAMED, file))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("Hello");
    }

    private static int maskedCrc32c(byte[] bytes) {
        java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
        crc.update(bytes);
        return Integer.rotateRight((int) crc.getValue(), 15) + 0xa282ead8;
    }

    @Test
    void endingsDecideWhateverTheirCase() {
        assertThat(Packing.of("a.txt")).isEqualTo(Packing.NONE);
        assertThat(Packing.of("a.TXT.GZ")).isEqualTo(Packing.GZIP);
        assertThat(Packing.of("a.bz2")).isEqualTo(Packing.BZIP2);
        assertThat(Packing.of("a.zst")).isEqualTo(Packing.ZSTD);
        assertThat(Packing.of("a.jsonl.snappy")).isEqualTo(Packing.SNAPPY);
        assertThat(Packing.of("a.snappy.parquet")).isEqualTo(Packing.NONE);
    }

    @Test
    void archivesAreForeignPackedOrNot() {
        assertThat(Packing.isForeign("a.xz")).isTrue();
        assertThat(Packing.isForeign("a.tar.gz")).isTrue();
        assertThat(Packing.isForeign("a.tgz")).isTrue();
        assertThat(Packing.isForeign("a.zip")).isTrue();
        assertThat(Packing.isForeign("star.gz")).isFalse();
        assertThat(Packing.isForeign("notes.txt")).isFalse();
    }
}
