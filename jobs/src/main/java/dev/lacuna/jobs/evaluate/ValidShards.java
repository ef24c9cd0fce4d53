package dev.lacuna.jobs.evaluate;

import dev.lacuna.jobs.mask.MaskStep;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.train.ShardRows;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.training.encoder.CpuEngine;
import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.encoder.EvaluationSums;
import dev.lacuna.training.encoder.FloatMemory;
import dev.lacuna.training.encoder.MaskedBatch;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** Runs the model over the held-out row groups of one recipe, one task each. */
final class ValidShards {
    private static final int BATCH_ROWS = 32;

    private ValidShards() {}

    private record RowGroup(String path, int number) implements Serializable {}

    private record Sums(EvaluationSums model, double unigramLoss, long unigramCorrect) implements Serializable {}

    /** Empty where nothing is held out. */
    static Optional<Evaluation> evaluate(
            StepContext context, String recipe, EncoderShape shape, float[] parameters, UnigramModel unigrams) {
        RunDirectory run = context.run();
        List<RowGroup> groups = rowGroups(run, run.path(MaskStep.directory(recipe) + "/valid"));
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        JavaSparkContext spark = context.sparkContext();
        spark.setJobDescription("evaluate: held-out rows of " + recipe);
        Broadcast<float[]> weights = spark.broadcast(parameters);
        Broadcast<UnigramModel> baseline = spark.broadcast(unigrams);
        SerializableConfiguration configuration = new SerializableConfiguration(spark.hadoopConfiguration());
        // Collected in order and added up here, so that the sums do not depend on which task ends first.
        List<Sums> parts = spark.parallelize(groups, groups.size())
                .mapPartitions(part -> sums(part, shape, weights.value(), baseline.value(), configuration.value()))
                .collect();
        return Optional.of(total(recipe, parts));
    }

    private static List<RowGroup> rowGroups(RunDirectory run, Path directory) {
        List<RowGroup> groups = new ArrayList<>();
        for (FileStatus file : run.allFiles(directory)) {
            int count =
                    ShardRows.rowGroups(file.getPath(), run.files().getConf()).size();
            for (int number = 0; number < count; number++) {
                groups.add(new RowGroup(file.getPath().toString(), number));
            }
        }
        return groups;
    }

    private static Iterator<Sums> sums(
            Iterator<RowGroup> groups,
            EncoderShape shape,
            float[] weights,
            UnigramModel unigrams,
            Configuration configuration) {
        List<Sums> out = new ArrayList<>();
        try (FloatMemory parameters = FloatMemory.allocate(weights.length);
                CpuEngine engine = new CpuEngine(shape, 1)) {
            parameters.put(0, weights, weights.length);
            while (groups.hasNext()) {
                RowGroup group = groups.next();
                ShardRows rows =
                        ShardRows.read(new Path(group.path), group.number, shape.sequenceLength(), configuration);
                out.add(sums(rows, shape, engine, parameters, unigrams));
            }
        }
        return out.iterator();
    }

    private static Sums sums(
            ShardRows rows, EncoderShape shape, CpuEngine engine, FloatMemory parameters, UnigramModel unigrams) {
        EvaluationSums model = EvaluationSums.NONE;
        for (int from = 0; from < rows.rows(); from += BATCH_ROWS) {
            int to = Math.min(rows.rows(), from + BATCH_ROWS);
            MaskedBatch.Builder batch = MaskedBatch.builder(shape, to - from);
            for (int row = from; row < to; row++) {
                rows.addTo(batch, row);
            }
            model = model.plus(engine.evaluate(parameters, batch.build()));
        }
        double loss = 0;
        long correct = 0;
        for (int row = 0; row < rows.rows(); row++) {
            for (int position = 0; position < shape.sequenceLength(); position++) {
                int label = rows.label(row, position);
                if (label != MaskedExample.IGNORED) {
                    loss += unigrams.loss(label);
                    correct += unigrams.isCorrect(label) ? 1 : 0;
                }
            }
        }
        return new Sums(model, loss, correct);
    }

    private static Evaluation total(String recipe, List<Sums> parts) {
        EvaluationSums model = EvaluationSums.NONE;
        double unigramLoss = 0;
        long unigramCorrect = 0;
        for (Sums part : parts) {
            model = model.plus(part.model);
            unigramLoss += part.unigramLoss;
            unigramCorrect += part.unigramCorrect;
        }
        double meanUnigramLoss = unigramLoss / model.predictions();
        return new Evaluation(
                recipe,
                "valid",
                model.predictions(),
                model.meanLoss(),
                Math.exp(model.meanLoss()),
                model.accuracy(),
                meanUnigramLoss,
                Math.exp(meanUnigramLoss),
                (double) unigramCorrect / model.predictions());
    }
}
