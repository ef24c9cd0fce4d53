package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.jobs.LocalFiles;
import dev.lacuna.jobs.config.CorpusParams;
import dev.lacuna.jobs.config.Settings;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextSourceTest {
    @TempDir
    Path home;

    private static CorpusSource open(Path path, String form) {
        return Corpora.open(
                CorpusParams.from(Settings.load(
                        null, List.of("corpus.paths=[\"" + path + "\"]", "corpus.text.document=" + form))),
                LocalFiles.configuration());
    }

    private static List<Document> read(CorpusSource source) {
        List<Document> all = new ArrayList<>();
        for (CorpusSource.Split split : source.splits()) {
            source.read(split, LocalFiles.configuration(), new SkipLog()).forEachRemaining(all::add);
        }
        return all;
    }

    private static List<String> texts(Path path, String form) {
        return read(open(path, form)).stream().map(Document::text).toList();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    private Path pack(String name, String text) throws IOException {
        Path file = home.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void autoTakesBlankLinesWhereThereAreAny() throws IOException {
        assertThat(texts(write("lines.txt", "one\ntwo\n"), "auto")).containsExactly("one", "two");
        assertThat(texts(write("blocks.txt", "one\ntwo\n\nthree"), "auto")).containsExactly("one\ntwo", "three");
        assertThat(texts(write("windows.txt", "one\r\ntwo\r\n\r\nthree"), "auto"))
                .containsExactly("one\ntwo", "three");
        assertThat(texts(pack("packed.gz", "one\ntwo\n\nthree"), "auto")).containsExactly("one\ntwo", "three");
    }

    @Test
    void aPackedFileIsSharedAmongReadersAndReadOnce() throws IOException {
        KeyedRandom random = new KeyedRandom(RandomKey.of(3, "hex", "", 0, 0));
        StringBuilder text = new StringBuilder();
        while (text.length() < 5 << 20) {
            text.append(Long.toHexString(random.nextLong())).append(random.nextInt(4) == 0 ? "\n\n" : "\n");
        }
        Path file = pack("large.gz", text.toString());
        for (String form : List.of("line", "blank-line")) {
            CorpusSource source = open(file, form);
            assertThat(source.splits()).hasSize(4);
            List<Document> documents = new ArrayList<>(read(source));
            documents.sort(Comparator.comparing(Document::offset));
            assertThat(PlainReader.found(documents))
                    .isEqualTo(PlainReader.naive(
                            text.toString().getBytes(StandardCharsets.UTF_8), form.equals("blank-line")));
        }
    }

    @Test
    void packedAndPlainTextHaveTheSameOffsets() throws IOException {
        String text = "one\n\ntwo\nthree";
        assertThat(PlainReader.found(read(open(pack("a.gz", text), "line"))))
                .isEqualTo(PlainReader.found(read(open(write("a.txt", text), "line"))));
    }

    @Test
    void aFileLargerThanASplitIsReadOnce() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 33 << 20; i++) {
            text.append(i).append(" words".repeat(50)).append(i % 5 == 0 ? "\n\n" : "\n");
        }
        Path file = write("large.txt", text.toString());
        CorpusSource source = open(file, "blank-line");
        assertThat(source.splits()).hasSize(3);
        assertThat(PlainReader.found(read(source)))
                .isEqualTo(PlainReader.naive(text.toString().getBytes(StandardCharsets.UTF_8), true));
    }

    @Test
    void anEmptyFileHasASplitAndNoDocument() throws IOException {
        CorpusSource source = open(write("empty.txt", ""), "line");
        assertThat(source.splits()).hasSize(1);
        assertThat(read(source)).isEmpty();
    }

    @Test
    void aBzip2FileThatIsNoneIsNamed() throws IOException {
        Path plain = write("plain.bz2", "not packed at all\n");
        assertThatThrownBy(() -> texts(plain, "line"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("plain.bz2");
    }

    @Test
    void aFileThatVanishesBeforeItIsReadIsTheCallersMistake() throws IOException {
        Path file = write("gone.txt", "one\n");
        CorpusSource source = open(file, "line");
        Files.delete(file);
        assertThatThrownBy(() -> read(source)).isInstanceOf(UserException.class).hasMessageContaining("gone.txt");
    }

    @Test
    void aDamagedPackedFileIsNamed() throws IOException {
        Path whole = pack("whole.gz", "some text\n".repeat(10_000));
        byte[] bytes = Files.readAllBytes(whole);
        Path torn = Files.write(home.resolve("torn.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> texts(torn, "line"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("torn.gz");
        Path plain = write("plain.gz", "not packed at all\n");
        assertThatThrownBy(() -> texts(plain, "line"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("plain.gz");
    }
}
