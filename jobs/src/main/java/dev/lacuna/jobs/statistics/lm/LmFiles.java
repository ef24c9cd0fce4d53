package dev.lacuna.jobs.statistics.lm;

import dev.lacuna.statistics.lm.ModelBytes;
import dev.lacuna.statistics.lm.NgramModel;
import dev.lacuna.statistics.lm.NgramScore;
import dev.lacuna.statistics.lm.QueryTrie;
import dev.lacuna.statistics.lm.SmoothedTrie;
import dev.lacuna.statistics.lm.Unigrams;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/** The model as files that it can be loaded from: the n-grams of each bucket, and the words. */
final class LmFiles {
    static final String WORDS = "words.bin";

    private LmFiles() {}

    static void write(JavaSparkContext spark, LmTries model, FileSystem files, Path directory, int order)
            throws IOException {
        SerializableConfiguration configuration = new SerializableConfiguration(spark.hadoopConfiguration());
        String to = directory.toString();
        spark.setJobDescription("statistics: write the language model");
        model.bigrams()
                .zipPartitions(model.windows(), (bigrams, windows) -> {
                    int bucket = TaskContext.getPartitionId();
                    writeBucket(configuration, new Path(to, name(bucket)), bigrams.next(), windows.next());
                    return List.of(bucket).iterator();
                })
                .count();
        Unigrams unigrams = model.unigrams().value();
        try (DataOutputStream out = buffered(files.create(new Path(directory, WORDS), true))) {
            ModelBytes.writeWords(out, order, unigrams);
        }
    }

    private static void writeBucket(
            SerializableConfiguration configuration, Path path, SmoothedTrie bigrams, SmoothedTrie windows)
            throws IOException {
        TaskFile.write(configuration, path, out -> {
            DataOutputStream data = buffered(out);
            ModelBytes.writeBucket(data, QueryTrie.of(bigrams), QueryTrie.of(windows));
            data.flush();
        });
    }

    private static DataOutputStream buffered(OutputStream out) {
        return new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    private static String name(int bucket) {
        return String.format(Locale.ROOT, "part-%05d.bin", bucket);
    }

    /** The model in {@code directory}. */
    static NgramModel read(FileSystem files, Path directory, int buckets, NgramScore score) throws IOException {
        return NgramModel.read(
                bucket -> new DataInputStream(new BufferedInputStream(
                        files.open(new Path(directory, bucket < 0 ? WORDS : name(bucket))), 1 << 16)),
                buckets,
                score);
    }
}
