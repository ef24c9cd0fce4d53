package dev.lacuna.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.run.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What runs leave on disk, and corpora that are cut into subwords once for many tests. */
public final class RunFiles {
    private static final Map<String, Path> HOMES = new HashMap<>();

    private RunFiles() {}

    /** Fills a directory. */
    public interface Maker {
        void make(Path home) throws IOException;
    }

    /** The directory {@code name}, made when first asked for and deleted with the JVM. */
    public static synchronized Path once(String name, Maker maker) {
        Path home = HOMES.get(name);
        if (home == null) {
            try {
                home = Files.createTempDirectory("lacuna-shared");
                Path made = home;
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made)));
                maker.make(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            HOMES.put(name, home);
        }
        return home;
    }

    /** Makes the run {@code to} of what {@code tokenize} wrote into {@code run}. */
    public static void copyTokenized(Path run, Path to) {
        try {
            Files.createDirectories(to);
            Files.copy(run.resolve("_lacuna.json"), to.resolve("_lacuna.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String step : List.of("tokenizer", "tokenized")) {
            copy(run.resolve(step), to.resolve(step));
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

    /** Deletes {@code directory} with everything below it. */
    public static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the step that made {@code directory} put into its manifest. */
    public static JsonNode metrics(Path directory) {
        try {
            return Json.MAPPER
                    .readTree(Files.readString(directory.resolve("_manifest.json")))
                    .path("metrics");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
