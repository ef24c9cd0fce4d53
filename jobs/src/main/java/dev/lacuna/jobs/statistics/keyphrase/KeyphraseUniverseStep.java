package dev.lacuna.jobs.statistics.keyphrase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.KeyphraseUniverseParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.TextList;
import dev.lacuna.jobs.table.KeyphraseUniverseTable;
import dev.lacuna.jobs.table.KeyphrasesTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.statistics.keyphrase.Phrase;
import dev.lacuna.statistics.keyphrase.PhraseCounts;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Counts the keyphrases of all documents and keeps those that most documents have. */
public final class KeyphraseUniverseStep extends TableStep {
    public static final String TABLE = "keyphrase-universe";

    /** The phrases, one a line, in the step's directory. */
    public static final String LIST = "phrases.txt";

    private static final int SHOWN = 25;

    private final KeyphraseUniverseParams params;

    public KeyphraseUniverseStep(KeyphraseUniverseParams params) {
        super(TABLE, "keyphrases of all documents, by how many have them", params);
        this.params = params;
    }

    @Override
    public List<Input> inputs() {
        return List.of(reads(KeyphrasesStep.TABLE), Input.all(TokenizeStep.NAME));
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark = context.sparkContext();
        spark.setJobDescription("statistics: count keyphrases");
        JavaRDD<InternalRow> documents = RunTables.rows(context, KeyphrasesStep.TABLE, KeyphrasesTable.PHRASES);
        PhraseTotals totals = PhraseTotals.of(documents, Buckets.of(context), params.size());
        List<Phrase> best = PhraseCounts.read(totals.best());
        write(context, spark, totals.best());
        TextList.write(context, LIST, best.stream().map(Phrase::text));
        ObjectNode metrics = Json.object().put("distinct", totals.distinct()).put("kept", best.size());
        ArrayNode top = metrics.putArray("top");
        best.stream().limit(SHOWN).forEach(phrase -> top.addObject()
                .put("phrase", phrase.text())
                .put("docFreq", phrase.docFreq())
                .put("totalTermFreq", phrase.totalTermFreq()));
        return new StepResult(
                String.format(Locale.ROOT, "%,d of %,d distinct keyphrases", best.size(), totals.distinct()), metrics);
    }

    private static void write(StepContext context, JavaSparkContext spark, byte[] best) {
        Broadcast<byte[]> block = spark.broadcast(best);
        JavaRDD<InternalRow> rows = spark.parallelize(List.of(0), 1)
                .flatMap(all -> PhraseCounts.read(block.value()).stream()
                        .map(KeyphraseUniverseTable::toRow)
                        .iterator());
        ParquetFiles.write(context.spark(), rows, KeyphraseUniverseTable.SCHEMA, context.staging("table"));
    }
}
