package dev.lacuna.jobs.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.tokenization.tags.UniversalTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the report reads from tables: aggregates small enough for a page. */
final class CorpusTables {
    private static final int NAMED_WORDS = 1000;
    private static final int DOMAINS = 100;
    private static final String DOMAIN = "domain";

    private CorpusTables() {}

    /** Documents by the corpus's {@code domain} column, most first; empty if it has none. */
    static ArrayNode domains(StepContext context) {
        ArrayNode domains = Json.MAPPER.createArrayNode();
        Dataset<Row> tokenized = tokenized(context);
        if (Arrays.asList(tokenized.columns()).contains(DOMAIN)) {
            describe(context, "documents by domain");
            tokenized
                    .where("part = 0 and segmentation = 0")
                    .groupBy(DOMAIN)
                    .agg(count(lit(1)).as("documents"))
                    .orderBy(col("documents").desc(), col(DOMAIN))
                    .limit(DOMAINS)
                    .collectAsList()
                    .forEach(row -> domains.addObject()
                            .put("name", String.valueOf(row.getString(0)))
                            .put("documents", row.getLong(1)));
        }
        return domains;
    }

    /** Words by part of speech, most first. */
    static ArrayNode tags(StepContext context) {
        describe(context, "words by part of speech");
        ArrayNode tags = Json.MAPPER.createArrayNode();
        tokenized(context)
                .where("segmentation = 0")
                .select(explode(col("tags")).as("tag"))
                .groupBy("tag")
                .agg(count(lit(1)).as("words"))
                .orderBy(col("words").desc(), col("tag"))
                .collectAsList()
                .forEach(row -> tags.addObject()
                        .put("name", UniversalTag.of(row.getByte(0)).name())
                        .put("words", row.getLong(1)));
        return tags;
    }

    private static Dataset<Row> tokenized(StepContext context) {
        return context.spark()
                .read()
                .parquet(context.run().path(TokenizeStep.DIRECTORY).toString());
    }

    static Zipf zipf(StepContext context) {
        Dataset<Row> words = context.spark()
                .read()
                .parquet(context.run()
                        .path(TableStep.directoryOf(WordsStep.TABLE))
                        .toString())
                .select("word", "total_term_freq");
        describe(context, "most frequent words");
        List<Map.Entry<String, Long>> frequent = new ArrayList<>();
        words.orderBy(col("total_term_freq").desc(), col("word"))
                .limit(NAMED_WORDS)
                .collectAsList()
                .forEach(row -> frequent.add(Map.entry(row.getString(0), row.getLong(1))));
        describe(context, "words by count");
        TreeMap<Long, Long> byCount = new TreeMap<>(Comparator.reverseOrder());
        words.groupBy("total_term_freq")
                .count()
                .collectAsList()
                .forEach(row -> byCount.put(row.getLong(0), row.getLong(1)));
        return Zipf.of(frequent, byCount);
    }

    private static void describe(StepContext context, String what) {
        context.sparkContext().setJobDescription("report: " + what);
    }
}
