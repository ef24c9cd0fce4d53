package dev.lacuna.jobs.statistics.change;

import dev.lacuna.jobs.config.ChangeParams;
import dev.lacuna.jobs.statistics.UserColumn;
import dev.lacuna.tokenization.UserException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The slices that are compared, each with the one after it.
 *
 * @param values of the column, in their order
 */
record Slices(List<String> values) implements Serializable {
    private static final int MOST = 1000;
    private static final String NUMBER = "[+-]?\\d+(\\.\\d+)?";

    /** Those that the parameters name, or all values in order. */
    static Slices of(UserColumn column, ChangeParams params) {
        List<String> values = new ArrayList<>(column.values(MOST));
        sort(values);
        if (params.from() != null) {
            require(params.from(), "from", values);
            require(params.to(), "to", values);
            values = List.of(params.from(), params.to());
        }
        if (values.size() > MOST) {
            throw wrong(
                    "has more than " + MOST + " values; name two by from and to, or a column of fewer",
                    params.column());
        }
        if (values.size() < 2 || values.get(0).equals(values.get(1))) {
            throw wrong(
                    values.isEmpty()
                            ? "has no value in any document; name another"
                            : "gives one slice alone, " + values.get(0) + "; two are needed",
                    params.column());
        }
        return new Slices(List.copyOf(values));
    }

    /** As numbers if all are, so that 9 comes before 10, else as texts. */
    static void sort(List<String> values) {
        Comparator<String> byText = Comparator.naturalOrder();
        boolean numbers = values.stream().allMatch(value -> value.matches(NUMBER));
        values.sort(
                numbers
                        ? Comparator.comparing((String value) -> new BigDecimal(value))
                                .thenComparing(byText)
                        : byText);
    }

    private static void require(String value, String key, List<String> values) {
        if (!values.contains(value) && values.size() <= MOST) {
            throw new UserException(
                    "Cannot compare slices: no document has the value statistics.change." + key + "; there are "
                            + String.join(", ", values.subList(0, Math.min(20, values.size()))) + " (" + value + ")");
        }
    }

    private static UserException wrong(String what, String column) {
        return new UserException("Cannot compare slices: statistics.change.column " + what + " (" + column + ")");
    }

    int size() {
        return values.size();
    }

    /** How many pairs of slices are compared. */
    int pairs() {
        return size() - 1;
    }

    /** The number of the slice of a document, or -1. */
    int of(String value) {
        return values.indexOf(value);
    }
}
