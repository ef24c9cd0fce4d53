package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.run.StepContext;
import java.util.stream.Stream;

/** A list beside a table, for readers of text: an entry a line. It fits the driver. */
public final class TextList {
    private TextList() {}

    /** Writes {@code lines} to the file {@code name} of the step. */
    public static void write(StepContext context, String name, Stream<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        context.run().write(context.staging(name), text.toString());
    }
}
