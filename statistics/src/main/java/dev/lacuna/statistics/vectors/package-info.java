/**
 * Words as vectors, and words of like vectors. {@link dev.lacuna.statistics.vectors.LatentVectors} makes them of the words'
 * contexts, by a truncated singular value decomposition whose only large work, products with the matrix of contexts, is done
 * by its caller; {@link dev.lacuna.statistics.vectors.VectorText} reads given ones; {@link
 * dev.lacuna.statistics.vectors.UnitRows} holds them for {@link dev.lacuna.statistics.vectors.NearestRows}.
 *
 * <p>A matrix is one array, row by row. Sums run in the order of rows or columns, never in an order that the machine chooses,
 * so that the same counts give the same bits.
 */
package dev.lacuna.statistics.vectors;
