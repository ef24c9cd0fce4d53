package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.jobs.LocalFiles;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFileTest {
    @TempDir
    Path home;

    private static List<CorpusFile> find(Object... patterns) {
        return CorpusFile.find(
                java.util.Arrays.stream(patterns).map(Object::toString).toList(), LocalFiles.configuration());
    }

    private static List<String> names(List<CorpusFile> files) {
        return files.stream().map(CorpusFile::name).toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aDirectoryIsReadToTheBottomByNameWithoutHiddenFiles() throws IOException {
        for (String name : List.of("c/b.txt", "c/a/z.txt", "c/.hidden", "c/_SUCCESS", "c/.git/x.txt", "c/_tmp/y.txt")) {
            write(name, "text");
        }
        assertThat(names(find(home.resolve("c")))).containsExactly("c/a/z.txt", "c/b.txt");
    }

    @Test
    void globsFindFilesAndDirectories() throws IOException {
        write("c/one.txt", "1");
        write("c/two.txt", "2");
        write("c/three.md", "3");
        write("c/deep/four.txt", "4");
        assertThat(names(find(home.resolve("c/*.txt")))).containsExactly("one.txt", "two.txt");
        assertThat(names(find(home.resolve("c/{deep,three*}")))).containsExactly("deep/four.txt", "three.md");
    }

    @Test
    void aFileNamedTwiceIsReadOnce() throws IOException {
        Path file = write("c/one.txt", "1");
        assertThat(names(find(file, home.resolve("c/*"), file))).containsExactly("one.txt");
    }

    @Test
    void twoFilesOfOneNameAreRefused() throws IOException {
        Path first = write("a/one.txt", "1");
        Path second = write("b/one.txt", "2");
        assertThatThrownBy(() -> find(first, second))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("two files would have the same name, one.txt");
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        assertThatThrownBy(() -> find(home.resolve("nowhere")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no such file")
                .hasMessageContaining("nowhere");
        Files.createDirectories(home.resolve("empty/sub"));
        assertThatThrownBy(() -> find(home.resolve("empty")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no files in it");
    }

    @Test
    void packedFilesAreKnownByTheirEnding() throws IOException {
        write("c/a.gz", "");
        write("c/b.bz2", "");
        write("c/c.txt", "");
        assertThat(find(home.resolve("c"))).extracting(CorpusFile::packed).containsExactly(true, true, false);
    }

    @Test
    void anArchiveIsRefusedByName() throws IOException {
        for (String name : List.of("c/a.tar.gz", "c/a.zip", "c/a.xz")) {
            Path file = write(name, "");
            assertThatThrownBy(() -> find(file))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining(file.getFileName().toString());
        }
    }

    @Test
    void theFingerprintIsOfContentAndNameNotOfPlaceOrTime() throws IOException {
        Path first = write("here/c/one.txt", "same");
        String print = CorpusFile.fingerprint(find(home.resolve("here/c")));
        write("there/far/c/one.txt", "same");
        Files.setLastModifiedTime(first, FileTime.fromMillis(1_000_000));
        assertThat(CorpusFile.fingerprint(find(home.resolve("here/c")))).isEqualTo(print);
        assertThat(CorpusFile.fingerprint(find(home.resolve("there/far/c")))).isEqualTo(print);

        write("here/c/one.txt", "sane");
        assertThat(CorpusFile.fingerprint(find(home.resolve("here/c")))).isNotEqualTo(print);
        write("there/far/c/two.txt", "");
        assertThat(CorpusFile.fingerprint(find(home.resolve("there/far/c")))).isNotEqualTo(print);
    }

    @Test
    void aChangeNearTheEndOfAFileOfSeveralStretchesShows() throws IOException {
        String text = "x".repeat(3 << 20);
        write("c/one.txt", text);
        String print = CorpusFile.fingerprint(find(home.resolve("c")));
        write("c/one.txt", text.substring(1) + "y");
        assertThat(CorpusFile.fingerprint(find(home.resolve("c")))).isNotEqualTo(print);
    }
}
