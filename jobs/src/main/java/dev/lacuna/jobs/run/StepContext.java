package dev.lacuna.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * What a running step may use.
 *
 * @param run the run
 * @param staging the directory to write to; it is renamed into place when the step returns
 * @param session starts Spark when first asked for it
 * @param console where progress is told
 */
public record StepContext(RunDirectory run, Path staging, SparkSessions session, Console console) {
    public SparkSession spark() {
        return session.get();
    }

    /** Spark as RDDs, broadcasts and descriptions of jobs need it. */
    public JavaSparkContext sparkContext() {
        return JavaSparkContext.fromSparkContext(spark().sparkContext());
    }

    /** What the manifest of {@code directory}, which a step before has made, tells of it. */
    public JsonNode metrics(String directory) {
        return run.manifest(directory).orElseThrow().metrics();
    }

    /** The path {@code name} inside the staging directory. */
    public Path staging(String name) {
        return new Path(staging, name);
    }
}
