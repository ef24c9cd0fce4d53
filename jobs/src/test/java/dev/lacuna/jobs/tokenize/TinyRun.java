package dev.lacuna.jobs.tokenize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunDigests;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.run.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run made through the command line.
 *
 * @param directory the run
 * @param settings what it is made with, each {@code key=value}
 */
record TinyRun(Path directory, List<String> settings) {
    /** A run over the files below {@code corpus}, a document a line. */
    static TinyRun over(Path directory, Path corpus, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "run.dir=" + directory,
                "corpus.paths=[\"" + corpus + "\"]",
                "corpus.text.document=line",
                "statistics.ngrams.min-count=3",
                "sequence.length=32",
                "shards.count=2"));
        all.addAll(List.of(settings));
        return new TinyRun(directory, all);
    }

    /** Runs a command with these settings and {@code more}. */
    Cli.Outcome run(String master, String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--master", master));
        Stream.concat(settings.stream(), Stream.of(more))
                .forEach(setting -> arguments.addAll(List.of("--set", setting)));
        return Cli.run(arguments.toArray(String[]::new));
    }

    /** Runs commands one after another, which all must succeed. */
    TinyRun make(String master, String... commands) {
        for (String command : commands) {
            Cli.Outcome outcome = run(master, command);
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
        return this;
    }

    Path path(String file) {
        return directory.resolve(file);
    }

    String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json(String file) {
        try {
            return Json.MAPPER.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a step put into its manifest. */
    JsonNode metrics(String step) {
        return RunFiles.metrics(path(step));
    }

    /** SHA-256 of every file below {@code subdirectory} but manifests, which hold times. */
    Map<String, String> digests(String subdirectory) {
        return RunDigests.of(path(subdirectory));
    }
}
