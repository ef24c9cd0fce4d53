package dev.lacuna.jobs.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.statistics.StoredCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** A corpus of the sea with a little medicine, and target texts of medicine. */
final class SeaAndMedicine {
    static final int DOCUMENTS = 120;

    /** Three documents of one text, for ties. */
    static final List<String> ALIKE = List.of(id(9), id(49), id(89));

    private static final String[] SEA =
            "whale ship sea sail captain harpoon deck mast storm voyage the of and a".split(" ");
    private static final String[] MEDICINE =
            "patients aspirin risk trial dose placebo stroke therapy cohort outcome the of and a".split(" ");

    /** The text of each document by its id. */
    final Map<String, String> corpus = new TreeMap<>();

    /** Ids in corpus order: four tasks take turns with one file. */
    final List<String> order;

    final List<String> targets;
    private final Path home;

    /** All tests share one directory: each names its runs differently, or makes another table. */
    SeaAndMedicine() {
        Random random = new Random(5);
        for (int d = 0; d < DOCUMENTS; d++) {
            String text = text(random, isMedicine(id(d)) ? MEDICINE : SEA, 5 + random.nextInt(40));
            corpus.put(id(d), ALIKE.contains(id(d)) ? "The same old song of the sea, sung again and again." : text);
        }
        targets =
                IntStream.range(0, 15).mapToObj(i -> text(random, MEDICINE, 20)).toList();
        home = RunFiles.once("sea and medicine", this::tokenize);
        order = ids(Tables.read(home.resolve("run/tokenized")).get(0).rows());
    }

    private void tokenize(Path directory) throws IOException {
        StoredCorpus.write(directory.resolve("corpus/all.jsonl.gz"), corpus);
        Files.write(directory.resolve("target.txt"), targets);
        succeed(arguments(directory, "tokenize", "run", "local[2]"));
    }

    private static String id(int d) {
        return "d" + (100 + d);
    }

    static boolean isMedicine(String id) {
        return (Integer.parseInt(id.substring(1)) - 100) % 4 == 0;
    }

    private static String text(Random random, String[] words, int length) {
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < length; w++) {
            String word = words[random.nextInt(words.length)];
            text.append(w % 11 == 0 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word)
                    .append(w % 11 == 10 ? ". " : " ");
        }
        return text.toString().strip();
    }

    Path target() {
        return home.resolve("target.txt");
    }

    private static List<String> arguments(Path home, String command, String run, String master, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(command, "--master", master));
        List<String> all = new ArrayList<>(List.of(
                "run.dir=" + home.resolve(run),
                "corpus.paths=[\"" + home.resolve("corpus") + "\"]",
                "corpus.format=jsonl",
                "corpus.fields.id=id",
                "tokenizer.train.vocab-size=300"));
        all.addAll(List.of(settings));
        all.forEach(setting -> arguments.addAll(List.of("--set", setting)));
        return arguments;
    }

    private static void succeed(List<String> arguments) {
        Cli.Outcome outcome = Cli.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    /** Makes {@code table} in {@code run}; returns its rows, and those selected alone. */
    List<List<Row>> select(String table, String run, String master, String... settings) {
        List<String> arguments = arguments(home, "statistics", run, master, settings);
        arguments.addAll(List.of("--tables", table));
        succeed(arguments);
        Path directory = home.resolve(run + "/statistics/" + table);
        return Tables.read(directory, directory.resolve("selected")).stream()
                .map(Tables.Content::rows)
                .toList();
    }

    /** What is said of a table that cannot be made. */
    String refusal(String table, String... settings) {
        List<String> arguments = arguments(home, "statistics", "refused", "local[2]", settings);
        arguments.addAll(List.of("--tables", table));
        Cli.Outcome outcome = Cli.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).isNotZero();
        return outcome.err();
    }

    JsonNode metrics(String run, String table) {
        return RunFiles.metrics(home.resolve(run + "/statistics/" + table));
    }

    static List<String> ids(List<Row> rows) {
        return rows.stream().map(row -> Tables.text(row, "doc_id")).toList();
    }

    static List<String> selected(List<Row> rows) {
        return ids(rows.stream().filter(row -> row.<Boolean>getAs("selected")).toList());
    }

    /** All that is in the rows but the file they come from. */
    static List<String> content(List<Row> rows) {
        return rows.stream().map(row -> row.toSeq().init().mkString(" ")).toList();
    }
}
