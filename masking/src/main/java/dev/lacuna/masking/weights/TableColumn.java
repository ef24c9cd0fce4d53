package dev.lacuna.masking.weights;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.piece.PieceSpec;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A column of a table by number (of subwords, of parts of speech), made ready once: {@code prior} and {@code prior-counts}
 * pull rare entries to a prior, (x · n + prior · prior-counts) / (n + prior-counts) with n from the column {@code counts};
 * {@code missing}, a number or {@code mean}, stands in for what is unknown; the steps of {@code prepare} follow.
 */
final class TableColumn {
    private final String counts;

    private final double prior;
    private final double priorCounts;
    private final String missing;
    private final double filler;
    private final List<Step> prepare;
    private final double[] values;

    /** @param tables finds a column by the names of its table and itself */
    TableColumn(PieceSpec spec, MaskingTables tables, BiFunction<String, String, double[]> columns) {
        String table = spec.text("table");
        counts = spec.named().getOrDefault("counts", "");
        prior = spec.number(0, "prior", 0, -1e12, 1e12);
        priorCounts = spec.number(0, "prior-counts", 1, 0, 1e12);
        missing = spec.named().getOrDefault("missing", "0");
        filler = missing.equals("mean") ? Double.NaN : spec.number(0, "missing", 0, -1e12, 1e12);
        prepare = Steps.ofTables(spec.named().getOrDefault("prepare", ""), tables);
        values = columns.apply(table, spec.text("column")).clone();
        if (!counts.isEmpty()) {
            pullToPrior(columns.apply(table, counts));
        }
        fill();
        prepare.forEach(step -> step.apply(values, values.length));
    }

    private void pullToPrior(double[] n) {
        for (int i = 0; i < values.length; i++) {
            boolean known = n[i] > 0 && !Double.isNaN(values[i]);
            double sum = (known ? values[i] * n[i] : 0) + prior * priorCounts;
            values[i] = sum / ((known ? n[i] : 0) + priorCounts);
        }
    }

    /** Without anything known all entries are 1: any number would do, as long as it is the same. */
    private void fill() {
        double sum = 0;
        int known = 0;
        for (double value : values) {
            sum += Double.isNaN(value) ? 0 : value;
            known += Double.isNaN(value) ? 0 : 1;
        }
        double mean = known == 0 ? 1 : sum / known;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                values[i] = Double.isNaN(filler) ? mean : filler;
            }
        }
    }

    /** The values, none of them NaN. */
    double[] values() {
        return values;
    }

    @Override
    public String toString() {
        return (counts.isEmpty() ? "" : ", counts=" + counts + ", prior=" + prior + ", prior-counts=" + priorCounts)
                + ", missing=" + (Double.isNaN(filler) ? missing : String.valueOf(filler))
                + (prepare.isEmpty() ? "" : ", prepare=" + Steps.join(prepare));
    }
}
