package dev.lacuna.jobs.statistics.lm;

import dev.lacuna.statistics.lm.ArpaText;
import dev.lacuna.statistics.lm.BucketNgrams;
import dev.lacuna.statistics.lm.NgramCursor;
import dev.lacuna.statistics.lm.WordBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Pieces of an ARPA file, which tasks write side by side: the n-grams of one bucket and order.
 *
 * @param directory where they go
 * @param order longest n-gram
 * @param compress whether each is a member of a gzip file
 */
record ArpaPieces(String directory, int order, boolean compress) implements Serializable {
    private static final int FLUSH = 1 << 20;

    /** Where the piece of {@code bucket} and order {@code length} is. */
    Path path(int length, int bucket) {
        return new Path(directory, String.format(Locale.ROOT, "%d-%05d", length, bucket));
    }

    /** Writes the pieces of all orders from 2 on. */
    void write(JavaRDD<BucketNgrams> ngrams, SerializableConfiguration configuration, Broadcast<WordBytes> words) {
        ngrams.mapPartitionsWithIndex((bucket, part) -> write(part.next(), bucket, configuration, words.value()), true)
                .count();
    }

    private Iterator<Integer> write(
            BucketNgrams ngrams, int bucket, SerializableConfiguration configuration, WordBytes words)
            throws IOException {
        for (int length = 2; length <= order; length++) {
            NgramCursor cursor = ngrams.ofOrder(length);
            TaskFile.write(configuration, path(length, bucket), out -> {
                try (OutputStream packed = packed(out)) {
                    write(cursor, new ArpaText(words), packed);
                }
            });
        }
        return List.of(bucket).iterator();
    }

    /** The stream through which pieces and whatever stands between them are written to {@code out}. */
    OutputStream packed(OutputStream out) throws IOException {
        return compress ? new GZIPOutputStream(out, 1 << 16) : out;
    }

    private void write(NgramCursor ngrams, ArpaText text, OutputStream out) throws IOException {
        while (ngrams.next()) {
            if (ngrams.order() < order) {
                text.add(ngrams.words(), ngrams.logProb(), ngrams.nextLogBackoff());
            } else {
                text.addLongest(ngrams.words(), ngrams.logProb());
            }
            if (text.size() >= FLUSH) {
                text.writeTo(out);
            }
        }
        text.writeTo(out);
    }
}
