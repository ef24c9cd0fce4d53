package dev.lacuna.jobs.report.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.table.ChangeTable;
import dev.lacuna.jobs.table.DomainTable;
import dev.lacuna.jobs.table.DsirTable;
import dev.lacuna.jobs.table.InforMaskTable;
import dev.lacuna.jobs.table.KeyphrasesTable;
import dev.lacuna.jobs.table.NgramsTable;
import dev.lacuna.jobs.table.SubwordWeightsTable;
import dev.lacuna.jobs.table.TermsTable;
import dev.lacuna.jobs.table.ZipfitTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The samples of each table, by the key that the report gives them. */
public final class TableSamples {
    /**
     * One of them.
     *
     * @param path of the rows inside of the table's directory, empty for the directory itself
     * @param drawn the few rows that are kept, whose columns name the keys in the report
     */
    private record Sample(
            String table, String key, String path, StructType schema, UnaryOperator<Dataset<Row>> drawn) {}

    private static final List<Sample> ALL = List.of(
            new Sample(
                    "ngrams",
                    "bigrams",
                    "",
                    NgramsTable.SCHEMA,
                    rows -> Cloud.of(rows.where("`order` = 2"), "ngram", "total_term_freq", "pmi")),
            new Sample(
                    "terms", "words", "", TermsTable.SCHEMA, rows -> Cloud.of(rows, "word", "total_term_freq", "idf")),
            new Sample("terms", "common", "", TermsTable.SCHEMA, Weights::common),
            new Sample("subword-weights", "subwords", "", SubwordWeightsTable.SCHEMA, Weights::ofSubwords),
            new Sample("keyphrases", "documents", "", KeyphrasesTable.SCHEMA, Documents::withKeyphrases),
            new Sample("dsir", "histogram", "", DsirTable.SCHEMA, rows -> ChosenHistogram.of(rows, "log_weight")),
            new Sample("zipfit", "histogram", "", ZipfitTable.SCHEMA, rows -> ChosenHistogram.of(rows, "alignment")),
            new Sample("informask", "rates", "rates", InforMaskTable.SCHEMA, Weights::ofRates),
            new Sample("domain", "near", "", DomainTable.SCHEMA, Documents::nearAnchors),
            new Sample("change", "examples", "", ChangeTable.SCHEMA, Documents::changed));

    private TableSamples() {}

    /** The samples of {@code table}; empty where it has none. */
    public static ObjectNode of(StepContext context, String table) {
        Map<String, ArrayNode> samples = new LinkedHashMap<>();
        for (Sample sample : ALL) {
            if (sample.table.equals(table)) {
                context.spark().sparkContext().setJobDescription("report: " + sample.key + " of " + table);
                samples.put(sample.key, rows(sample.drawn.apply(read(context, sample))));
            }
        }
        return (ObjectNode) Json.tree(samples);
    }

    /** With a schema, since a table without rows may have no file. */
    private static Dataset<Row> read(StepContext context, Sample sample) {
        String directory = TableStep.directoryOf(sample.table);
        return context.spark()
                .read()
                .schema(sample.schema)
                .parquet(context.run()
                        .path(sample.path.isEmpty() ? directory : directory + "/" + sample.path)
                        .toString());
    }

    private static ArrayNode rows(Dataset<Row> drawn) {
        ArrayNode rows = Json.MAPPER.createArrayNode();
        for (String row : drawn.toJSON().collectAsList()) {
            try {
                rows.add(Json.MAPPER.readTree(row));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Spark has written a row that is no JSON: " + row, e);
            }
        }
        return rows;
    }
}
