package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A corpus of pairs with alignments, and of a few texts alone, from the command line to shards and back. */
class PairsOfTextsTest {
    private static final int LENGTH = 40;
    private static final int DOCUMENTS = 120;
    private static final int IGNORED = -100;
    private static final String[] WORDS = "river stone wind garden light winter bread silver quiet tower".split(" ");

    private static Path home;
    private static Cli.Outcome masked;
    private static final Map<String, Row> TOKENIZED = new TreeMap<>();
    private static Tables.Content bert;
    private static Tables.Content aligned;
    private static JsonNode skipped;

    @BeforeAll
    static void run() throws IOException {
        home = RunFiles.once("pairs of texts", PairsOfTextsTest::write);
        masked = command("pipeline", "mask.recipes=[bert, xlm-align, title-guided]", "train.recipe=bert");
        assertThat(masked.code()).as(masked.err()).isZero();
        List<Tables.Content> tables = Tables.read(
                home.resolve("run/tokenized"),
                home.resolve("run/shards/bert/train"),
                home.resolve("run/shards/xlm-align/train"));
        tables.get(0).rows().forEach(row -> TOKENIZED.put(Tables.text(row, "doc_id"), row));
        skipped = Json.MAPPER
                .readTree(Files.readString(home.resolve("run/shards/title-guided/_manifest.json")))
                .path("skipped");
        bert = tables.get(1);
        aligned = tables.get(2);
    }

    /** Every tenth document has no second text; word i of a pair's first text goes with word i of its second. */
    private static void write(Path directory) throws IOException {
        KeyedRandom random = new KeyedRandom(RandomKey.of(3, "pairs of texts", "", 0, 0));
        List<String> lines = new ArrayList<>();
        for (int d = 0; d < DOCUMENTS; d++) {
            int first = 1 + random.nextInt(30);
            int second = 1 + random.nextInt(30);
            var line = Json.object().put("id", "d" + d).put("text", text(first, random));
            if (d % 10 != 0) {
                line.put("answer", text(second, random));
                StringJoiner links = new StringJoiner(" ");
                IntStream.range(0, Math.min(first, second)).forEach(i -> links.add(i + "-" + i));
                line.put("alignment", links.toString());
            }
            lines.add(line.toString());
        }
        Files.createDirectories(directory.resolve("corpus"));
        Files.write(directory.resolve("corpus/pairs.jsonl"), lines);
    }

