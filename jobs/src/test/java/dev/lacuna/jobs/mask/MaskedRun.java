package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.TinyCorpus;
import dev.lacuna.jobs.config.Paths;
import dev.lacuna.jobs.run.Console;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.SparkSessions;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.EveryTable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small run with every table that recipes can ask for, and a Spark to look at it with. */
final class MaskedRun implements AutoCloseable {
    static final String TABLES =
            "words,terms,subwords,subword-weights,subword-ngrams,document-importance,pmi,dale,lexicon,"
                    + "phrases,vectors,similar,domain,change,document-pmi,informask,keyphrases,keyphrase-universe,surprisal";

    private final SparkSessions sessions;
    private final StepContext context;

    MaskedRun(String master) {
        Cli.prepare();
        RunDirectory run = RunDirectory.open(directory().toString(), Paths.hadoop());
        sessions = new SparkSessions(master, Map.of());
        PrintStream nowhere =
                new PrintStream(PrintStream.nullOutputStream(), true, java.nio.charset.StandardCharsets.UTF_8);
        context = new StepContext(run, run.root(), sessions, new Console(nowhere, nowhere, false));
    }

    /** The run's directory, filled when first asked for. */
    static Path directory() {
        return home().resolve("run");
    }

    /** The options that name its settings. */
    static List<String> options() {
        return List.of("--conf", home().resolve("every.conf").toString());
    }

    private static Path home() {
        return RunFiles.once("every table of recipes", home -> {
            EveryTable run = new EveryTable(home, TinyCorpus.documents(40, 4)).tokenized();
            List<String> more = new ArrayList<>(List.of("--tables", TABLES));
            Cli.Outcome outcome = Cli.local("statistics", run.options(), more.toArray(String[]::new));
            if (outcome.code() != 0) {
                throw new AssertionError(outcome.err());
            }
        });
    }

    StepContext context() {
        return context;
    }

    @Override
    public void close() {
        sessions.close();
    }
}
