package dev.lacuna.jobs.tokenize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.TinyCorpus;
import dev.lacuna.jobs.run.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are cut into parts, that have a second text, or that are there twice. */
class DocumentsTest {
    private static final int PART_CHARS = 1000;

    @TempDir
    static Path home;

    /** Texts and second texts by id; special tokens would not come back from shards. */
    private static final Map<String, String> TEXTS = new TreeMap<>();

    private static final Map<String, String> SECONDS = new TreeMap<>();
    private static TinyRun run;
    private static List<Row> rows;

    @BeforeAll
    static void make() throws IOException {
        List<String> texts = TinyCorpus.documents(60, 15).stream()
                .map(text -> text.replace("[SEP]", "").replace("\u2603", "") + " end")
                .toList();
        for (int d = 0; d < texts.size(); d++) {
            String id = "d" + (100 + d);
            TEXTS.put(id, d % 3 == 0 ? texts.get(d).repeat(3) : texts.get(d % 7));
            if (d % 4 == 0) {
                SECONDS.put(id, texts.get((d + 8) % 12));
            }
        }
        write();
        run = run("run", "mask.recipes=[bert]", "train.recipe=bert").make("local[2]", "tokenize", "statistics", "mask");
        rows = Tables.read(run.path("tokenized")).get(0).rows();
    }

    private static void write() throws IOException {
        Path corpus = Files.createDirectories(home.resolve("corpus"));
        List<List<String>> files = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int next = 0;
        for (String id : TEXTS.keySet()) {
            ObjectNode line =
                    Json.object().put("key", id).put("text", TEXTS.get(id)).put("answer", SECONDS.get(id));
            files.get(next++ % 3).add(line.toString());
        }
        for (int f = 0; f < 3; f++) {
            Files.write(corpus.resolve("f" + f + ".jsonl"), files.get(f));
        }
        Files.writeString(home.resolve("bert.json"), TokenizerFiles.bert().toString());
    }

