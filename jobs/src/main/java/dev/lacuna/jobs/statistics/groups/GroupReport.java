package dev.lacuna.jobs.statistics.groups;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the manifest and the terminal tell of words by columns. */
final class GroupReport {
    private static final int SHOWN = 100;

    private GroupReport() {}

    static StepResult of(List<String> columns, GroupValues values, GroupTotals totals) {
        ObjectNode metrics = Json.object();
        ArrayNode nodes = metrics.putArray("columns");
        List<String> summary = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            ObjectNode node = nodes.addObject()
                    .put("column", columns.get(c))
                    .put("distinctValues", values.of(c).size())
                    .put("docsWithout", values.without(c));
            node.set("values", values(c, values, totals));
            summary.add(values.of(c).size() + " values of " + columns.get(c));
        }
        return new StepResult("words counted by " + String.join(", ", summary), metrics);
    }

    /** The values of most documents. */
    private static ArrayNode values(int column, GroupValues values, GroupTotals totals) {
        List<Map.Entry<String, Long>> entries =
                new ArrayList<>(values.of(column).entrySet());
        List<Integer> most = new ArrayList<>();
        for (int v = 0; v < entries.size(); v++) {
            most.add(v);
        }
        most.sort(Comparator.comparingLong((Integer v) -> -entries.get(v).getValue()));
        ArrayNode nodes = Json.MAPPER.createArrayNode();
        for (int v : most.subList(0, Math.min(SHOWN, most.size()))) {
            nodes.addObject()
                    .put("value", entries.get(v).getKey())
                    .put("docCount", entries.get(v).getValue())
                    .put("sumTotalTermFreq", totals.sumTotalTermFreq(column, v))
                    .put("distinctWords", totals.distinctWords(column, v));
        }
        return nodes;
    }
}
