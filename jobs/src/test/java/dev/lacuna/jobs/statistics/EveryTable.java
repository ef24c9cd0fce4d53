package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.run.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A run with settings, and files from outside, by which every table of statistics there is can be made. */
public final class EveryTable {
    private final Path home;

    /** Writes {@code texts}, a document each, with a year of two and a domain of two in turn, and files beside them. */
    public EveryTable(Path home, List<String> texts) throws IOException {
        this.home = Files.createDirectories(home);
        List<String> lines = new ArrayList<>();
        for (int d = 0; d < texts.size(); d++) {
            lines.add(Json.object()
                    .put("text", texts.get(d))
                    .put("year", d % 2 == 0 ? "1900" : "2000")
                    .put("domain", d % 3 == 0 ? "land" : "sea")
                    .toString());
        }
        Files.write(home.resolve("corpus.jsonl"), lines);
        Files.writeString(home.resolve("every.conf"), settings(home));
        Files.writeString(home.resolve("beside.txt"), texts.get(0) + "\n" + texts.get(texts.size() / 2) + "\n");
    }

    /** The names of all tables, in the order in which they are made. */
    public static List<String> names() {
        return steps().stream().map(TableStep::table).toList();
    }

    private static List<TableStep> steps() {
        return StatisticsTables.described().all();
    }

    /** {@code table}, and all tables that are made of it. */
    static List<String> withThoseMadeOf(String table) {
        List<String> names = new ArrayList<>(List.of(table));
        for (TableStep step : steps()) {
            if (!Collections.disjoint(StatisticsTables.namesIn(step.inputs()), names)) {
                names.add(step.table());
            }
        }
        return names;
    }

    public Path run() {
        return home.resolve("run");
    }

    /** Cuts the corpus; fails if that does. */
    public EveryTable tokenized(String... more) {
        Cli.Outcome outcome = Cli.local("tokenize", options(), more);
        if (outcome.code() != 0) {
            throw new AssertionError(outcome.err());
        }
        return this;
    }

    /** The option that names the settings: the least thresholds, so that small corpora fill the tables. */
    public List<String> options() {
        return List.of("--conf", home.resolve("every.conf").toString());
    }

    private static String settings(Path home) {
        return """
                run.dir = "HOME/run"
                corpus {
                  format = jsonl, paths = ["HOME/corpus.jsonl"], fields.columns = [year, domain]
                }
                tokenizer.train { model = byte-bpe, vocab-size = 320, min-frequency = 1 }
                statistics {
                  words-by.columns = [source, year, domain]
                  ngrams.min-count = 1
                  subword-ngrams.min-count = 1
                  skipgrams.min-count = 1
                  phrases { min-count = 1, thresholds = [0.5, 0.1] }
                  lexicon { min-count = 1, threshold = 0 }
                  pairs { min-count = 1, min-word-count = 1 }
                  vectors { min-count = 1, size = 5 }
                  domain { column = domain, target = sea, min-count = 1, common-words = 0 }
                  change { column = year, min-count = 1 }
                  lm.held-out = 0.2
                  dsir { target.paths = ["HOME/beside.txt"], min-tokens = 1 }
                  zipfit.target.paths = ["HOME/beside.txt"]
                  contamination { benchmark.paths = ["HOME/beside.txt"], order = 2 }
                }
                """
                .replace("HOME", home.toString());
    }
}