    private static TinyRun run(String name, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "tokenizer.file=" + home.resolve("bert.json"),
                "corpus.format=jsonl",
                "corpus.fields.id=key",
                "corpus.fields.second-text=answer",
                "corpus.part-chars=" + PART_CHARS));
        all.addAll(List.of(more));
        return TinyRun.over(home.resolve(name), home.resolve("corpus"), all.toArray(String[]::new));
    }

    /** The rows of each document, in the order of the table. */
    private static Map<String, List<Row>> byDocument(List<Row> rows) {
        Map<String, List<Row>> documents = new TreeMap<>();
        rows.forEach(row -> documents
                .computeIfAbsent(Tables.text(row, "doc_id"), id -> new ArrayList<>())
                .add(row));
        return documents;
    }

    /** Parts end at sentences or blanks, where BERT's words end too: joined they are the whole text's subwords. */
    @Test
    void partsAscendAndTogetherAreTheDocument() {
        Map<String, List<Row>> documents = byDocument(rows);
        assertThat(documents.keySet()).isEqualTo(TEXTS.keySet());
        try (HuggingFace library = HuggingFace.open(run.path("tokenizer/tokenizer.json"))) {
            documents.forEach((id, parts) -> {
                List<Integer> joined = new ArrayList<>();
                List<Integer> second = new ArrayList<>();
                for (int part = 0; part < parts.size(); part++) {
                    Row row = parts.get(part);
                    assertThat(Tables.number(row, "part")).as(id).isEqualTo(part);
                    int[] ids = Tables.ints(row, "ids");
                    int split = row.isNullAt(row.fieldIndex("second_start"))
                            ? ids.length
                            : (int) Tables.number(row, "second_start");
                    joined.addAll(Tables.list(ids, 0, split));
                    second.addAll(Tables.list(ids, split, ids.length));
                    assertThat(split == ids.length)
                            .as("second text of %s", id)
                            .isEqualTo(part > 0 || !SECONDS.containsKey(id));
                }
                assertThat(parts.size() > 1).isEqualTo(TEXTS.get(id).length() > PART_CHARS);
                assertThat(joined).as(id).isEqualTo(library.ids(TEXTS.get(id)));
                assertThat(second).as(id).isEqualTo(library.ids(SECONDS.getOrDefault(id, "")));
            });
        }
        JsonNode metrics = run.metrics("tokenized");
        assertThat(metrics.path("documents").asInt()).isEqualTo(TEXTS.size());
        assertThat(metrics.path("parts").asInt()).isEqualTo(rows.size()).isGreaterThan(TEXTS.size());
    }

    @Test
    void everySubwordIsInOneRowOfTheShards() {
        Map<String, Map<Integer, Integer>> wanted = new HashMap<>();
        Map<String, Map<Integer, Integer>> found = new HashMap<>();
        TreeSet<String> names = new TreeSet<>();
        List<Row> shards = new ArrayList<>();
        Tables.read(run.path("shards/bert/train"), run.path("shards/bert/valid"))
                .forEach(table -> shards.addAll(table.rows()));
        int[] some = Tables.ints(shards.get(0), "input_ids");
        int separator =
                some[Arrays.stream(Tables.ints(shards.get(0), "attention_mask")).sum() - 1];
        rows.forEach(row -> add(wanted, Tables.text(row, "doc_id"), inRows(row, separator), 0, Integer.MAX_VALUE));
        for (Row row : shards) {
            int[] labels = Tables.ints(row, "labels");
            int[] ids = Tables.ints(row, "input_ids");
            Arrays.setAll(ids, p -> labels[p] < 0 ? ids[p] : labels[p]);
            int[] starts = Tables.ints(row, "doc_starts");
            List<String> owners = Tables.texts(row, "doc_ids");
            int size = Arrays.stream(Tables.ints(row, "attention_mask")).sum();
            for (int f = 0; f < starts.length; f++) {
                // A separator ends each fragment.
                int to = (f + 1 < starts.length ? starts[f + 1] : size) - 1;
                add(found, owners.get(f), ids, starts[f], to);
            }
            String name = Tables.text(row, "doc_id") + " " + Tables.number(row, "part") + " "
                    + Tables.number(row, "segmentation") + " " + Tables.number(row, "sequence");
            assertThat(names.add(name)).as("a name of its own: %s", name).isTrue();
        }
        assertThat(found).isEqualTo(wanted);
        assertThat(shards).anyMatch(row -> Tables.number(row, "part") > 0);
    }

    /** What rows of 32 positions have of a document: all, or of a pair as much as one row holds, with its inner separator. */
    private static int[] inRows(Row row, int separator) {
        int[] ids = Tables.ints(row, "ids");
        if (row.isNullAt(row.fieldIndex("second_start"))) {
            return ids;
        }
        int second = (int) Tables.number(row, "second_start");
        int left = second;
        int right = ids.length - second;
        while (left + right > 29) {
            if (left > right) {
                left--;
            } else {
                right--;
            }
        }
        List<Integer> kept = new ArrayList<>(Tables.list(ids, 0, left));
        kept.add(separator);
        kept.addAll(Tables.list(ids, second, second + right));
        return kept.stream().mapToInt(id -> id).toArray();
    }

    private static void add(Map<String, Map<Integer, Integer>> counts, String document, int[] ids, int from, int to) {
        Map<Integer, Integer> own = counts.computeIfAbsent(document, id -> new HashMap<>());
        for (int p = from; p < Math.min(to, ids.length); p++) {
            own.merge(ids[p], 1, Integer::sum);
        }
    }

    @Test
    void ofEqualDocumentsOneStaysAndTheOthersAreCountedAndNamed() {
        Map<String, String> least = new HashMap<>();
        TEXTS.forEach((id, text) -> least.putIfAbsent(text + "\t" + SECONDS.get(id), id));
        TreeSet<String> kept = new TreeSet<>(least.values());
        assertThat(kept).hasSizeLessThan(TEXTS.size() - 9);

        TinyRun once = run("once", "corpus.deduplicate=true").make("local[2]", "tokenize");
        List<Row> left = Tables.read(once.path("tokenized")).get(0).rows();
        assertThat(byDocument(left).keySet()).isEqualTo(kept);
        assertThat(once.metrics("tokenized").path("documents").asInt()).isEqualTo(kept.size());
        JsonNode skipped = once.json("tokenized/_manifest.json").path("skipped");
        assertThat(skipped).hasSize(1);
        assertThat(skipped.path(0).path("reason").asText()).isEqualTo("duplicate");
        assertThat(skipped.path(0).path("count").asInt()).isEqualTo(TEXTS.size() - kept.size());
        assertThat(skipped.path(0).path("examples")).hasSize(5).allSatisfy(example -> {
            assertThat(TEXTS).containsKey(example.asText());
            assertThat(kept).doesNotContain(example.asText());
        });

        TinyRun again = run("again", "corpus.deduplicate=true", "spark.default.parallelism=7")
                .make("local[1]", "tokenize");
        assertThat(again.digests("tokenized")).isEqualTo(once.digests("tokenized"));
        assertThat(again.json("tokenized/_manifest.json").path("skipped")).isEqualTo(skipped);
    }
}
