package dev.lacuna.jobs.statistics.lengths;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.table.LengthsTable;
import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.lengths.LengthHistogram;
import dev.lacuna.statistics.lengths.LengthUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;

/** The histograms of all units. */
final class Lengths {
    private final Map<LengthUnit, LengthHistogram> histograms = new EnumMap<>(LengthUnit.class);

    /** @param blocks counts of sequences of a unit's ordinal and a length */
    Lengths(Iterable<byte[]> blocks) {
        for (LengthUnit unit : LengthUnit.values()) {
            histograms.put(unit, new LengthHistogram());
        }
        LengthUnit[] units = LengthUnit.values();
        blocks.forEach(block -> CountBlock.forEach(block, (source, from, to, count, docFreq) -> histograms
                .get(units[source[from]])
                .add(source[from + 1], count)));
    }

    LengthHistogram of(LengthUnit unit) {
        return histograms.get(unit);
    }

    /** A row a length, by unit, then length. */
    Iterator<InternalRow> rows() {
        return Arrays.stream(LengthUnit.values())
                .flatMap(unit -> of(unit).counts().entrySet().stream()
                        .map(e -> LengthsTable.toRow(unit.toString(), e.getKey(), e.getValue())))
                .iterator();
    }

    /** What a page shows of each unit. */
    ObjectNode toJson() {
        ObjectNode json = Json.object();
        ObjectNode units = json.putObject("lengths");
        histograms.forEach((unit, histogram) -> {
            ObjectNode node = units.putObject(unit.toString())
                    .put("count", histogram.size())
                    .put("mean", histogram.mean())
                    .put("least", histogram.quantile(0))
                    .put("median", histogram.quantile(0.5))
                    .put("percentile95", histogram.quantile(0.95))
                    .put("greatest", histogram.quantile(1));
            ArrayNode bins = node.putArray("bins");
            histogram.bins().forEach((from, count) -> bins.addArray().add(from).add(count));
        });
        return json;
    }
}
