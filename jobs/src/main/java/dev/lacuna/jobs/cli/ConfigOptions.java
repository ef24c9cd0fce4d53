package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.config.Paths;
import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.run.RunDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that say which configuration a command works with. */
final class ConfigOptions {
    @Option(
            names = "--conf",
            paramLabel = "FILE",
            description = "Configuration (HOCON); keys it leaves out have the defaults of conf/reference.conf.")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets one key; may be repeated, and wins over --conf.")
    private List<String> overrides = new ArrayList<>();

    /** Whether a file or a key was named. */
    boolean isGiven() {
        return file != null || !overrides.isEmpty();
    }

    Settings settings() {
        return settings(List.of());
    }

    /** @param more {@code KEY=VALUE} that win over all others */
    Settings settings(List<String> more) {
        List<String> all = new ArrayList<>(overrides);
        all.addAll(more);
        return Settings.load(file, all);
    }

    static RunDirectory run(Settings settings) {
        return RunDirectory.open(settings.text("run.dir"), Paths.hadoop());
    }
}
