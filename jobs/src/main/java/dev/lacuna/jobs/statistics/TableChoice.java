package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.config.Nearest;
import dev.lacuna.tokenization.UserException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables that are wanted, and those that they read.
 *
 * @param steps their steps, in an order in which they can be made
 * @param leftOut for each table that {@code all} leaves out the reason, such as a key that is not set
 */
public record TableChoice(List<TableStep> steps, Map<String, String> leftOut) {
    private static final String ALL = "all";

    /**
     * @param wanted names of tables, blanks around them mean nothing; {@code all} is every table that can be made
     * @throws UserException if there is no such table, or one that is named cannot be made
     */
    public static TableChoice of(StatisticsTables tables, Collection<String> wanted) {
        Set<String> names = wanted.stream().map(String::strip).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, String> leftOut = new LinkedHashMap<>();
        if (names.remove(ALL)) {
            leftOut.putAll(missing(tables.all()));
            tables.all().stream()
                    .map(TableStep::table)
                    .filter(table -> !leftOut.containsKey(table))
                    .forEach(names::add);
            leftOut.keySet().removeAll(names);
        }
        List<TableStep> steps = withNeeds(tables.all(), names);
        steps.forEach(TableStep::check);
        return new TableChoice(steps, leftOut);
    }

    /** The steps of {@code wanted} and of what they read, whether or not the configuration lets them be made. */
    public static List<TableStep> unchecked(StatisticsTables tables, Collection<String> wanted) {
        return withNeeds(tables.all(), new LinkedHashSet<>(wanted));
    }

    private static Map<String, String> missing(List<TableStep> steps) {
        Map<String, String> missing = new LinkedHashMap<>();
        for (TableStep step : steps) {
            StatisticsTables.namesIn(step.inputs()).stream()
                    .filter(missing::containsKey)
                    .findFirst()
                    .ifPresent(input -> missing.put(step.table(), "it reads " + input));
            try {
                step.check();
            } catch (UserException e) {
                missing.put(step.table(), e.getMessage().replaceFirst("^Cannot [^:]*: ", ""));
            }
        }
        return missing;
    }

    private static List<TableStep> withNeeds(List<TableStep> steps, Set<String> names) {
        Map<String, TableStep> known = new LinkedHashMap<>();
        steps.forEach(step -> known.put(step.table(), step));
        Set<String> needed = new LinkedHashSet<>();
        names.forEach(name -> need(name, known, needed));
        return steps.stream().filter(step -> needed.contains(step.table())).toList();
    }

    private static void need(String name, Map<String, TableStep> known, Set<String> needed) {
        TableStep step = known.get(name);
        if (step == null) {
            throw new UserException("Cannot compute statistics: there is no such table; did you mean "
                    + Nearest.of(name, known.keySet()) + "? `lacuna statistics --help` lists all (" + name + ")");
        }
        if (needed.add(name)) {
            StatisticsTables.namesIn(step.inputs()).forEach(input -> need(input, known, needed));
        }
    }
}
