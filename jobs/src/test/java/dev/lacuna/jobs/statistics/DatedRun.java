package dev.lacuna.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunDigests;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * A run over documents that have a period and a domain. {@code cell} keeps the company of prisons in 9 and of biology in 10,
 * all other words are used alike; {@code enzyme} and its like are of the domain of science alone.
 */
public final class DatedRun {
    private static final List<String> PLAIN =
            List.of("river stone wind garden light winter bread silver quiet tower bridge horse".split(" "));
    private static final List<String> PRISON = List.of("guard", "lock", "iron", "judge");
    private static final List<String> BIOLOGY = List.of("enzyme", "tissue", "protein", "virus");

    private final Path corpus;
    private final Path run;

    private DatedRun(Path corpus, Path run) {
        this.corpus = corpus;
        this.run = run;
    }

    /** A run in {@code home} over the corpus, in which the corpus is tokenized. */
    public static DatedRun tokenized(Path home) {
        Path made = RunFiles.once("dated", DatedRun::tokenize);
        DatedRun run = new DatedRun(made.resolve("corpus"), home.resolve("run"));
        RunFiles.copyTokenized(made.resolve("run"), run.run);
        return run;
    }

    private static void tokenize(Path home) throws IOException {
        Path corpus = Files.createDirectories(home.resolve("corpus"));
        List<String> lines = lines();
        for (int f = 0; f < 3; f++) {
            Files.write(
                    corpus.resolve("part" + f + ".jsonl"),
                    lines.subList(lines.size() * f / 3, lines.size() * (f + 1) / 3));
        }
        new DatedRun(corpus, home.resolve("run")).command("tokenize");
    }

    private static List<String> lines() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(7, "dated", "", 0, 0));
        List<String> lines = new ArrayList<>();
        for (int d = 0; d < 240; d++) {
            String period = d % 2 == 0 ? "9" : "10";
            boolean science = d % 3 == 0;
            StringBuilder text = new StringBuilder();
            for (int s = 0; s < 3; s++) {
                text.append("The ")
                        .append(word(PLAIN, random))
                        .append(' ')
                        .append(word(PLAIN, random))
                        .append(", ");
                text.append(word(PLAIN, random))
                        .append(" r")
                        .append(random.nextInt(99))
                        .append(". ");
                text.append("The ")
                        .append(word(d % 2 == 0 ? PRISON : BIOLOGY, random))
                        .append(" of a cell (");
                text.append(word(d % 2 == 0 ? PRISON : BIOLOGY, random)).append("). ");
                text.append(science ? "An assay of the assay was an " + word(BIOLOGY, random) + ". " : "");
                text.append(d % 60 == 0 ? "Twice seen. " : "");
            }
            var line = Json.object().put("text", text.toString()).put("domain", science ? "science" : "d" + d % 2);
            if (d % 40 != 39) {
                line.put("period", period);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String word(List<String> words, KeyedRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    /** Options of every command, then {@code more} settings. */
    public List<String> options(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "run.dir=" + run,
                "corpus.format=jsonl",
                "corpus.paths=[\"" + corpus + "\"]",
                "corpus.fields.columns=[domain, period]",
                "tokenizer.train.vocab-size=90"));
        settings.addAll(Arrays.asList(more));
        List<String> options = new ArrayList<>();
        settings.forEach(setting -> options.addAll(List.of("--set", setting)));
        return options;
    }

    /** Runs a command that must succeed. */
    public void command(String command, String... settings) {
        Cli.Outcome outcome = Cli.local(command, options(settings));
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    /** Computes {@code tables}. */
    public void statistics(String tables, String... settings) {
        Cli.Outcome outcome = Cli.local("statistics", options(settings), "--tables", tables);
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    /** Computes {@code tables}, which is refused; returns the only line printed of it. */
    public String refused(String tables, String... settings) {
        Cli.Outcome outcome = Cli.local("statistics", options(settings), "--tables", tables);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        return outcome.errLines().get(outcome.errLines().size() - 1);
    }

    public Path path(String name) {
        return run.resolve(name);
    }

    /** The manifest's metrics of {@code table}. */
    public JsonNode metrics(String table) {
        return RunFiles.metrics(path("statistics/" + table));
    }

    /** The rows of tables of statistics, and of {@code tokenized} where that is named. */
    public List<List<Row>> read(String... tables) {
        Path[] paths = Arrays.stream(tables)
                .map(table -> path(table.equals("tokenized") ? table : "statistics/" + table))
                .toArray(Path[]::new);
        return Tables.read(paths).stream().map(Tables.Content::rows).toList();
    }

    /** Digests of the files of {@code table}, by name. */
    public Map<String, String> digests(String table) {
        return RunDigests.of(path("statistics/" + table));
    }
}
