package dev.lacuna.jobs.statistics.collocation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.DaleParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.TextList;
import dev.lacuna.jobs.table.CollocationsTable;
import dev.lacuna.jobs.table.DaleTable;
import dev.lacuna.jobs.table.NgramsTable;
import dev.lacuna.statistics.ngram.Ngram;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;

/** Takes the collocated spans of DALE: of each order the best share of the n-grams that have its score. */
public final class DaleStep extends TableStep {
    public static final String TABLE = "dale";

    /** The spans, one a line, in the step's directory. */
    public static final String LIST = "dale.txt";

    private final DaleParams params;

    public DaleStep(DaleParams params) {
        super(TABLE, "the collocated spans of DALE", params);
        this.params = params;
    }

    @Override
    public List<Input> inputs() {
        return List.of(reads(CollocationsStep.TABLE));
    }

    @Override
    public StepResult run(StepContext context) {
        context.sparkContext().setJobDescription("statistics: choose collocated spans");
        JavaRDD<InternalRow> rows = RunTables.rows(context, CollocationsStep.TABLE, CollocationsTable.SCHEMA);
        long[] scored = scored(rows);
        BestNgrams best = BestNgrams.of(rows, Score.DALE, quotas(scored));
        List<Ngram> spans = new ArrayList<>();
        ArrayNode orders = Json.MAPPER.createArrayNode();
        for (int order = 2; order <= params.maxOrder(); order++) {
            List<Ngram> own = best.ofOrder(order);
            spans.addAll(own);
            ObjectNode node = orders.addObject()
                    .put("order", order)
                    .put("scored", scored[order])
                    .put("kept", own.size());
            TopNgrams.show(own, node.putArray("top"));
        }
        TextList.write(context, LIST, spans.stream().map(Ngram::text));
        ChosenNgrams.write(
                context,
                spans,
                DaleTable.SCHEMA,
                span -> DaleTable.toRow(span.order(), span.text(), span.totalTermFreq(), span.score()));
        return new StepResult(
                String.format(Locale.ROOT, "%,d collocated spans", spans.size()),
                Json.object().put("spans", spans.size()).set("orders", orders));
    }

    /** How many n-grams of each order have a score. */
    private long[] scored(JavaRDD<InternalRow> rows) {
        int orders = params.maxOrder() + 1;
        return rows.mapPartitions(part -> {
                    long[] own = new long[orders];
                    part.forEachRemaining(row -> {
                        if (NgramsTable.order(row) < orders
                                && CollocationsTable.scores(row).dale() != null) {
                            own[NgramsTable.order(row)]++;
                        }
                    });
                    return Collections.singleton(own).iterator();
                })
                .treeAggregate(new long[orders], DaleStep::sum, DaleStep::sum);
    }

    private static long[] sum(long[] left, long[] right) {
        long[] sum = new long[left.length];
        Arrays.setAll(sum, i -> left[i] + right[i]);
        return sum;
    }

    private int[] quotas(long[] scored) {
        double[] wanted = Arrays.stream(scored)
                .mapToDouble(n -> Math.rint(n * params.share()))
                .toArray();
        double all = Arrays.stream(wanted).sum();
        if (all > ChosenNgrams.MOST) {
            throw new UserException(String.format(
                    Locale.ROOT,
                    "Cannot choose collocated spans: %.0f are more than the %d that fit; lower statistics.dale.share or "
                            + "raise statistics.dale.cut-off (%s)",
                    all,
                    ChosenNgrams.MOST,
                    params.share()));
        }
        return Arrays.stream(wanted).mapToInt(n -> (int) n).toArray();
    }
}
