package dev.lacuna.jobs;

import dev.lacuna.jobs.run.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One finished pipeline for all tests that only look. Made on first use, deleted with the JVM. */
public final class SharedRun {
    public static final int DOCUMENTS = 300;

    private static SharedRun instance;

    private final Path home;
    private final Cli.Outcome outcome;

    private SharedRun() throws IOException {
        home = Files.createTempDirectory("lacuna-shared-run");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
        TinyCorpus.write(home.resolve("corpus"), DOCUMENTS, 3, 1);
        outcome = Cli.local("pipeline", settings());
        if (outcome.code() != 0) {
            throw new AssertionError("the pipeline failed: " + outcome.err());
        }
    }

    public static synchronized SharedRun get() {
        try {
            instance = instance == null ? new SharedRun() : instance;
            return instance;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> settings() {
        return TinyCorpus.settings(directory(), home.resolve("corpus"));
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

    /** Copies {@code from} with everything below it. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
