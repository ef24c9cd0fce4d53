package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A step that makes one table of statistics, in a directory of its own. */
public abstract class TableStep extends Step {
    private static final String PREFIX = "statistics ";

    private final String table;
    private final String description;
    private final Object parameters;

    /** A table that only its inputs shape, or that tells its parameters itself. */
    protected TableStep(String table, String description) {
        this(table, description, Map.of());
    }

    /**
     * @param table name of the table, as {@code --tables} and the configuration have it
     * @param description what it tells, in less than a line
     * @param parameters a record or map of what shapes the table
     */
    protected TableStep(String table, String description, Object parameters) {
        super(stepName(table), directoryOf(table));
        this.table = table;
        this.description = description;
        this.parameters = parameters;
    }

    public final String table() {
        return table;
    }

    public final String description() {
        return description;
    }

    @Override
    public Object parameters() {
        return parameters;
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

    /** The corpus in subwords, the tokenizer that cut it, and all of {@code tables}. */
    protected static List<Input> readsCorpusAnd(String... tables) {
        List<Input> inputs = new ArrayList<>(List.of(Input.all(TokenizeStep.NAME), Input.all(TokenizerStep.NAME)));
        Stream.of(tables).map(TableStep::reads).forEach(inputs::add);
        return inputs;
    }

    /** The table that {@code input} is, or null where it is none. */
    static String tableOf(Input input) {
        return input.step().startsWith(PREFIX) ? input.step().substring(PREFIX.length()) : null;
    }
}
