/**
 * Element-wise arithmetic on heap tiles: what an encoder does between two matrix products.
 *
 * <p>In: {@code float[]} tiles of {@code rows x width} numbers, row after row. Out: the same tiles, overwritten. Nothing here
 * knows of models, batches or native memory.
 *
 * <p>Every loop is written for HotSpot's vectoriser, without flags and without the incubating Vector API: one flat loop over
 * the tile instead of a loop a row, no branches, no calls, no casts, explicit {@link Math#fma}. A vector that belongs to each
 * row (a bias) comes repeated to the tile's size, a number that belongs to a row is spread over it with
 * {@link java.util.Arrays#fill}. Keep to this when adding a kernel: a row-wise loop costs 3 to 10 times as much.
 *
 * <p>Trap: HotSpot takes a loop's trip count from its profile, so a benchmark that warms a kernel up on a few elements may
 * measure code that was never vectorised.
 */
package dev.lacuna.training.kernels;
