package dev.lacuna.jobs.train;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.DoubleAccumulator;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.spark.api.TrainingHook;
import org.nd4j.linalg.dataset.api.DataSet;
import org.nd4j.linalg.dataset.api.MultiDataSet;

/**
 * The mean loss of a round's minibatches, reported by the workers. DL4J-Spark's own score is that of each worker's last
 * minibatch alone.
 */
final class RoundLoss implements TrainingHook {
    private static final long serialVersionUID = 1;

    private final DoubleAccumulator losses;

    RoundLoss(JavaSparkContext spark) {
        losses = spark.sc().doubleAccumulator("minibatch losses");
    }

    void reset() {
        losses.reset();
    }

    double mean() {
        return losses.avg();
    }

    @Override
    public void preUpdate(DataSet minibatch, Model model) {}

    @Override
    public void postUpdate(DataSet minibatch, Model model) {
        losses.add(model.score());
    }

    @Override
    public void preUpdate(MultiDataSet minibatch, Model model) {}

    @Override
    public void postUpdate(MultiDataSet minibatch, Model model) {
        losses.add(model.score());
    }
}
