package dev.lacuna.jobs.statistics.overlap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.ContaminationParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.table.ContaminationTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.statistics.overlap.Benchmark;
import dev.lacuna.statistics.overlap.ItemOverlap;
import dev.lacuna.statistics.overlap.OverlapTotals;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.catalyst.InternalRow;

/** What is told of the items: a row each, and figures of all. */
final class ContaminationReport {
    private static final int SHOWN = 25;
    private static final int TENTHS = 10;

    private final BenchmarkItems items;
    private final ContaminationParams params;
    private final List<ItemOverlap> overlaps = new ArrayList<>();
    private final BitSet flagged = new BitSet();
    private final int[] coverage = new int[TENTHS + 1];
    private int comparable;

    ContaminationReport(BenchmarkItems items, Benchmark benchmark, OverlapTotals totals, ContaminationParams params) {
        this.items = items;
        this.params = params;
        for (int item = 0; item < benchmark.items(); item++) {
            ItemOverlap overlap = totals.of(item, benchmark);
            overlaps.add(overlap);
            flagged.set(item, isFlagged(overlap));
            if (isComparable(overlap)) {
                comparable++;
                coverage[(int) (overlap.coverage() * TENTHS)]++;
            }
        }
    }

    private boolean isComparable(ItemOverlap overlap) {
        return overlap.words() >= params.order();
    }

    private boolean isFlagged(ItemOverlap overlap) {
        return overlap.coverage() >= params.minCoverage() || overlap.longestMatch() >= params.minMatch();
    }

    /** The items that are flagged. */
    BitSet flagged() {
        return flagged;
    }

    /** Writes a row for each item, in one file. */
    void write(StepContext context) {
        List<InternalRow> rows = IntStream.range(0, overlaps.size())
                .mapToObj(item -> ContaminationTable.toRow(
                        item,
                        items.item(item).source(),
                        items.item(item).offset(),
                        items.item(item).text(),
                        overlaps.get(item),
                        isComparable(overlaps.get(item)),
                        flagged.get(item)))
                .toList();
        JavaSparkContext spark = context.sparkContext();
        ParquetFiles.write(context.spark(), spark.parallelize(rows, 1), ContaminationTable.SCHEMA, context.staging());
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "%,d of %,d items flagged, %,d too short to tell",
                flagged.cardinality(),
                overlaps.size(),
                overlaps.size() - comparable);
    }

    ObjectNode metrics() {
        ObjectNode metrics = Json.object()
                .put("items", overlaps.size())
                .put("tooShort", overlaps.size() - comparable)
                .put("flagged", flagged.cardinality());
        metrics.set("coverage", Json.tree(coverage));
        ArrayNode top = metrics.putArray("top");
        IntStream.range(0, overlaps.size())
                .filter(item -> overlaps.get(item).docCount() > 0)
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer item) -> -overlaps.get(item).coverage())
                        .thenComparing(item -> -overlaps.get(item).longestMatch())
                        .thenComparing(item -> item))
                .limit(SHOWN)
                .forEach(item -> top.add(shown(item)));
        return metrics;
    }

    private ObjectNode shown(int item) {
        ItemOverlap overlap = overlaps.get(item);
        ObjectNode shown = Json.object()
                .put("number", item)
                .put("text", items.item(item).text())
                .put("words", overlap.words())
                .put("coverage", overlap.coverage())
                .put("longestMatch", overlap.longestMatch())
                .put("docCount", overlap.docCount())
                .put("flagged", flagged.get(item));
        shown.set("documents", Json.tree(overlap.documents()));
        return shown;
    }
}
