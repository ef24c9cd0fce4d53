package dev.lacuna.jobs.statistics.counts;

import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.SubwordsTable;
import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.tokenization.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;

/** Writes the tables of subwords and of words. */
final class TermTables {
    private final SparkSession spark;
    private final Broadcast<Vocabulary> vocabulary;

    TermTables(SparkSession spark, Broadcast<Vocabulary> vocabulary) {
        this.spark = spark;
        this.vocabulary = vocabulary;
    }

    private record Word(String text, int[] subwords, long totalTermFreq, long docFreq) {}

    /** One file a bucket, inside by falling count, then text. */
    void writeWords(JavaRDD<byte[]> blocks, Path directory) {
        Broadcast<Vocabulary> names = vocabulary;
        ParquetFiles.write(spark, blocks.flatMap(block -> words(block, names.value())), WordsTable.SCHEMA, directory);
    }

    private static Iterator<InternalRow> words(byte[] block, Vocabulary vocabulary) {
        List<Word> words = new ArrayList<>();
        CountBlock.forEach(block, (source, from, to, totalTermFreq, docFreq) -> {
            int[] subwords = Arrays.copyOfRange(source, from, to);
            words.add(new Word(vocabulary.word(subwords, 0, subwords.length), subwords, totalTermFreq, docFreq));
        });
        words.sort(Comparator.comparingLong((Word word) -> -word.totalTermFreq)
                .thenComparing(Word::text)
                .thenComparing(Word::subwords, Arrays::compare));
        return words.stream()
                .map(word -> WordsTable.toRow(word.text, word.subwords, word.totalTermFreq, word.docFreq))
                .iterator();
    }

    /** One file with every entry of the vocabulary, by id: a vocabulary fits the driver. Returns how many occur. */
    long writeSubwords(JavaRDD<byte[]> blocks, Path directory) {
        int size = vocabulary.value().size();
        long[] totalTermFreqs = new long[size];
        long[] docFreqs = new long[size];
        blocks.collect()
                .forEach(block -> CountBlock.forEach(block, (source, from, to, total, documents) -> {
                    totalTermFreqs[source[from]] = total;
                    docFreqs[source[from]] = documents;
                }));
        Broadcast<Vocabulary> names = vocabulary;
        JavaRDD<InternalRow> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(List.of(0), 1)
                .flatMap(all -> java.util.stream.IntStream.range(0, size)
                        .mapToObj(id ->
                                SubwordsTable.toRow(id, names.value().subword(id), totalTermFreqs[id], docFreqs[id]))
                        .iterator());
        ParquetFiles.write(spark, rows, SubwordsTable.SCHEMA, directory);
        return Arrays.stream(totalTermFreqs).filter(count -> count > 0).count();
    }
}
