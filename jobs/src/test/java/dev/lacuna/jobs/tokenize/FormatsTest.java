package dev.lacuna.jobs.tokenize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.corpus.packing.Packer;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.SparkSessions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The same documents in every format and packing arrive in the table as the same subwords, with the fields asked for. */
class FormatsTest {
    private record Entry(String key, String text, String domain) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("a", "The river of carbon. It ends, there", "water"),
            new Entry("b", "he said \"of the river\"", null),
            new Entry("c", "na\u00efve tabs; commas, the end.", "other, mixed"));

    @TempDir
    static Path home;

    private static Path tokenizer;

    @BeforeAll
    static void write() throws IOException {
        tokenizer = Files.writeString(
                home.resolve("bert.json"), TokenizerFiles.bert().toString());
    }

    private static List<Row> rows(String name, String file, byte[] content, String... settings) throws IOException {
        Path corpus = Files.createDirectories(home.resolve(name + "-corpus"));
        Files.write(corpus.resolve(file), content);
        return rows(name, corpus, settings);
    }

    private static List<Row> rows(String name, Path corpus, String... settings) {
        List<String> all = new ArrayList<>(List.of("tokenizer.file=" + tokenizer));
        all.addAll(List.of(settings));
        TinyRun run = TinyRun.over(home.resolve(name), corpus, all.toArray(String[]::new));
        return Tables.read(run.make("local[2]", "tokenize").path("tokenized"))
                .get(0)
                .rows();
    }

    private static void assertHold(List<Row> rows, List<String> texts) {
        try (HuggingFace library = HuggingFace.open(tokenizer)) {
            assertThat(rows)
                    .extracting(row -> Tables.list(Tables.ints(row, "ids"), 0, Tables.ints(row, "ids").length))
                    .containsExactlyElementsOf(texts.stream().map(library::ids).toList());
        }
    }

    private static List<String> texts() {
        return ENTRIES.stream().map(Entry::text).toList();
    }

    @ParameterizedTest
    @EnumSource(Packer.class)
    void linesOfPackedText(Packer packer) throws IOException {
        byte[] text = (String.join("\n", texts()) + "\n").getBytes(StandardCharsets.UTF_8);
        assertHold(rows("text-" + packer, "t.txt" + packer.ending(), packer.pack(text)), texts());
    }

    @ParameterizedTest
    @CsvSource({"blank-line, 2", "file, 1", "auto, 2"})
    void textByBlankLinesOrFiles(String rule, int documents) throws IOException {
        String text = "The river\nends\n\nof the end\n";
        List<String> wanted = documents == 1 ? List.of(text) : List.of("The river\nends", "of the end");
        assertHold(
                rows("text-" + rule, "t.txt", text.getBytes(StandardCharsets.UTF_8), "corpus.text.document=" + rule),
                wanted);
    }

    private static String json(Entry entry) {
        var object = Json.object().put("key", entry.key).put("body", entry.text);
        object.putObject("meta").put("domain", entry.domain);
        return object.toString();
    }

    @ParameterizedTest
    @CsvSource({"jsonl", "json"})
    void objects(String format) throws IOException {
        ArrayNode array = Json.MAPPER.createArrayNode();
        for (Entry entry : ENTRIES) {
            array.add(Json.MAPPER.readTree(json(entry)));
        }
        String text = format.equals("json")
                ? array.toPrettyString()
                : ENTRIES.stream().map(FormatsTest::json).collect(Collectors.joining("\n"));
        assertFields(
                rows(
                        format,
                        "t." + format,
                        text.getBytes(StandardCharsets.UTF_8),
                        "corpus.format=" + format,
                        "corpus.fields.text=body",
                        "corpus.fields.id=key",
                        "corpus.fields.columns=[meta.domain]"),
                "meta.domain");
    }

    @ParameterizedTest
    @CsvSource({"csv", "tsv"})
    void tables(String format) throws IOException {
        StringBuilder text = new StringBuilder(format.equals("csv") ? "key,body,domain\n" : "key\tbody\tdomain\n");
        for (Entry entry : ENTRIES) {
            String domain = entry.domain == null ? "" : entry.domain;
            text.append(
                    format.equals("tsv")
                            ? entry.key + "\t" + entry.text + "\t" + domain + "\n"
                            : entry.key + ",\"" + entry.text.replace("\"", "\"\"") + "\",\"" + domain + "\"\r\n");
        }
        assertFields(
                rows(
                        format,
                        "t." + format,
                        text.toString().getBytes(StandardCharsets.UTF_8),
                        "corpus.format=" + format,
                        "corpus.fields.text=body",
                        "corpus.fields.id=key",
                        "corpus.fields.columns=[domain]"),
                "domain");
    }

    @Test
    void parquet() {
        Path corpus = home.resolve("parquet-corpus");
        StructType schema = new StructType()
                .add("key", DataTypes.StringType)
                .add("body", DataTypes.StringType)
                .add("domain", DataTypes.StringType);
        Cli.prepare();
        try (SparkSessions sessions = new SparkSessions("local[2]", Map.of())) {
            List<Row> values = ENTRIES.stream()
                    .map(entry -> RowFactory.create(entry.key, entry.text, entry.domain))
                    .toList();
            sessions.get().createDataFrame(values, schema).coalesce(1).write().parquet(corpus.toString());
        }
        assertFields(
                rows(
                        "parquet",
                        corpus,
                        "corpus.format=parquet",
                        "corpus.fields.text=body",
                        "corpus.fields.id=key",
                        "corpus.fields.columns=[domain]"),
                "domain");
    }

    private static void assertFields(List<Row> rows, String column) {
        assertHold(rows, texts());
        assertThat(rows).extracting(row -> Tables.text(row, "doc_id")).containsExactly("a", "b", "c");
        assertThat(rows)
                .extracting(row -> Tables.text(row, column))
                .containsExactlyElementsOf(ENTRIES.stream().map(Entry::domain).toList());
    }
}
