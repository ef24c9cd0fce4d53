package dev.lacuna.jobs.statistics.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.SimilarParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.RowRanges;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.statistics.vectors.WordVectors.WordVector;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.SimilarTable;
import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.statistics.vectors.NearestRows;
import dev.lacuna.statistics.vectors.UnitRows;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Finds, for each frequent word, the words of the most similar vectors. */
public final class SimilarStep extends TableStep {
    public static final String TABLE = "similar";
    private static final int WORDS_IN_FILE = 1 << 11;

    /** How many words the report shows, with so many similar ones each; from rank {@link #SHOWN_FROM}, past function words. */
    private static final int SHOWN = 25;

    private static final int SHOWN_FROM = 200;
    private static final int SHOWN_NEIGHBOURS = 5;

    private final SimilarParams params;

    public SimilarStep(SimilarParams params) {
        super(TABLE, "the words most like each word, by those vectors", params);
        this.params = params;
    }

    @Override
    public List<Input> inputs() {
        return List.of(reads(WordsStep.TABLE), reads(VectorsStep.TABLE));
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark = context.sparkContext();
        List<WordVector> all = WordVectors.load(context);
        List<WordVector> chosen = all.subList(0, Math.min(all.size(), params.maxWords()));
        SimilarWords words = words(context, spark, chosen);
        spark.setJobDescription("statistics: find similar words");
        Broadcast<SimilarWords> broadcast = spark.broadcast(words);
        int neighbours = params.neighbours();
        ParquetFiles.write(
                context.spark(),
                RowRanges.of(spark, chosen.size(), WORDS_IN_FILE)
                        .flatMap(range -> broadcast.value().rows(range, neighbours)),
                SimilarTable.SCHEMA,
                context.staging());
        broadcast.destroy();
        ObjectNode metrics = Json.object().put("words", chosen.size());
        metrics.set("shown", shown(words));
        return new StepResult(String.format(Locale.ROOT, "similar words of %,d words", chosen.size()), metrics);
    }

    private static SimilarWords words(StepContext context, JavaSparkContext spark, List<WordVector> chosen) {
        Map<String, Integer> subwords = subwords(context, spark, chosen);
        return new SimilarWords(
                chosen.stream().map(WordVector::word).toArray(String[]::new),
                chosen.stream().mapToInt(v -> subwords.get(v.word())).toArray(),
                new UnitRows(chosen.stream().map(WordVector::vector).toArray(float[][]::new)));
    }

    private static Map<String, Integer> subwords(StepContext context, JavaSparkContext spark, List<WordVector> chosen) {
        Set<String> names = new HashSet<>();
        chosen.forEach(vector -> names.add(vector.word()));
        Broadcast<Set<String>> wanted = spark.broadcast(names);
        spark.setJobDescription("statistics: count the subwords of words");
        return RunTables.rows(context, WordsStep.TABLE, WordsTable.SCHEMA)
                .filter(row -> wanted.value().contains(WordsTable.word(row)))
                .mapToPair(row -> new Tuple2<>(WordsTable.word(row), WordsTable.subwords(row)))
                .collectAsMap();
    }

    private static ArrayNode shown(SimilarWords words) {
        ArrayNode shown = Json.MAPPER.createArrayNode();
        int size = words.words().length;
        int from = Math.min(SHOWN_FROM, Math.max(0, size - SHOWN));
        ArrayNode[] similar = new ArrayNode[SHOWN];
        for (int word = from; word < Math.min(size, from + SHOWN); word++) {
            ObjectNode node = shown.addObject().put("word", words.words()[word]);
            similar[word - from] = node.putArray("similar");
        }
        new NearestRows(words.vectors(), SHOWN_NEIGHBOURS)
                .of(
                        from,
                        Math.min(size, from + SHOWN),
                        (word, rank, neighbour, cosine) -> similar[word - from].add(words.words()[neighbour]));
        return shown;
    }
}
