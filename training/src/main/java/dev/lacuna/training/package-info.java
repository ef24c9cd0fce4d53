/**
 * Masked shards in, a pretrained encoder out.
 *
 * <ul>
 *   <li>{@link dev.lacuna.training.kernels}: element-wise arithmetic on heap tiles;
 *   <li>{@link dev.lacuna.training.encoder}: the encoder, its loss and its gradient over one flat parameter vector;
 *   <li>{@link dev.lacuna.training.network}: the same as a Deeplearning4j network with optimizer, schedule and checkpoints,
 *       ready for parameter averaging.
 * </ul>
 *
 * <p>Start at {@link dev.lacuna.training.network.MaskedLmNetwork}. Nothing here imports Spark.
 */
package dev.lacuna.training;
