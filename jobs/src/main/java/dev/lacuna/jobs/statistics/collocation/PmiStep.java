package dev.lacuna.jobs.statistics.collocation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.PmiParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.TextList;
import dev.lacuna.jobs.statistics.ngrams.NgramsStep;
import dev.lacuna.jobs.table.CollocationsTable;
import dev.lacuna.jobs.table.NgramsTable;
import dev.lacuna.statistics.ngram.Ngram;
import dev.lacuna.statistics.ngram.PmiQuota;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Picks the PMI vocabulary: the best n-grams of each order, up to its quota. */
public final class PmiStep extends TableStep {
    public static final String TABLE = "pmi";

    /** The vocabulary, one n-gram a line, in the step's directory. */
    public static final String LIST = "pmi.txt";

    private final PmiParams params;

    public PmiStep(PmiParams params) {
        super(TABLE, "the PMI vocabulary: the n-grams that belong together most", params);
        this.params = params;
    }

    @Override
    public List<Input> inputs() {
        return List.of(reads(scored()));
    }

    /** The table that has the score. */
    private String scored() {
        return Score.of(params.score()).isInNgrams() ? NgramsStep.TABLE : CollocationsStep.TABLE;
    }

    @Override
    public StepResult run(StepContext context) {
        context.sparkContext().setJobDescription("statistics: rank n-grams");
        int[] quotas = new int[params.maxOrder() + 1];
        for (int order = 2; order <= params.maxOrder(); order++) {
            quotas[order] = quota(order);
        }
        Score score = Score.of(params.score());
        BestNgrams best = BestNgrams.of(
                RunTables.rows(context, scored(), score.isInNgrams() ? NgramsTable.SCHEMA : CollocationsTable.SCHEMA),
                score,
                quotas);
        ArrayNode orders = Json.MAPPER.createArrayNode();
        List<Ngram> vocabulary = new ArrayList<>();
        for (int order = 2; order <= params.maxOrder(); order++) {
            List<Ngram> ngrams = best.ofOrder(order);
            vocabulary.addAll(ngrams);
            orders.add(shown(order, quotas[order], ngrams));
        }
        TextList.write(context, LIST, vocabulary.stream().map(Ngram::text));
        ObjectNode metrics = Json.object().put("pmiVocabulary", vocabulary.size());
        metrics.set("orders", orders);
        return new StepResult(
                String.format(Locale.ROOT, "%,d n-grams in the PMI vocabulary", vocabulary.size()), metrics);
    }

    private int quota(int order) {
        return params.shares().isEmpty()
                ? PmiQuota.of(order, params.maxOrder(), params.vocabularySize())
                : PmiQuota.of(order, params.shares(), params.vocabularySize());
    }

    /** What the report shows of an order. */
    private static ObjectNode shown(int order, int quota, List<Ngram> ngrams) {
        ObjectNode node = Json.object().put("order", order).put("quota", quota).put("kept", ngrams.size());
        TopNgrams.show(ngrams, node.putArray("top"));
        return node;
    }
}
