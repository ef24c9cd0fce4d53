package dev.lacuna.jobs.run;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark session of a command: made when a step first needs it, so that a command with nothing to do starts no Spark. */
public final class SparkSessions implements AutoCloseable {
    /** Row groups of 8 MiB: small enough that parquet never shrinks them for want of memory, which would change bytes. */
    private static final int ROW_GROUP_BYTES = 8 << 20;

    private final String master;
    private final Map<String, String> options;
    private SparkSession session;

    /**
     * @param master the cluster; null takes what spark-submit set, or all local cores
     * @param options Spark properties of the configuration
     */
    public SparkSessions(String master, Map<String, String> options) {
        this.master = master;
        this.options = options;
    }

    public SparkSession get() {
        if (session == null) {
            session = SparkSession.builder().config(conf()).getOrCreate();
        }
        return session;
    }

    private SparkConf conf() {
        SparkConf conf = new SparkConf();
        options.forEach(conf::set);
        if (master != null) {
            conf.setMaster(master);
        } else {
            conf.setIfMissing("spark.master", "local[*]");
        }
        if (conf.get("spark.master").startsWith("local")) {
            conf.setIfMissing("spark.driver.host", "localhost");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
            conf.setIfMissing("spark.ui.enabled", "false");
        }
        conf.setIfMissing("spark.app.name", "lacuna");
        conf.setIfMissing("spark.ui.showConsoleProgress", String.valueOf(System.console() != null));
        // Checksum side files (.crc) in a user's directories are noise; manifests hold a SHA-256 of every file.
        conf.setIfMissing("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
        // Whoever opened file: first in this JVM decided its class for all; we want our own.
        conf.setIfMissing("spark.hadoop.fs.file.impl.disable.cache", "true");
        conf.setIfMissing("spark.hadoop.parquet.block.size", String.valueOf(ROW_GROUP_BYTES));
        conf.setIfMissing("spark.sql.parquet.compression.codec", "zstd");
        conf.setIfMissing("spark.sql.shuffle.partitions", "8");
        conf.setIfMissing("spark.sql.sources.useV1SourceList", "parquet");
        // nd4j's own threads would fight with Spark's for the cores.
        conf.setIfMissing("spark.executorEnv.OMP_NUM_THREADS", "1");
        // Each averaging round broadcasts the model anew; old ones are freed when the driver collects garbage.
        conf.setIfMissing("spark.cleaner.periodicGC.interval", "2min");
        return conf;
    }

    @Override
    public void close() {
        if (session != null) {
            session.stop();
        }
    }
}
