package dev.lacuna.jobs;

import dev.lacuna.jobs.run.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One finished pipeline for all tests that only look. Made on first use, deleted with the JVM. */
public final class SharedRun {
    public static final int DOCUMENTS = 300;

    private static SharedRun instance;

    private final Path home;
    private final Cli.Outcome outcome;

    private SharedRun() {
        home = RunFiles.once("pipeline", made -> TinyCorpus.write(made.resolve("corpus"), DOCUMENTS, 3, 1));
        outcome = Cli.local("pipeline", settings());
        if (outcome.code() != 0) {
            throw new AssertionError("the pipeline failed: " + outcome.err());
        }
    }

    public static synchronized SharedRun get() {
        instance = instance == null ? new SharedRun() : instance;
        return instance;
    }

    public List<String> settings() {
        return TinyCorpus.settings(directory(), corpus());
    }

    /** The documents that it was made from. */
    public Path corpus() {
        return home.resolve("corpus");
    }

    public Path directory() {
        return home.resolve("run");
    }

    /** What the pipeline printed. */
    public Cli.Outcome outcome() {
        return outcome;
    }

    /** The tree of a JSON file of the run. */
    public com.fasterxml.jackson.databind.JsonNode json(String file) {
        try {
            return Json.MAPPER.readTree(Files.readString(directory().resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
