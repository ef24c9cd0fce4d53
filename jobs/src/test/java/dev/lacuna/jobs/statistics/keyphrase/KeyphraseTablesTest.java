package dev.lacuna.jobs.statistics.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunDigests;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyphraseTablesTest {
    private static final int SIZE = 60;

    private Path home;
    private Path corpus;
    private List<Row> tokenized;
    private List<String> vocabulary;
    private List<Row> keyphrases;
    private List<Row> universe;

    private static void succeed(String command, String master, List<String> options, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--master", master));
        arguments.addAll(options);
        arguments.addAll(List.of(more));
        Cli.Outcome outcome = Cli.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    private List<String> options(String run, String... more) {
        return KeyphraseCorpus.options(home.resolve(run), corpus, more);
    }

    @BeforeAll
    void run(@TempDir Path temp) throws IOException {
        home = temp;
        corpus = KeyphraseCorpus.write(home.resolve("corpus"));
        List<String> options = options("run", "statistics.keyphrase-universe.size=" + SIZE);
        succeed("tokenize", "local[2]", options);
        succeed("statistics", "local[2]", options, "--tables", "subwords,keyphrase-universe");
        Path run = home.resolve("run");
        List<Tables.Content> tables = Tables.read(
                run.resolve("tokenized"),
                run.resolve("statistics/subwords"),
                run.resolve("statistics/keyphrases"),
                run.resolve("statistics/keyphrase-universe/table"));
        tokenized = tables.get(0).rows().stream()
                .filter(row -> Tables.number(row, "segmentation") == 0)
                .toList();
        vocabulary = tables.get(1).rows().stream()
                .sorted(Comparator.comparing(row -> Tables.number(row, "id")))
                .map(row -> Tables.text(row, "subword"))
                .toList();
        keyphrases = tables.get(2).rows();
        universe = tables.get(3).rows();
    }

    private static String place(Row row) {
        String file = Tables.text(row, "file");
        return file.substring(file.lastIndexOf('/')) + " " + Tables.text(row, "doc_id") + " "
                + Tables.number(row, "part");
    }

    @Test
    void rowsAreThoseOfTheTokenizedTable() {
        assertThat(keyphrases).hasSize(151);
        assertThat(keyphrases.stream().map(KeyphraseTablesTest::place))
                .isEqualTo(tokenized.stream().map(KeyphraseTablesTest::place).toList());
        assertThat(keyphrases.stream().map(row -> Tables.text(row, "file")).distinct())
                .as("files")
                .hasSizeGreaterThan(1);
    }

    private String words(Row row, int start, int end) {
        int[] ids = Tables.ints(row, "ids");
        int[] starts = Tables.ints(row, "word_starts");
        List<String> words = new ArrayList<>();
        for (int w = start; w < end; w++) {
            StringBuilder word = new StringBuilder();
            for (int i = starts[w]; i < (w + 1 < starts.length ? starts[w + 1] : ids.length); i++) {
                word.append(vocabulary.get(ids[i]).replace("</w>", "").replace("##", ""));
            }
            words.add(word.toString());
        }
        return String.join(" ", words);
    }

    @Test
    void occurrencesAreTheWordsOfTheirKeyphrase() {
        for (int r = 0; r < keyphrases.size(); r++) {
            Row row = keyphrases.get(r);
            List<String> phrases = Tables.texts(row, "phrases");
            int[] starts = Tables.ints(row, "starts");
            int[] ends = Tables.ints(row, "ends");
            int[] indexes = Tables.ints(row, "indexes");
            for (int i = 0; i < starts.length; i++) {
                assertThat(words(tokenized.get(r), starts[i], ends[i])).isEqualTo(phrases.get(indexes[i]));
                assertThat(Tables.texts(row, "keyphrases").get(indexes[i]).toLowerCase(Locale.ROOT))
                        .isEqualTo(phrases.get(indexes[i]));
                assertThat(i == 0 || starts[i - 1] < starts[i] || starts[i - 1] == starts[i] && ends[i - 1] < ends[i])
                        .isTrue();
            }
            assertThat(phrases).hasSizeLessThanOrEqualTo(20);
        }
    }

    @Test
    void casingCountsAlthoughTheTokenizerHasNone() {
        Row row = keyphrases.stream()
                .filter(candidate -> Tables.text(candidate, "doc_id").equals("by hand"))
                .findFirst()
                .orElseThrow();
        assertThat(Tables.texts(row, "keyphrases"))
                .containsExactly(
                        "cup of tea", "cup", "tea", "warms the cup", "Java warms", "Java", "Tea of Java", "warms");
        List<Double> scores = row.getList(row.fieldIndex("scores"));
        assertThat(scores.get(0)).isCloseTo(0.091622, within(1e-5));
        assertThat(scores.get(5)).isCloseTo(0.262101, within(1e-5));
    }

    @Test
    void theUniverseIsARecountOfTheTable() throws IOException {
        Map<String, long[]> counts = new TreeMap<>();
        Map<String, Double> best = new TreeMap<>();
        for (Row row : keyphrases) {
            List<String> phrases = Tables.texts(row, "phrases");
            List<Double> scores = row.getList(row.fieldIndex("scores"));
            for (int i = 0; i < phrases.size(); i++) {
                counts.computeIfAbsent(phrases.get(i), phrase -> new long[2])[0]++;
                best.merge(phrases.get(i), scores.get(i), Math::min);
            }
            for (int index : Tables.ints(row, "indexes")) {
                counts.get(phrases.get(index))[1]++;
            }
        }
        List<String> ranked = new ArrayList<>(counts.keySet());
        ranked.sort(Comparator.comparing(phrase -> -counts.get(phrase)[0]));
        assertThat(ranked).hasSizeGreaterThan(SIZE);
        assertThat(universe.stream().map(row -> Tables.text(row, "phrase"))).isEqualTo(ranked.subList(0, SIZE));
        for (Row row : universe) {
            String phrase = Tables.text(row, "phrase");
            assertThat(Tables.number(row, "doc_freq")).isEqualTo(counts.get(phrase)[0]);
            assertThat(Tables.number(row, "total_term_freq")).isEqualTo(counts.get(phrase)[1]);
            assertThat(row.<Double>getAs("best_score")).isEqualTo(best.get(phrase));
        }
        Path directory = home.resolve("run/statistics/keyphrase-universe");
        assertThat(Files.readAllLines(directory.resolve("phrases.txt"))).isEqualTo(ranked.subList(0, SIZE));
        assertThat(RunFiles.metrics(directory).path("distinct").asInt()).isEqualTo(counts.size());
    }

    @Test
    void metricsTellHowMuchOfTheTextIsCovered() throws IOException {
        long covered = 0;
        for (Row row : keyphrases) {
            int[] starts = Tables.ints(row, "starts");
            int[] ends = Tables.ints(row, "ends");
            java.util.BitSet words = new java.util.BitSet();
            for (int i = 0; i < starts.length; i++) {
                words.set(starts[i], ends[i]);
            }
            covered += words.cardinality();
        }
        JsonNode metrics = RunFiles.metrics(home.resolve("run/statistics/keyphrases"));
        assertThat(metrics.path("coveredWords").asLong()).isEqualTo(covered).isPositive();
        assertThat(metrics.path("words").asInt())
                .isEqualTo(tokenized.stream()
                        .mapToInt(row -> Tables.ints(row, "word_starts").length)
                        .sum());
    }

    @Test
    void coresAndPartitionsDoNotChangeAByte() throws IOException {
        RunFiles.copyTokenized(home.resolve("run"), home.resolve("other"));
        List<String> options = options(
                "other",
                "statistics.keyphrase-universe.size=" + SIZE,
                "spark.default.parallelism=7",
                "spark.sql.files.maxPartitionBytes=1500");
        succeed("statistics", "local[1]", options, "--tables", "keyphrase-universe");
        for (String table : List.of("keyphrases", "keyphrase-universe")) {
            assertThat(RunDigests.of(home.resolve("other/statistics").resolve(table)))
                    .isNotEmpty()
                    .isEqualTo(RunDigests.of(home.resolve("run/statistics").resolve(table)));
        }
    }

    @Test
    void keyphrasesThatAreGivenAreFoundInTheText() throws IOException {
        RunFiles.copyTokenized(home.resolve("run"), home.resolve("given"));
        List<String> options = options("given", "statistics.keyphrases.column=keys");
        succeed("statistics", "local[2]", options, "--tables", "keyphrase-universe");
        List<Tables.Content> tables = Tables.read(
                home.resolve("given/statistics/keyphrases"), home.resolve("given/statistics/keyphrase-universe/table"));
        int river = 0;
        for (Row row : tables.get(0).rows()) {
            assertThat(row.isNullAt(row.fieldIndex("scores"))).isTrue();
            if (Tables.text(row, "doc_id").equals("by hand")) {
                assertThat(Tables.texts(row, "keyphrases")).containsExactly("cup of tea", "Tea", "Java", "warms the");
                assertThat(Tables.ints(row, "starts")).containsExactly(1, 5, 7, 8, 10);
            } else {
                river += Tables.texts(row, "phrases").contains("river") ? 1 : 0;
            }
        }
        assertThat(river).isPositive();
        long docFreq = river;
        assertThat(tables.get(1).rows()).anySatisfy(row -> {
            assertThat(Tables.text(row, "phrase")).isEqualTo("river");
            assertThat(Tables.number(row, "doc_freq")).isEqualTo(docFreq);
            assertThat(row.isNullAt(row.fieldIndex("best_score"))).isTrue();
        });
    }

    @Test
    void keysThatCannotBeUsedAreRefusedInOneLine() throws IOException {
        Path empty = Files.writeString(home.resolve("empty.txt"), "# nothing\n");
        for (String[] wrong : new String[][] {
            {"statistics.keyphrases.column=topic", "corpus.fields.columns as well (topic)"},
            {"statistics.keyphrases.stop-words=" + empty, "holds no word"},
            {"statistics.keyphrases.stop-words=" + home.resolve("none.txt"), "Cannot read stop words: no such file"},
            {"statistics.keyphrases.max-order=4", "must be in [1, 3]"}
        }) {
            Cli.Outcome outcome = Cli.local("statistics", options("run", wrong[0]), "--tables", "keyphrases");
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).contains(wrong[1]);
        }
    }
}
