package dev.lacuna.jobs.statistics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.StatisticsParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Manifest;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.statistics.ngram.Ngram;
import dev.lacuna.statistics.ngram.PmiQuota;
import dev.lacuna.tokenization.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;

/** Counts subwords, words and word n-grams, scores the n-grams, and picks the PMI vocabulary. */
public final class StatisticsStep extends Step {
    public static final String NAME = "statistics";
    public static final String SUBWORDS = "subwords/";
    public static final String WORDS = "words/";
    public static final String PMI_LIST = "pmi.txt";
    private static final int SHOWN = 25;

    private final StatisticsParams params;

    public StatisticsStep(StatisticsParams params) {
        super(NAME, NAME);
        this.params = params;
    }

    @Override
    public Object parameters() {
        return params;
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.all(TokenizeStep.NAME), Input.all(TokenizerStep.NAME));
    }

    @Override
    public StepResult run(StepContext context) {
        SparkSession spark = context.spark();
        JavaSparkContext sparkContext = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Manifest tokenized = context.run().manifest(TokenizeStep.DIRECTORY).orElseThrow();
        Buckets buckets = Buckets.forCorpus(tokenized.metrics().path("subwords").asLong());
        JavaRDD<InternalRow> rows =
                TokenizedTable.readWords(spark, context.run().path(TokenizeStep.DIRECTORY));
        Broadcast<Vocabulary> vocabulary =
                sparkContext.broadcast(RunTokenizer.load(context.run()).vocabulary());
        boolean oneForm = vocabulary.value().hasUniqueSpelling() && RunTokenizer.cutsItsOwnWords(context.run());

        sparkContext.setJobDescription("statistics: count subwords and words");
        TermCounts terms = TermCounts.of(rows, vocabulary, oneForm, buckets);
        TermTables tables = new TermTables(spark, vocabulary);
        tables.writeWords(terms.words(), context.staging("words"));
        tables.writeSubwords(terms.subwords(), context.staging("subwords"));
        WordFrequencies frequencies = new WordFrequencies(terms.words());
        Broadcast<WordIndex> index = sparkContext.broadcast(
                WordIndex.of(terms.words(), params.minCount(), vocabulary, params.breakAtPunctuation()));
        terms.unpersist();

        NgramCounts counts = new NgramCounts(sparkContext, rows, index, buckets, params.maxOrder(), params.minCount());
        sparkContext.setJobDescription("statistics: score n-grams");
        NgramScores scores = new NgramScores(counts, index, buckets, params.maxOrder());
        Ngram.Ranking ranking = new Ngram.Ranking(params.squaredPmi());
        RankedNgrams ngrams = new RankedNgrams(sparkContext, scores, index, buckets, ranking);
        ngrams.writeTable(spark, context.staging("ngrams"));
        scores.unpersist();
        ArrayNode orders = writePmiList(context, ngrams, counts);
        ngrams.unpersist();
        counts.unpersist();
        return result(tokenized, frequencies, index.value(), counts, orders);
    }

    /** Writes the best n-grams of each order up to its quota; returns what the report shows of each order. */
    private ArrayNode writePmiList(StepContext context, RankedNgrams ngrams, NgramCounts counts) {
        ArrayNode orders = Json.MAPPER.createArrayNode();
        StringBuilder list = new StringBuilder();
        for (int order = 2; order <= params.maxOrder(); order++) {
            int quota = PmiQuota.of(order, params.maxOrder(), params.pmiVocabularySize());
            List<Ngram> best = ngrams.best(order, quota);
            best.forEach(ngram -> list.append(ngram.text()).append('\n'));
            ObjectNode node = orders.addObject()
                    .put("order", order)
                    .put("positions", counts.positions(order))
                    .put("survivors", counts.survivors(order))
                    .put("quota", quota)
                    .put("kept", best.size());
            ArrayNode top = node.putArray("top");
            best.stream().limit(SHOWN).forEach(ngram -> top.addObject()
                    .put("ngram", ngram.text())
                    .put("totalTermFreq", ngram.totalTermFreq())
                    .put("pmi", ngram.pmi())
                    .put("pmiSquared", ngram.pmiSquared()));
        }
        context.run().write(context.staging(PMI_LIST), list.toString());
        return orders;
    }

    private StepResult result(
            Manifest tokenized, WordFrequencies frequencies, WordIndex index, NgramCounts counts, ArrayNode orders) {
        long survivors = 0;
        long kept = 0;
        for (var order : orders) {
            survivors += order.path("survivors").asLong();
            kept += order.path("kept").asLong();
        }
        ObjectNode metrics = Json.object()
                .put("docCount", tokenized.metrics().path("parts").asLong())
                .put("distinctWords", frequencies.distinctWords())
                .put("sumTotalTermFreq", frequencies.sumTotalTermFreq())
                .put("frequentWords", index.size())
                .put("wordPositions", counts.positions(1))
                .put("ngrams", survivors)
                .put("pmiVocabulary", kept);
        metrics.set("decileCounts", Json.tree(frequencies.decileCounts()));
        metrics.set("orders", orders);
        return new StepResult(
                String.format(
                        Locale.ROOT,
                        "%,d distinct words, %,d n-grams of 2 to %d words, %,d in the PMI vocabulary",
                        frequencies.distinctWords(),
                        survivors,
                        params.maxOrder(),
                        kept),
                metrics);
    }
}
