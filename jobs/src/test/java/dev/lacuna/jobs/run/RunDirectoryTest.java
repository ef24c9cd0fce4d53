package dev.lacuna.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.jobs.LocalFiles;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
    @TempDir
    Path home;

    private static RunDirectory open(Path directory) {
        Configuration configuration = LocalFiles.configuration();
        return RunDirectory.open(directory.toString(), configuration);
    }

    @Test
    void openingMakesNothing() {
        open(home.resolve("new"));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void anEmptyDirectoryAndARunAreTaken() {
        open(home).create();
        assertThat(home.resolve("_lacuna.json")).exists();
        open(home).create();
        assertThat(home.toFile().list()).containsExactly("_lacuna.json");
    }

    @Test
    void aDirectoryOfOthersIsRefusedAndLeftAlone() throws IOException {
        Path theirs = Files.writeString(home.resolve("thesis.doc"), "years of work");
        assertThatThrownBy(() -> open(home))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("files that no Lacuna run made")
                .hasMessageContaining(home.toString());
        assertThat(theirs).hasContent("years of work");
    }

    @Test
    void aFileIsRefused() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("it is a file")
                .hasMessageContaining(file.toString());
    }

    @Test
    void aFileWrittenOverIsWholeAndLeavesNoPart() {
        RunDirectory run = open(home);
        run.create();
        run.write(run.path("deep/er/a.txt"), "one");
        run.write(run.path("deep/er/a.txt"), "zwei ü");
        assertThat(run.read(run.path("deep/er/a.txt"))).isEqualTo("zwei ü");
        assertThat(home.resolve("deep/er").toFile().list()).containsExactly("a.txt");
    }

    @Test
    void filesAreListedByPath() {
        RunDirectory run = open(home);
        run.write(run.path("x/b.txt"), "");
        run.write(run.path("x/a/c.txt"), "");
        assertThat(run.allFiles(run.path("x")))
                .extracting(file -> file.getPath().getName())
                .containsExactly("c.txt", "b.txt");
        assertThat(run.allFiles(run.path("nowhere"))).isEmpty();
    }

    @Test
    void aManifestWithoutItsDirectoryIsNone() {
        assertThat(open(home).manifest("tokenized")).isEmpty();
    }
}
