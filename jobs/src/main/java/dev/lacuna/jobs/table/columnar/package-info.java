/**
 * Writes rows to Parquet a column at a time. Spark's own writer opens and closes a field and a group for every element of a
 * list, which for rows of subwords is most of its work; ours hands each element with its two levels straight to its column.
 *
 * <p>{@link dev.lacuna.jobs.table.columnar.ColumnarFormat} is where to start: a file format of Spark's, so that its planner and
 * its commit protocol run as ever. Schema and metadata of the files are Spark's own; sizes of pages and of row groups follow
 * from the rows and the configuration alone.
 */
package dev.lacuna.jobs.table.columnar;
