package dev.lacuna.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts a user relies on, held against the real scripts, jar, JVMs and cluster. */
class ScriptsIT {
    private static final String[] DATA = {"tokenizer", "tokenized", "statistics", "shards"};

    @TempDir
    static Path directory;

    private static Launcher launcher;
    private static String configuration;
    private static Path reference;
    private static Map<String, String> expected;

    @BeforeAll
    static void runOnce() throws IOException, InterruptedException {
        launcher = new Launcher(directory);
        configuration = SmallCorpus.write(directory).toString();
        reference = directory.resolve("reference");
        launcher.run("lacuna", arguments("pipeline", reference, "--master", "local[1]"));
        expected = Launcher.digests(reference, DATA);
    }

    private static String[] arguments(String command, Path run, String... more) {
        List<String> all =
                new ArrayList<>(List.of(command, "--conf", configuration, "--set", "run.dir=" + run.toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void theRunIsComplete() {
        assertThat(expected.keySet())
                .contains(
                        "tokenizer/tokenizer.json",
                        "statistics/pmi/pmi.txt",
                        "shards/pmi/train/part-00003.parquet",
                        "shards/bert/valid/part-00000.parquet");
        assertThat(reference.resolve("report/index.html")).isNotEmptyFile();
        assertThat(reference.resolve("model/checkpoint.zip")).isNotEmptyFile();
        assertThat(reference.resolve("_staging")).doesNotExist();
    }

    @Test
    void moreCoresAndOtherPartitionsGiveTheSameBytes() throws IOException, InterruptedException {
        Path run = directory.resolve("cores");
        launcher.run(
                "lacuna",
                arguments(
                        "pipeline",
                        run,
                        "--until",
                        "mask",
                        "--master",
                        "local[2]",
                        "--set",
                        "spark.sql.files.maxPartitionBytes=20000",
                        "--set",
                        "spark.default.parallelism=7"));
        assertThat(Launcher.digests(run, DATA)).isEqualTo(expected);
    }

    @Test
    void aClusterOfTwoWorkersGivesTheSameBytes() throws IOException, InterruptedException {
        Path run = directory.resolve("cluster");
        Path tagged = directory.resolve("cluster-tagged");
        launcher.run("cluster", "start", "2");
        try {
            submit(arguments("pipeline", run, "--set", "train.epochs=0.2"));
            submit(tagging(tagged));
        } finally {
            launcher.run("cluster", "stop");
        }
        assertThat(Launcher.digests(run, DATA)).isEqualTo(expected);
        assertThat(run.resolve("model/checkpoint.zip")).isNotEmptyFile();
        Path local = directory.resolve("local-tagged");
        launcher.run("lacuna", tagging(local, "--master", "local[1]"));
        assertThat(Launcher.digests(tagged, "tokenizer", "tokenized"))
                .isEqualTo(Launcher.digests(local, "tokenizer", "tokenized"));
    }

    private static void submit(String... arguments) throws IOException, InterruptedException {
        List<String> all =
                new ArrayList<>(List.of("submit", "--class", "dev.lacuna.jobs.Main", "jobs/target/lacuna.jar"));
        all.addAll(List.of(arguments));
        launcher.run("cluster", all.toArray(String[]::new));
    }

    /** What executors find in the jar alone: a tagger's models, and noise that they draw. */
    private static String[] tagging(Path run, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of(
                "--set",
                "tokenizer.train.model=byte-bpe",
                "--set",
                "tokenizer.noise.kind=bpe-dropout",
                "--set",
                "tags.enabled=true"));
        return arguments("tokenize", run, all.toArray(String[]::new));
    }

    @Test
    void aRunKilledWhileMaskingEndsWithTheSameShards() throws IOException, InterruptedException {
        Path run = directory.resolve("killed-masking");
        launcher.start("lacuna", arguments("pipeline", run, "--until", "mask"))
                .killWhenItSays("mask whole-word +running");
        String output = launcher.run("lacuna", arguments("pipeline", run, "--until", "mask"));
        assertThat(output).containsPattern("statistics pmi +up to date").containsPattern("mask bert +up to date");
        assertThat(output).containsPattern("mask whole-word +running");
        assertThat(Launcher.digests(run, DATA)).isEqualTo(expected);
        assertThat(run.resolve("_staging")).doesNotExist();
    }

    @Test
    void aRunKilledWhileTrainingGoesOnFromItsLastRound() throws IOException, InterruptedException {
        Path run = directory.resolve("killed-training");
        launcher.start("lacuna", arguments("pipeline", run)).killWhenItSays("  round ");
        String output = launcher.run("lacuna", arguments("pipeline", run));
        assertThat(output).containsPattern("going on after round [1-9]").containsPattern("mask pmi +up to date");
        assertThat(Launcher.digests(run, DATA)).isEqualTo(expected);
        List<String> rounds = Files.readAllLines(run.resolve("model/metrics.jsonl"));
        int count = Files.readAllLines(reference.resolve("model/metrics.jsonl")).size();
        assertThat(rounds).hasSize(count);
        assertThat(IntStream.range(0, count))
                .allSatisfy(i -> assertThat(rounds.get(i)).contains("\"round\":" + (i + 1) + ","));
    }

    /** DuckDB shares no code with parquet-mr, which wrote the files. */
    @Test
    void anotherParquetReaderSeesTheDocumentedColumns() throws SQLException {
        String shards = "'" + reference.resolve("shards/pmi/train") + "/*.parquet'";
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            assertThat(rows(
                            duckdb,
                            "SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM " + shards + ")"))
                    .containsExactly(
                            "input_ids INTEGER[]",
                            "attention_mask TINYINT[]",
                            "token_type_ids TINYINT[]",
                            "labels INTEGER[]",
                            "doc_id VARCHAR",
                            "part INTEGER",
                            "segmentation INTEGER",
                            "sequence INTEGER",
                            "view INTEGER",
                            "doc_ids VARCHAR[]",
                            "doc_starts INTEGER[]");
            assertThat(rows(
                            duckdb,
                            "SELECT DISTINCT len(input_ids) || ' ' || len(attention_mask) || ' ' || len(labels) FROM "
                                    + shards))
                    .containsExactly("32 32 32");
            assertThat(rows(
                            duckdb,
                            "SELECT count(*) FROM (SELECT unnest(labels) AS l, unnest(attention_mask) AS a FROM "
                                    + shards + ") WHERE l <> -100 AND a = 0"))
                    .containsExactly("0");
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    @Test
    void aSecondRunDoesNothing() throws IOException, InterruptedException {
        String output = launcher.run("lacuna", arguments("pipeline", reference, "--master", "local[1]"));
        assertThat(output.lines().filter(line -> line.startsWith("[")))
                .hasSize(12)
                .allMatch(line -> line.endsWith("up to date"));
    }
}
