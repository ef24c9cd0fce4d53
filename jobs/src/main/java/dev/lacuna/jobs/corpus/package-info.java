/**
 * Where documents come from: a {@link dev.lacuna.jobs.corpus.CorpusSource} lists splits on the driver and reads one split at
 * a time on an executor; {@link dev.lacuna.jobs.corpus.DistinctDocuments} makes an RDD of it, without duplicates if that is
 * asked for. Splits depend on the files alone, never on the cluster, so the tables made from them do not either.
 *
 * <p>A corpus of files is a {@code FileSource}: {@code CorpusFile} finds and opens the files, {@code SplitSizes} shares them
 * out, a {@code FileFormat} reads one share. Two questions make a format. Who cuts records: {@code ByteLines} (lines), {@code
 * CsvRecords} (rows of several lines), {@code TextBlocks}, {@code WholeText}, {@code JsonDocuments}, {@code
 * ParquetDocuments}. Who takes fields out of a record: {@code JsonFields}, {@code CsvRows}, {@code ParquetFields}. The {@code
 * Assembler} makes documents of either, and {@code Problems} hears of what is none. A new format is a new {@code FileFormat}
 * and a branch in {@link dev.lacuna.jobs.corpus.Corpora}.
 */
package dev.lacuna.jobs.corpus;
