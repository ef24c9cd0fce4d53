package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonSourceTest {
    @TempDir
    Path home;

    private List<Document> read(String name, String content, String... settings) throws IOException {
        return Reading.read(Reading.open(Files.writeString(home.resolve(name), content), settings));
    }

    @Test
    void anArrayObjectsInARowAndOneObjectAreAllRead() throws IOException {
        for (String content : List.of(
                "[{\"text\": \"one\"}, {\"text\": \"two\"}]",
                "{\"text\": \"one\"}\n{\"text\": \"two\"}",
                "{\"text\":\"one\"}{\"text\":\"two\"}",
                "\uFEFF [{\"text\": \"one\"}]\n[{\"text\": \"two\"}] []\n")) {
            List<Document> documents = read("a.json", content, "format=json");
            assertThat(documents).extracting(Document::text).containsExactly("one", "two");
            assertThat(documents).extracting(Document::offset).containsExactly(0L, 1L);
            assertThat(documents).extracting(Document::id).doesNotHaveDuplicates();
        }
        assertThat(read("a.json", "{\n \"text\":\n\"one\"}", "format=json"))
                .extracting(Document::text)
                .containsExactly("one");
        assertThat(read("a.json", "", "format=json")).isEmpty();
        assertThat(read("a.json", " \n", "format=json")).isEmpty();
        assertThat(read("a.json", "[]", "format=json")).isEmpty();
    }

    @Test
    void fieldsBecomeIdSecondTextAndColumns() throws IOException {
        String object = "{\"key\": 7, \"q\": {\"en\": \"why\"}, \"a\": \"because\", \"year\": 1984, \"ok\": false}";
        for (String format : List.of("json", "jsonl")) {
            assertThat(read(
                            "a." + format,
                            object,
                            "format=" + format,
                            "fields.text=q.en",
                            "fields.second-text=a",
                            "fields.id=key",
                            "fields.columns=[year, ok, place]"))
                    .singleElement()
                    .satisfies(document -> {
                        assertThat(document.id()).isEqualTo("7");
                        assertThat(document.part()).isZero();
                        assertThat(document.text()).isEqualTo("why");
                        assertThat(document.second()).isEqualTo("because");
                        assertThat(document.columns()).containsExactly("1984", "false", null);
                    });
        }
    }

    @Test
    void aByteThatIsNotUtf8InAFieldNobodyWantsHarmsOnlyALine() throws IOException {
        byte[] bytes = "{\"text\": \"one\", \"x\": \"\u00FF\"}".getBytes(StandardCharsets.ISO_8859_1);
        Path json = Files.write(home.resolve("a.json"), bytes);
        assertThat(Reading.read(Reading.open(json, "format=json"))).hasSize(1);
        SkipLog skips = new SkipLog();
        assertThat(Reading.read(Reading.open(Files.write(home.resolve("a.jsonl"), bytes), "format=jsonl"), skips))
                .isEmpty();
        assertThat(Reading.skipped(skips)).containsOnlyKeys("not UTF-8");
    }

    @Test
    void aByteThatIsNotUtf8InTheTextOfAFileOfJsonHarmsItsRecord() throws IOException {
        byte[] bytes = "[{\"text\": \"o\u00FFe\"}, {\"text\": \"two\"}]".getBytes(StandardCharsets.ISO_8859_1);
        SkipLog skips = new SkipLog();
        assertThat(Reading.read(Reading.open(Files.write(home.resolve("a.json"), bytes), "format=json"), skips))
                .extracting(Document::text)
                .containsExactly("two");
        assertThat(Reading.skipped(skips)).containsEntry("not valid Unicode", List.of("a.json at object 0"));
    }

    @Test
    void aByteOrderMarkInFrontOfLinesIsNone() throws IOException {
        assertThat(read("a.jsonl", "\uFEFF{\"text\": \"one\"}\n", "format=jsonl"))
                .singleElement()
                .satisfies(document -> assertThat(document.offset()).isZero());
    }
}
