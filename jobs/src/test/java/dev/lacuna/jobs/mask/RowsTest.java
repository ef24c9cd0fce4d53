package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.run.SparkSessions;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.masking.Origin;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.document.TokenizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final int DOCUMENTS = 60;

    private static InternalRow row(String id, int offset) {
        TokenSequence tokens = new TokenSequence(new int[] {offset, 7}, new int[] {0, 1}, new int[] {0});
        return TokenizedTable.toRow(
                Origin.of(id), new TokenizedText(tokens, null, -1), "corpus.jsonl", offset, List.of());
    }

    /** Documents of one id share all randomness, so that only what they are read from can order them. */
    @Test
    void idsThatWereGivenTwiceHaveOneOrderToo() {
        List<InternalRow> rows = new ArrayList<>();
        for (int d = 0; d < DOCUMENTS; d++) {
            rows.add(row("id " + d % 3, d));
        }
        ShardLayout layout = new ShardLayout(42, 4, 0, 0);
        Cli.prepare();
        try (SparkSessions sessions = new SparkSessions("local[2]", Map.of())) {
            JavaSparkContext context =
                    JavaSparkContext.fromSparkContext(sessions.get().sparkContext());
            List<List<byte[]>> inOrder =
                    shuffled(context, rows, 1, layout).glom().collect();
            assertThat(inOrder.stream().mapToInt(List::size).sum()).isEqualTo(DOCUMENTS);
            Collections.reverse(rows);
            assertThat(shuffled(context, rows, 5, layout).glom().collect())
                    .usingRecursiveComparison()
                    .isEqualTo(inOrder);
        }
    }

    private static JavaRDD<byte[]> shuffled(
            JavaSparkContext context, List<InternalRow> rows, int partitions, ShardLayout layout) {
        Carried nothing = new Carried(false, List.of());
        return Rows.shuffled(NotedDocuments.noted(context.parallelize(rows, partitions), 0), nothing, layout, 16);
    }
}
