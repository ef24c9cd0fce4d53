package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSourceTest {
    @TempDir
    Path home;

    private Path write(String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static List<Document> read(Path path, String... settings) {
        return Reading.read(Reading.open(path, settings));
    }

    @Test
    void theFirstRowNamesTheFieldsOfItsFile() throws IOException {
        write("c/a.csv", "\uFEFFtext,year\none,1984\n");
        write("c/b.csv", "\n\"year\",\"text\"\n1985,two\n,three\n");
        List<Document> documents = read(home.resolve("c"), "format=csv", "fields.columns=[year]");
        assertThat(documents).extracting(Document::text).containsExactly("one", "two", "three");
        assertThat(documents).extracting(d -> d.columns().get(0)).containsExactly("1984", "1985", null);
    }

    @Test
    void fieldsAreNumberedWhereNoRowNamesThem() throws IOException {
        Path file = write("a.csv", "one,1984\ntwo,1985\n");
        List<Document> documents = read(
                file,
                "format=csv",
                "csv.header=false",
                "fields.text=1",
                "fields.second-text=2",
                "fields.columns=[\"2\"]");
        assertThat(documents).extracting(Document::text).containsExactly("one", "two");
        assertThat(documents).extracting(Document::second).containsExactly("1984", "1985");
        assertThat(documents).extracting(Document::offset).containsExactly(0L, 9L);
    }

    @Test
    void otherDelimitersAndQuotes() throws IOException {
        Path file = write("a.csv", "text;n\n'it''s; so';1\n");
        assertThat(read(file, "format=csv", "csv.delimiter=\";\"", "csv.quote=\"'\""))
                .extracting(Document::text)
                .containsExactly("it's; so");
    }

    @Test
    void aTabSeparatedFileHasNoQuotes() throws IOException {
        Path file = write("a.tsv", "n\ttext\n1\t\"open\n2\ta, \"b\"\n");
        assertThat(read(file, "format=tsv")).extracting(Document::text).containsExactly("\"open", "a, \"b\"");
    }

    @Test
    void aHeaderOfSeveralLinesAndNoRowAtAll() throws IOException {
        assertThat(read(write("a.csv", "\"te\nxt\",b\none,two\n"), "format=csv", "fields.text=\"te\nxt\""))
                .extracting(Document::text)
                .containsExactly("one");
        assertThat(read(write("empty.csv", ""), "format=csv")).isEmpty();
        assertThat(read(write("blank.csv", "\n\n"), "format=csv", "csv.multiline=false"))
                .isEmpty();
        assertThat(read(write("header.csv", "text\n"), "format=csv")).isEmpty();
    }

    @Test
    void aFieldThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
        Path file = write("c/a.csv", "body,year\none,1\n");
        assertThatThrownBy(() -> Reading.open(file, "format=csv"))
                .isInstanceOf(UserException.class)
                .hasMessage("Cannot read corpus: no field is called text; set corpus.fields to fields of the file, "
                        + "which are body, year (a.csv)");
        write("c/b.csv", "body,body\n");
        FileSource source = Reading.open(home.resolve("c"), "format=csv", "fields.text=body");
        assertThatThrownBy(() -> Reading.read(source)).hasMessageContaining("more than one field is called body");
    }

    @Test
    void aFirstRowThatCannotBeReadIsRefused() throws IOException {
        Path file = write("a.csv", "\"text,body\none,1\n");
        assertThatThrownBy(() -> Reading.open(file, "format=csv"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("the first row is missing a closing quote")
                .hasMessageContaining("a.csv");
    }
}
