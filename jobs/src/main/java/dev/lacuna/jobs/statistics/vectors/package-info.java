/**
 * Word vectors and similar words. {@link dev.lacuna.jobs.statistics.vectors.VectorsStep} makes vectors of the words' contexts
 * ({@link dev.lacuna.jobs.statistics.vectors.ContextVectors}) or takes those of a file ({@link
 * dev.lacuna.jobs.statistics.vectors.FileVectors}); {@link dev.lacuna.jobs.statistics.vectors.SimilarStep} finds each word's
 * nearest. {@link dev.lacuna.jobs.statistics.vectors.WordVectors} is the table as other tables read it.
 */
package dev.lacuna.jobs.statistics.vectors;
