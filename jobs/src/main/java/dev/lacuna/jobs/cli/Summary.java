package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.mask.AuditStep;
import dev.lacuna.jobs.report.ReportStep;
import dev.lacuna.jobs.run.Console;
import dev.lacuna.jobs.run.Manifest.Skipped;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.Step;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/** The last words of a command: where everything is, and what was left out. */
final class Summary {
    /** The steps that write a page for readers. */
    private static final Set<String> PAGES = Set.of(AuditStep.NAME, ReportStep.NAME);

    private Summary() {}

    static void print(RunDirectory run, List<Step> steps, Console console) {
        for (Step step : steps) {
            run.manifest(step.directory()).ifPresent(manifest -> {
                for (Skipped skipped : manifest.skipped()) {
                    console.result(
                            "skipped      %,d × %s; first at %s",
                            skipped.count(), skipped.reason(), String.join(", ", skipped.examples()));
                }
                console.result(
                        "%-12s %s/  (%d files, %s)",
                        step.name().split(" ")[0],
                        plain(run.path(step.directory())),
                        manifest.files().size(),
                        size(manifest.bytes()));
            });
        }
        String before = "%n";
        for (Step step : steps) {
            if (PAGES.contains(step.name())) {
                console.result(before + "Open %s", plain(run.path(step.directory() + "/index.html")));
                before = "";
            }
        }
    }

    private static String plain(Path path) {
        String text = path.toString();
        return text.startsWith("file:") ? path.toUri().getPath() : text;
    }

    private static String size(long bytes) {
        if (bytes < 1 << 10) {
            return bytes + " B";
        }
        double value = bytes / 1024.0;
        String unit = "KiB";
        for (String next : List.of("MiB", "GiB", "TiB")) {
            if (value < 1024) {
                break;
            }
            value /= 1024;
            unit = next;
        }
        return String.format(Locale.ROOT, "%.1f %s", value, unit);
    }
}
