package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.jobs.run.Manifest.Skipped;
import dev.lacuna.tokenization.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records that cannot be read are left out, counted and named, or stop the job with file and line. */
class BadRecordsTest {
    private static final byte[] BROKEN =
            bytes("good\n", new byte[] {'b', (byte) 0xC3, '(', '\n'}, "fine \uFFFD\n", new byte[] {(byte) 0xFF, '\n'});

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            out.writeBytes(part instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) part);
        }
        return out.toByteArray();
    }

    private static List<Document> read(byte[] bytes, boolean blankLines, boolean fail, SkipLog skips) {
        return PlainReader.read(bytes, blankLines, Ownership.range(0, bytes.length), Integer.MAX_VALUE, fail, skips);
    }

    @Test
    void invalidUtf8IsSkippedCountedAndNamed() {
        SkipLog skips = new SkipLog();
        List<Document> documents = read(BROKEN, false, false, skips);
        assertThat(documents).extracting(Document::text).containsExactly("good", "fine \uFFFD");
        assertThat(skips.skipped())
                .containsExactly(new Skipped("not UTF-8", 2, List.of("tales.txt at byte 18", "tales.txt at byte 5")));
    }

    @Test
    void aBlockWithOneBadByteIsSkippedWhole() {
        SkipLog skips = new SkipLog();
        byte[] file = bytes("one\ntwo", new byte[] {(byte) 0x80}, "\nthree\n\nfour\n");
        assertThat(read(file, true, false, skips)).extracting(Document::text).containsExactly("four");
        assertThat(skips.skipped()).containsExactly(new Skipped("not UTF-8", 1, List.of("tales.txt at byte 0")));
    }

    @Test
    void overlongAndSurrogateEncodingsAreNotUtf8() {
        SkipLog skips = new SkipLog();
        byte[] file = bytes(
                new byte[] {(byte) 0xC0, (byte) 0xAF, '\n'},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'},
                new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80, '\n'},
                "ok");
        assertThat(read(file, false, false, skips)).extracting(Document::text).containsExactly("ok");
        assertThat(skips.skipped().get(0).count()).isEqualTo(3);
    }

    @Test
    void failGivesFileAndLine() {
        assertThatThrownBy(() -> read(BROKEN, false, true, new SkipLog()))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot read corpus: a document is not UTF-8")
                .hasMessageEndingWith("(tales.txt, line 2)");
    }

    @Test
    void failGivesTheFirstLineOfABlock() {
        byte[] file = bytes("one\n\n\ntwo\nthree", new byte[] {(byte) 0xFE}, "\n");
        assertThatThrownBy(() -> read(file, true, true, new SkipLog())).hasMessageEndingWith("(tales.txt, line 4)");
    }

    @Test
    void theLineNumberIsThatOfTheFileNotOfTheSplit() {
        assertThatThrownBy(() -> PlainReader.read(
                        BROKEN, false, Ownership.range(15, BROKEN.length), Integer.MAX_VALUE, true, new SkipLog()))
                .hasMessageEndingWith("(tales.txt, line 4)");
    }

    @Test
    void aLineBeyondTheLimitIsSkippedAndTheNextOneRead() throws IOException {
        byte[] file = new byte[ByteLines.LONGEST + 20];
        Arrays.fill(file, (byte) 'a');
        file[2] = '\n';
        file[file.length - 5] = '\n';
        SkipLog skips = new SkipLog();
        assertThat(read(file, false, false, skips)).extracting(Document::text).containsExactly("aa", "aaaa");
        assertThat(skips.skipped())
                .containsExactly(new Skipped("longer than 64 MiB", 1, List.of("tales.txt at byte 3")));
    }

    @Test
    void skipsOfSeveralTasksAddUpAndKeepTheFirstPlaces() {
        SkipLog all = new SkipLog();
        for (int task = 0; task < 3; task++) {
            SkipLog one = new SkipLog();
            for (int i = 0; i < 4; i++) {
                one.skip("not UTF-8", "file " + i + " of task " + task);
            }
            all.merge(one.copy());
        }
        assertThat(all.skipped())
                .containsExactly(new Skipped(
                        "not UTF-8",
                        12,
                        List.of(
                                "file 0 of task 0",
                                "file 0 of task 1",
                                "file 0 of task 2",
                                "file 1 of task 0",
                                "file 1 of task 1")));
    }
}
