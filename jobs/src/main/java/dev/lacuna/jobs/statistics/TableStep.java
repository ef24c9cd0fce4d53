package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.run.Step;
import dev.lacuna.tokenization.UserException;

/** A step that makes one table of statistics, in a directory of its own. */
public abstract class TableStep extends Step {
    private static final String PREFIX = "statistics ";

    private final String table;
    private final String description;

    /**
     * @param table name of the table, as {@code --tables} and the configuration have it
     * @param description what it tells, in less than a line
     */
    protected TableStep(String table, String description) {
        super(stepName(table), directoryOf(table));
        this.table = table;
        this.description = description;
    }

    public final String table() {
        return table;
    }

    public final String description() {
        return description;
    }

    /**
     * Refuses what keeps the table from being made, such as a key that is not set. Asked only if the table is wanted.
     *
     * @throws UserException {@code Cannot …: reason}; the reason is told by itself too, where {@code all} tables are wanted
     */
    public void check() {}

    /** Name of the step that makes {@code table}. */
    public static String stepName(String table) {
        return PREFIX + table;
    }

    /** Where {@code table} is, relative to the run. */
    public static String directoryOf(String table) {
        return "statistics/" + table;
    }

    /** All of {@code table}, as the input of a step. */
    public static Input reads(String table) {
        return Input.all(stepName(table));
    }

    /** The table that {@code input} is, or null where it is none. */
    static String tableOf(Input input) {
        return input.step().startsWith(PREFIX) ? input.step().substring(PREFIX.length()) : null;
    }
}
