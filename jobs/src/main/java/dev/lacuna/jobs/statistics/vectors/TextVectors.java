package dev.lacuna.jobs.statistics.vectors;

import dev.lacuna.jobs.config.VectorsParams;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.WordIndex;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.BLAS$;
import org.apache.spark.mllib.feature.Word2Vec;
import org.apache.spark.mllib.feature.Word2VecModel;
import scala.collection.Map;

/**
 * Vectors from the text by MLlib's {@link Word2Vec}: skip-gram with hierarchical softmax, in one task, since what more
 * tasks would find depends on how the text is dealt out to them.
 */
final class TextVectors {
    /** What orders words of equal count, and so what they begin as: with it set, a shuffle of so many partitions. */
    private static final String PARALLELISM = "spark.default.parallelism";

    private TextVectors() {}

    /** The vectors of all words of {@code index}, by number. */
    static float[][] of(StepContext context, Broadcast<WordIndex> index, VectorsParams params, long seed) {
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(context.spark().sparkContext());
        spark.setJobDescription("statistics: train word2vec");
        Word2Vec word2vec = new Word2Vec()
                .setVectorSize(params.size())
                .setWindowSize(params.window())
                .setNumIterations(params.iterations())
                .setNumPartitions(1)
                .setMinCount(1)
                .setSeed(seed);
        Map<String, float[]> vectors = fit(
                        word2vec,
                        OrderedSentences.of(context, index),
                        context.spark().sparkContext().conf())
                .getVectors();
        WordIndex words = index.value();
        return IntStream.range(0, words.size())
                .mapToObj(word -> vectors.apply(words.text(word)))
                .toArray(float[][]::new);
    }

    /** Without {@link #PARALLELISM}, its shuffles have as many partitions as the text: one. */
    private static Word2VecModel fit(Word2Vec word2vec, JavaRDD<List<String>> sentences, SparkConf live) {
        String parallelism = live.get(PARALLELISM, null);
        live.remove(PARALLELISM);
        try {
            return word2vec.fit(sentences);
        } finally {
            if (parallelism != null) {
                live.set(PARALLELISM, parallelism);
            }
        }
    }

    /** The name of what multiplies for Word2Vec where tasks run; others round otherwise. */
    static String arithmetic(StepContext context) {
        return JavaSparkContext.fromSparkContext(context.spark().sparkContext())
                .parallelize(List.of(0), 1)
                .map(any -> BLAS$.MODULE$.nativeBLAS().getClass().getSimpleName())
                .first();
    }
}