    private static String text(int words, KeyedRandom random) {
        StringJoiner text = new StringJoiner(" ");
        for (int w = 0; w < words; w++) {
            text.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static Cli.Outcome command(String command, String... settings) {
        List<String> all = new ArrayList<>();
        for (String setting : List.of(
                "run.dir=" + home.resolve("run"),
                "corpus.format=jsonl",
                "corpus.paths=[\"" + home.resolve("corpus") + "\"]",
                "corpus.fields.id=id",
                "corpus.fields.second-text=answer",
                "corpus.fields.columns=[alignment]",
                "tokenizer.train.vocab-size=200",
                "statistics.pairs.unit=document",
                "statistics.pairs.min-word-count=1",
                "statistics.pairs.min-count=1",
                "sequence.length=" + LENGTH,
                "shards.count=2",
                "shards.valid-fraction=0")) {
            all.addAll(List.of("--set", setting));
        }
        for (String setting : settings) {
            all.addAll(List.of("--set", setting));
        }
        return Cli.local(command, all, command.equals("pipeline") ? new String[] {"--until", "mask"} : new String[0]);
    }

    private static int size(Row row) {
        return IntStream.of(Tables.ints(row, "attention_mask")).sum();
    }

    private static boolean isPair(Row row) {
        return IntStream.of(Tables.ints(row, "token_type_ids")).sum() > 0;
    }

    /** The row before masking. */
    private static List<Integer> originals(Row row) {
        int[] ids = Tables.ints(row, "input_ids");
        int[] labels = Tables.ints(row, "labels");
        return IntStream.range(0, size(row))
                .mapToObj(p -> labels[p] == IGNORED ? ids[p] : labels[p])
                .toList();
    }

    /** The row that a document's pair must be, by BERT's rule subword by subword. */
    private static List<Integer> expected(Row document, int start, int separator) {
        int[] ids = Tables.ints(document, "ids");
        int second = (int) Tables.number(document, "second_start");
        List<Integer> x = new ArrayList<>(Tables.list(ids, 0, second));
        List<Integer> y = new ArrayList<>(Tables.list(ids, second, ids.length));
        while (x.size() + y.size() > LENGTH - 3) {
            List<Integer> longer = x.size() > y.size() ? x : y;
            longer.remove(longer.size() - 1);
        }
        List<Integer> row = new ArrayList<>(List.of(start));
        row.addAll(x);
        row.add(separator);
        row.addAll(y);
        row.add(separator);
        return row;
    }

    @Test
    void everyPairIsARowAndTypesTellItsSides() {
        int start = Tables.ints(bert.rows().get(0), "input_ids")[0];
        List<Row> pairs = bert.rows().stream().filter(PairsOfTextsTest::isPair).toList();
        assertThat(pairs).hasSize(DOCUMENTS - DOCUMENTS / 10);
        for (Row row : pairs) {
            assertThat(Tables.texts(row, "doc_ids")).hasSize(1);
            List<Integer> originals = originals(row);
            int separator = originals.get(originals.size() - 1);
            assertThat(originals).isEqualTo(expected(TOKENIZED.get(Tables.text(row, "doc_id")), start, separator));
            int border = originals.indexOf(separator) + 1;
            int[] types = Tables.ints(row, "token_type_ids");
            for (int p = 0; p < LENGTH; p++) {
                assertThat(types[p]).isEqualTo(p >= border && p < originals.size() ? 1 : 0);
            }
        }
        assertThat(bert.rows().stream().filter(row -> !isPair(row)).mapToInt(row -> Tables.texts(row, "doc_ids")
                        .size()))
                .as("texts alone are packed as ever")
                .anyMatch(documents -> documents > 1);
    }

    @Test
    void whatIsCutOffIsCounted() {
        long cut = 0;
        long lost = 0;
        for (Row document : TOKENIZED.values()) {
            boolean isPair = !document.isNullAt(document.fieldIndex("second_start"));
            int over = isPair ? Tables.ints(document, "ids").length - (LENGTH - 3) : 0;
            cut += over > 0 ? 1 : 0;
            lost += Math.max(0, over);
        }
        assertThat(cut).isBetween(10L, 100L);
        JsonNode pairs = RunFiles.metrics(home.resolve("run/shards/bert")).path("pairsOfTexts");
        assertThat(pairs.path("pairs").asLong()).isEqualTo(108);
        assertThat(pairs.path("cut").asLong()).isEqualTo(cut);
        assertThat(pairs.path("subwordsLost").asLong()).isEqualTo(lost);
        assertThat(masked.err()).contains(cut + " of 108 pairs cut by " + lost + " subwords");
    }

    /** All words are one subword or more, of which the first is pointed to. */
    @Test
    void pointersLeadToTheWordOfTheSameNumberOnTheOtherSide() {
        int pointed = 0;
        assertThat(aligned.rows()).hasSize(108).allMatch(PairsOfTextsTest::isPair);
        for (Row row : aligned.rows()) {
            int[] labels = Tables.ints(row, "labels");
            int[] pointers = Tables.ints(row, "pointer_labels");
            List<Integer> originals = originals(row);
            int border = originals.indexOf(originals.get(originals.size() - 1)) + 1;
            List<List<Integer>> words = sides(row, border, originals.size());
            for (int p = 0; p < originals.size(); p++) {
                int own = p < border ? 0 : 1;
                int number = (int) numberOf(words.get(own), p);
                List<Integer> others = words.get(1 - own);
                boolean asked = labels[p] != IGNORED && number < others.size();
                assertThat(pointers[p]).isEqualTo(asked ? others.get(number) : IGNORED);
                pointed += asked ? 1 : 0;
            }
        }
        assertThat(pointed).isGreaterThan(100);
    }

    private static long numberOf(List<Integer> starts, int position) {
        return starts.stream().filter(start -> start <= position).count() - 1;
    }

    /** Where the words of either text start that are in the row. */
    private static List<List<Integer>> sides(Row row, int border, int size) {
        Row document = TOKENIZED.get(Tables.text(row, "doc_id"));
        int second = (int) Tables.number(document, "second_start");
        List<Integer> x = new ArrayList<>();
        List<Integer> y = new ArrayList<>();
        for (int start : Tables.ints(document, "word_starts")) {
            int place = start < second ? start + 1 : start - second + border;
            if (start < second && place < border - 1) {
                x.add(place);
            } else if (start >= second && place < size - 1) {
                y.add(place);
            }
        }
        return List.of(x, y);
    }

    @Test
    void textsAloneAreOfNoUseToRecipesOverPairs() {
        assertThat(skipped).hasSize(1);
        assertThat(skipped.get(0).path("reason").asText()).contains("corpus.fields.second-text");
        assertThat(skipped.get(0).path("count").asLong()).isPositive();
    }

    @Test
    void tooManyPairsOfWordsAreRefused() {
        Cli.Outcome outcome = command(
                "mask",
                "mask.recipes=[title-guided]",
                "train.recipe=title-guided",
                "statistics.pairs.max-broadcast=3",
                "shards.count=3");
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.err()).contains("raise statistics.pairs.max-broadcast");
    }
}
