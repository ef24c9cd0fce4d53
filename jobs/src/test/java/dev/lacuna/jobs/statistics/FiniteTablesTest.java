package dev.lacuna.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.collection.Iterable;

/** Corpora in which sums are 0 and logarithms have no argument: every number of every table is finite all the same. */
class FiniteTablesTest {
    private static final Pattern RUNNING = Pattern.compile("statistics (\\S+) +running");

    @TempDir
    Path home;

    private EveryTable run;
    private final List<String> tables = new ArrayList<>(EveryTable.names());

    /** Makes all tables of {@code texts}, reads them, and returns the names of those that refuse the corpus. */
    private List<String> refused(List<String> texts) throws IOException {
        run = new EveryTable(home, texts).tokenized();
        List<String> refused = new ArrayList<>();
        for (Cli.Outcome outcome = compute(); outcome.code() != 0; outcome = compute()) {
            String table = refused(outcome);
            refused.add(table);
            tables.removeAll(EveryTable.withThoseMadeOf(table));
        }
        assertFinite();
        return refused;
    }

    private Cli.Outcome compute() {
        return Cli.local("statistics", run.options(), "--tables", String.join(",", tables));
    }

    /** The table that refused, in one line and without leaving a half behind. */
    private String refused(Cli.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.errLines().stream().filter(line -> !line.startsWith("[")))
                .as(outcome.err())
                .singleElement()
                .asString()
                .startsWith("Cannot ")
                .matches(".*; .*\\(.*\\)");
        String table = "";
        Matcher running = RUNNING.matcher(outcome.err());
        while (running.find()) {
            table = running.group(1);
        }
        assertThat(run.run().resolve("statistics/" + table)).doesNotExist();
        assertThat(run.run().resolve("_staging")).doesNotExist();
        return table;
    }

    private void assertFinite() throws IOException {
        List<Path> directories = directories();
        List<Tables.Content> contents = Tables.read(directories.toArray(Path[]::new));
        for (int t = 0; t < contents.size(); t++) {
            for (Row row : contents.get(t).rows()) {
                assertThat(numbers(row)).as("%s: %s", directories.get(t), row).allMatch(Double::isFinite);
            }
        }
    }

    /** Where there are rows: the directories that hold Parquet files. */
    private List<Path> directories() throws IOException {
        try (Stream<Path> files = Files.walk(run.run().resolve("statistics"))) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static List<Double> numbers(Row row) {
        List<Double> numbers = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
            collect(row.get(c), numbers);
        }
        return numbers;
    }

    private static void collect(Object value, List<Double> numbers) {
        if (value instanceof Number number) {
            numbers.add(number.doubleValue());
        } else if (value instanceof Iterable<?> values) {
            values.foreach(each -> {
                collect(each, numbers);
                return null;
            });
        }
    }

    @Test
    void allWordsEqual() throws IOException {
        assertThat(refused(List.of("ha ha ha ha. ha ha"))).containsExactly("vectors", "change");
    }

    @Test
    void everyWordOnce() throws IOException {
        assertThat(refused(IntStream.range(0, 12)
                        .mapToObj(i -> "ab" + i + " cd" + i + " ef" + i)
                        .toList()))
                .isEmpty();
    }

    @Test
    void signsAlone() throws IOException {
        assertThat(refused(List.of("...", "?!", "- - -", "\u2026")))
                .containsExactlyInAnyOrder("vectors", "change", "contamination", "document-pmi", "informask");
    }

    @Test
    void emptySentencesEmojiAndThai() throws IOException {
        assertThat(refused(List.of(
                        ". . . ! \u00a0 ?",
                        "\ud83d\ude00\ud83d\ude00 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 fine",
                        "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e0a\u0e32\u0e27\u0e42\u0e25\u0e01",
                        "fine \u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35 fine. . fine \ud83d\ude00",
                        "\u200b",
                        "x")))
                .isEmpty();
    }
}
