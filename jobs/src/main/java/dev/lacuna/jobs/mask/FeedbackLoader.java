package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.masking.Need;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.types.StructType;

/** Loads what a model has left for recipes to learn from; before the first model nothing is known of any subword. */
final class FeedbackLoader {
    private static final int TAGS = 17;

    private final StepContext context;
    private final Feedback feedback;
    private final Vocabulary vocabulary;

    FeedbackLoader(StepContext context, Feedback feedback, Vocabulary vocabulary) {
        this.context = context;
        this.feedback = feedback;
        this.vocabulary = vocabulary;
    }

    /** A value for each id, NaN where there is none. */
    double[] subwords(String column) {
        return values(Need.Kind.SUBWORD_VALUES, "id", column, vocabulary.size());
    }

    /** A value for each universal part of speech, NaN where there is none. */
    double[] tags(String column) {
        return values(Need.Kind.TAG_VALUES, "tag", column, TAGS);
    }

    private double[] values(Need.Kind kind, String key, String column, int size) {
        if (!feedback.has(kind)) {
            context.console().progress("      no feedback of a model (mask.feedback): all count alike");
            double[] none = new double[size];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        Path table = feedback.table(kind);
        StructType schema = context.spark().read().parquet(table.toString()).schema();
        if (!List.of(schema.fieldNames()).containsAll(List.of(key, column))) {
            throw new UserException("Cannot mask: the feedback has no columns " + key + " and " + column + ", only "
                    + String.join(", ", schema.fieldNames()) + " (" + table + ")");
        }
        return new ValueLoader(context, vocabulary).numbers(table, schema, key, column, size);
    }
}
