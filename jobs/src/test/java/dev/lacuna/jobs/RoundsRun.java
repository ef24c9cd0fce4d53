package dev.lacuna.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One training in two rounds of four shards for all tests that only look, up to its evaluation. The recipe {@code learning}
 * masks a tenth up to a little more than half of training, then a third, and subwords more often the greater the
 * loss of them and of their part of speech was.
 */
public final class RoundsRun {
    /** The recipe that is trained on. */
    public static final String RECIPE = "learning";

    private static final String TEXT =
            "stages = [{until = 0.51, budget = \"fixed(0.1)\"}, {budget = \"fixed(0.33)\"}]\n"
                    + "weights = [\"subword-table(table=feedback, column=loss, missing=mean)\","
                    + "\"tag-table(table=feedback, column=loss, missing=1)\"]\n"
                    + "targets = [mlm, tags]\n";

    private static RoundsRun instance;

    private final Path home;

    private RoundsRun() {
        home = RunFiles.once("rounds", made -> {
            TinyCorpus.write(made.resolve("corpus"), 200, 2, 7);
            Files.writeString(made.resolve(RECIPE + ".conf"), TEXT);
        });
        Cli.Outcome outcome = Cli.local("pipeline", settings(directory()), "--until", "evaluate");
        if (outcome.code() != 0) {
            throw new AssertionError("the pipeline failed: " + outcome.err());
        }
    }

    public static synchronized RoundsRun get() {
        instance = instance == null ? new RoundsRun() : instance;
        return instance;
    }

    /** Options of the same training in the run {@code directory}. */
    public List<String> settings(Path directory) {
        List<String> options = new ArrayList<>(TinyCorpus.settings(directory, home.resolve("corpus")));
        for (String setting : List.of(
                "mask.recipes=[\"" + home.resolve(RECIPE + ".conf") + "\", bert]",
                "train.recipe=" + RECIPE,
                "tags.enabled=true",
                "train.workers=1",
                "train.epochs=2",
                "train.rounds=2")) {
            options.add("--set");
            options.add(setting);
        }
        return options;
    }

    public Path directory() {
        return home.resolve("run");
    }

    /** The text of a file of the run. */
    public String text(String file) {
        try {
            return Files.readString(directory().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
