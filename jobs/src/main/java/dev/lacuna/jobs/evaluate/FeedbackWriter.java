package dev.lacuna.jobs.evaluate;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.table.FeedbackTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.tokenization.tags.UniversalTag;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Writes {@code feedback/}. Losses and accuracies are running means over rounds, {@code S ← decay · S + (1 − decay) · new}, of
 * what was asked for in either; what was not asked for this time keeps its mean.
 */
final class FeedbackWriter {
    private final StepContext context;
    private final Path earlier;
    private final double decay;

    /** @param earlier the feedback of the round before, or null */
    FeedbackWriter(StepContext context, Path earlier, double decay) {
        this.context = context;
        this.earlier = earlier;
        this.decay = decay;
    }

    /** @param subwords spelling of each subword */
    void write(Feedback feedback, List<String> subwords) {
        context.sparkContext().setJobDescription("evaluate: write feedback");
        write(FeedbackTable.SUBWORDS, feedback.subwords(), subwords::get);
        write(FeedbackTable.TAGS, feedback.tags(), code -> UniversalTag.of((byte) code)
                .name());
    }

    /** A table that nothing is in is not written. */
    private void write(String table, PredictionCounts counts, IntFunction<String> names) {
        double[] losses = earlier(table, "loss", counts.size());
        double[] accuracies = earlier(table, "accuracy", counts.size());
        List<InternalRow> rows = IntStream.range(0, counts.size())
                .filter(number -> counts.count(number) > 0 || !Double.isNaN(losses[number]))
                .mapToObj(number -> FeedbackTable.toRow(
                        number,
                        names.apply(number),
                        counts.count(number),
                        counts.correct(number),
                        mean(losses[number], counts.meanLoss(number)),
                        mean(accuracies[number], counts.accuracy(number))))
                .toList();
        if (!rows.isEmpty()) {
            ParquetFiles.write(
                    context.spark(),
                    context.sparkContext().parallelize(rows, 1),
                    FeedbackTable.schema(table),
                    context.staging(FeedbackTable.DIRECTORY + "/" + table));
        }
    }

    private double[] earlier(String table, String column, int size) {
        if (earlier != null) {
            return FeedbackTable.values(context.spark(), earlier, table, column, size);
        }
        double[] none = new double[size];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /** Either may be NaN, not both. */
    private double mean(double before, double now) {
        if (Double.isNaN(before)) {
            return now;
        }
        return Double.isNaN(now) ? before : decay * before + (1 - decay) * now;
    }
}
