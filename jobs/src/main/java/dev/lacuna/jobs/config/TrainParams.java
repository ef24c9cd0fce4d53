package dev.lacuna.jobs.config;

import dev.lacuna.tokenization.UserException;

/** {@code train.*}: the encoder and how it is trained. */
public record TrainParams(
        String recipe,
        int workers,
        int averagingFrequency,
        int batchSize,
        double epochs,
        double learningRate,
        double warmupFraction,
        double weightDecay,
        int hiddenSize,
        int layers,
        int heads) {
    public static TrainParams from(Settings settings) {
        TrainParams params = new TrainParams(
                settings.text("train.recipe"),
                settings.integer("train.workers", 1, 10_000),
                settings.integer("train.averaging-frequency", 1, 1_000_000),
                settings.integer("train.batch-size", 1, 1 << 16),
                settings.number("train.epochs", 1e-6, 1e6),
                settings.number("train.learning-rate", 1e-12, 10),
                settings.number("train.warmup-fraction", 0, 1),
                settings.number("train.weight-decay", 0, 1),
                settings.integer("train.model.hidden-size", 1, 1 << 14),
                settings.integer("train.model.layers", 1, 1000),
                settings.integer("train.model.heads", 1, 1000));
        if (params.hiddenSize % params.heads != 0) {
            throw new UserException("Cannot use configuration: train.model.hidden-size must be a multiple of "
                    + "train.model.heads (" + params.hiddenSize + ", " + params.heads + ")");
        }
        return params;
    }
}
