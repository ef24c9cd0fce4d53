package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.run.Step;

/** A step that makes one table of statistics, in a directory of its own. */
public abstract class TableStep extends Step {
    private static final String PREFIX = "statistics ";

    private final String table;

    /** @param table name of the table, as {@code --tables} and the configuration have it */
    protected TableStep(String table) {
        super(stepName(table), directoryOf(table));
        this.table = table;
    }

    public final String table() {
        return table;
    }

    /** Refuses what keeps the table from being made, such as a key that is not set. Asked only if the table is wanted. */
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
