package dev.lacuna.jobs.evaluate;

import dev.lacuna.jobs.train.ShardRows;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.training.encoder.CpuEngine;
import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.encoder.FloatMemory;
import dev.lacuna.training.encoder.MaskedBatch;
import dev.lacuna.training.encoder.PredictionScores;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Runs the model over rows of one recipe's shards.
 *
 * @param shape the model's, with room for the recipe's labels
 * @param share the share of the rows that is taken, drawn by key
 * @param wantsFeedback whether single predictions are added up too
 */
record ModelPass(
        EncoderShape shape,
        Broadcast<float[]> weights,
        Broadcast<UnigramModel> unigrams,
        SerializableConfiguration configuration,
        double share,
        long seed,
        boolean wantsFeedback)
        implements Serializable {
    private static final int BATCH_ROWS = 32;

    /** Most tasks: each brings the driver a few numbers for each subword. */
    private static final int MOST_TASKS = 128;

    /** What the model makes of {@code groups}. */
    Tally over(List<RowGroup> groups, JavaSparkContext spark) {
        Tally total = tally();
        if (!groups.isEmpty()) {
            // Collected in order and added up here, so that the sums do not depend on which task ends first.
            spark.parallelize(groups, Math.min(groups.size(), MOST_TASKS))
                    .mapPartitions(part -> List.of(tally(part)).iterator())
                    .collect()
                    .forEach(total::addAll);
        }
        return total;
    }

    private Tally tally() {
        return new Tally(wantsFeedback ? new Feedback(shape.vocabularySize()) : null);
    }

    private Tally tally(Iterator<RowGroup> groups) {
        Tally tally = tally();
        int length = weights.value().length;
        try (FloatMemory parameters = FloatMemory.allocate(length);
                CpuEngine engine = new CpuEngine(shape, 1)) {
            parameters.put(0, weights.value(), length);
            while (groups.hasNext()) {
                tally.addAll(tally(groups.next(), engine, parameters));
            }
        }
        return tally;
    }

    private Tally tally(RowGroup group, CpuEngine engine, FloatMemory parameters) {
        ShardRows rows = ShardRows.read(
                new Path(group.path()), group.number(), shape.sequenceLength(), wantsFeedback, configuration.value());
        int[] taken = group.sample(share, seed);
        Tally tally = tally();
        PredictionScores scores = wantsFeedback ? new PredictionScores() : null;
        for (int from = 0; from < taken.length; from += BATCH_ROWS) {
            int to = Math.min(taken.length, from + BATCH_ROWS);
            MaskedBatch.Builder builder = MaskedBatch.builder(shape, to - from);
            for (int i = from; i < to; i++) {
                rows.addTo(builder, taken[i]);
            }
            MaskedBatch batch = builder.build();
            tally.addModel(engine.evaluate(parameters, batch, scores));
            if (wantsFeedback) {
                tally.feedback().add(scores, batch, rows, taken, from);
            }
        }
        addUnigrams(rows, taken, tally);
        return tally;
    }

    private void addUnigrams(ShardRows rows, int[] taken, Tally tally) {
        double loss = 0;
        long correct = 0;
        for (int row : taken) {
            for (int position = 0; position < shape.sequenceLength(); position++) {
                int label = rows.label(row, position);
                if (label != MaskedExample.IGNORED) {
                    loss += unigrams.value().loss(label);
                    correct += unigrams.value().isCorrect(label) ? 1 : 0;
                }
            }
        }
        tally.addUnigrams(loss, correct);
    }
}
