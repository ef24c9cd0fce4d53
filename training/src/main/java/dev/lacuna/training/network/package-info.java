/**
 * The encoder as a Deeplearning4j network.
 *
 * <p>In: a shape, options, a seed; then {@code MultiDataSet}s made by {@link dev.lacuna.training.network.BatchCodec}. Out: a
 * {@code ComputationGraph} of one layer that trains, averages, saves and restores like any other. Parameters, gradient and
 * updater state are Deeplearning4j's own flat vectors; {@link dev.lacuna.training.encoder} computes on them in place.
 *
 * <p>Start at {@link dev.lacuna.training.network.MaskedLmNetwork}; save with {@link dev.lacuna.training.network.Checkpoint}.
 * {@link dev.lacuna.training.network.WarmupLinearDecay} says how iterations are counted under parameter averaging.
 */
package dev.lacuna.training.network;
