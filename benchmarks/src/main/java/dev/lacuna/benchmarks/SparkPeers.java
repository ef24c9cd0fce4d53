package dev.lacuna.benchmarks;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.apache.spark.ml.feature.CountVectorizer;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What Spark's users write today with MLlib for the same statistics, timed on text of a line a sentence:
 *
 * <pre>java @conf/spark/java17.options -Xmx4g -cp benchmarks/target/classes:$(cat jobs/target/spark.classpath) \
 *     dev.lacuna.benchmarks.SparkPeers npmi bench50mb.txt target/peer 'local[1]'</pre>
 */
public final class SparkPeers {
    private static final int MIN_COUNT = 10;

    private SparkPeers() {}

    /** @param arguments what: bigrams, npmi, vocabulary or idf; the text; where output goes; the master */
    public static void main(String[] arguments) {
        SparkSession spark = SparkSession.builder()
                .master(arguments[3])
                .appName("peer")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "8")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        long start = System.nanoTime();
        double startCpu = cpuSeconds();
        Dataset<Row> words = new RegexTokenizer()
                .setInputCol("value")
                .setOutputCol("words")
                .transform(spark.read().text(arguments[1]));
        result(arguments[0], words).write().mode("overwrite").parquet(arguments[2]);
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f s wall, %.2f CPU s without, %.2f CPU s with the start of JVM and Spark%n",
                arguments[0],
                (System.nanoTime() - start) / 1e9,
                cpuSeconds() - startCpu,
                cpuSeconds());
        spark.stop();
    }

    private static Dataset<Row> result(String what, Dataset<Row> words) {
        return switch (what) {
            case "bigrams" -> frequent(bigrams(words));
            case "npmi" -> npmi(words);
            case "vocabulary" -> new CountVectorizer()
                    .setInputCol("words")
                    .setMinTF(1)
                    .setMinDF(1)
                    .fit(words)
                    .transform(words)
                    .select(size(col("words")));
            case "idf" -> idf(words);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static Dataset<Row> bigrams(Dataset<Row> words) {
        return new NGram()
                .setN(2)
                .setInputCol("words")
                .setOutputCol("bigrams")
                .transform(words)
                .select(explode(col("bigrams")).as("bigram"));
    }

    private static Dataset<Row> frequent(Dataset<Row> bigrams) {
        return bigrams.groupBy("bigram").agg(count(lit(1)).as("n")).where(col("n").geq(MIN_COUNT));
    }

    /** NPMI of bigrams: two group-bys and two joins. */
    private static Dataset<Row> npmi(Dataset<Row> words) {
        Dataset<Row> unigrams = words.select(explode(col("words")).as("word"))
                .groupBy("word")
                .agg(count(lit(1)).as("n"));
        long total =
                unigrams.agg(org.apache.spark.sql.functions.sum("n")).first().getLong(0);
        Dataset<Row> pairs = frequent(bigrams(words))
                .withColumn("first", split(col("bigram"), " ").getItem(0))
                .withColumn("second", split(col("bigram"), " ").getItem(1));
        return pairs.join(unigrams.toDF("first", "n1"), "first")
                .join(unigrams.toDF("second", "n2"), "second")
                .withColumn(
                        "npmi",
                        log(col("n").multiply(lit((double) total))
                                        .divide(col("n1").multiply(col("n2"))))
                                .divide(log(col("n").divide(lit((double) total)))
                                        .multiply(-1)));
    }

    private static Dataset<Row> idf(Dataset<Row> words) {
        Dataset<Row> frequencies =
                new HashingTF().setInputCol("words").setOutputCol("tf").transform(words);
        return new IDF()
                .setInputCol("tf")
                .setOutputCol("weights")
                .fit(frequencies)
                .transform(frequencies)
                .select(size(col("words")));
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
