package dev.lacuna.jobs.evaluate;

import dev.lacuna.jobs.mask.MaskStep;
import dev.lacuna.jobs.run.Manifest;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.TrainingRound;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.SubwordsStep;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.SubwordsTable;
import dev.lacuna.jobs.train.TrainStep;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.network.Checkpoint;
import dev.lacuna.training.network.MaskedLmNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.SerializableConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Runs a round's model, loaded once, over the shards of that round's recipes. */
final class Passes {
    private final RunDirectory run;
    private final JavaSparkContext spark;
    private final TrainingRound round;
    private final long seed;
    private final EncoderShape model;
    private final Broadcast<float[]> parameters;
    private final Broadcast<UnigramModel> unigrams;

    private Passes(StepContext context, TrainingRound round, long seed, ComputationGraph network) {
        this.run = context.run();
        this.spark = context.sparkContext();
        this.round = round;
        this.seed = seed;
        this.model = MaskedLmNetwork.shape(network);
        this.parameters = spark.broadcast(network.params().toFloatVector());
        this.unigrams = spark.broadcast(unigrams(context, model.vocabularySize()));
    }

    static Passes load(StepContext context, TrainingRound round, long seed) {
        Path path = context.run().path(round.directory(TrainStep.DIRECTORY) + "/" + TrainStep.CHECKPOINT);
        try (InputStream in = context.run().files().open(path)) {
            return new Passes(context, round, seed, Checkpoint.restore(in));
        } catch (IOException e) {
            throw new UserException("Cannot read model: " + e.getMessage() + " (" + path + ")", e);
        }
    }

    private static UnigramModel unigrams(StepContext context, int vocabularySize) {
        Path path = context.run().path(TableStep.directoryOf(SubwordsStep.TABLE));
        long[] totalTermFreqs = new long[vocabularySize];
        ParquetFiles.read(context.spark(), path, SubwordsTable.SCHEMA)
                .map(InternalRow::copy)
                .collect()
                .forEach(row -> totalTermFreqs[SubwordsTable.id(row)] = SubwordsTable.totalTermFreq(row));
        return new UnigramModel(totalTermFreqs);
    }

    /** What the model makes of the held-out rows of {@code recipe}; null where nothing is held out. */
    Tally heldOut(String recipe, boolean wantsFeedback) {
        List<RowGroup> groups = RowGroup.in(run, run.path(shards(recipe) + "/valid"));
        spark.setJobDescription("evaluate: held-out rows of " + recipe);
        return groups.isEmpty() ? null : pass(recipe, 1, wantsFeedback).over(groups, spark);
    }

    /** What it makes of some {@code rows} training rows of {@code recipe}, drawn by key, or of all if there are fewer. */
    Tally sample(String recipe, int rows) {
        List<RowGroup> groups = RowGroup.in(run, run.path(shards(recipe) + "/train"));
        long all = groups.stream().mapToLong(RowGroup::rows).sum();
        spark.setJobDescription("evaluate: a sample of the training rows of " + recipe);
        return pass(recipe, (double) rows / all, true).over(groups, spark);
    }

    private ModelPass pass(String recipe, double share, boolean wantsFeedback) {
        return new ModelPass(
                shape(run.manifest(shards(recipe)).orElseThrow()),
                parameters,
                unigrams,
                new SerializableConfiguration(spark.hadoopConfiguration()),
                share,
                round.seed(seed),
                wantsFeedback);
    }

    private String shards(String recipe) {
        return round.directory(MaskStep.directory(recipe));
    }

    /** The model's shape with room for the labels of another recipe, which no parameter depends on. */
    private EncoderShape shape(Manifest shards) {
        int predictions = 1;
        for (var split : shards.metrics().path("splits")) {
            predictions = Math.max(predictions, split.path("mostPredictions").asInt());
        }
        return new EncoderShape(
                model.vocabularySize(),
                model.hiddenSize(),
                model.layers(),
                model.heads(),
                model.sequenceLength(),
                predictions);
    }
}
