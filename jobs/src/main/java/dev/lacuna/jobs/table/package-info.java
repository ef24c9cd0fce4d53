/**
 * The tables of a run as Parquet, one codec class each ({@code SCHEMA}, {@code toRow}, {@code fromRow}), and {@link
 * dev.lacuna.jobs.table.ParquetFiles}, which writes them through Spark's commit protocol. Rows are Spark's internal ones:
 * arrays of primitives go in and out without boxing. Formats are specified in {@code docs/formats.md}.
 */
package dev.lacuna.jobs.table;
