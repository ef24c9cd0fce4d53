package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads fields that may be missing, null or not finite: a report of a half-finished run is the normal case, and a page
 * that fails on it would be missed exactly when it is needed.
 */
final class Fields {
    private Fields() {}

    /** Whether there is something to show: a missing, null or empty node means that the step has not run. */
    static boolean present(JsonNode node) {
        return node != null && !node.isMissingNode() && !node.isNull() && !(node.isContainerNode() && node.isEmpty());
    }

    static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return present(value) && value.isValueNode() ? value.asText() : Numbers.ABSENT;
    }

    /** The number, or NaN, which every formatter prints as absent. */
    static double number(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isNumber() ? value.asDouble() : Double.NaN;
    }

    static String count(JsonNode node, String key) {
        return Numbers.count(number(node, key));
    }

    static String significant(JsonNode node, String key, int digits) {
        return Numbers.significant(number(node, key), digits);
    }

    static String fixed(JsonNode node, String key, int decimals) {
        return Numbers.fixed(number(node, key), decimals);
    }

    static String percent(JsonNode node, String key) {
        return Numbers.percent(number(node, key));
    }

    static List<JsonNode> list(JsonNode node, String key) {
        List<JsonNode> items = new ArrayList<>();
        node.path(key).forEach(items::add);
        return items;
    }

    /** The texts of a list, with commas between; absent where there are none. */
    static String joined(JsonNode node, String key) {
        String joined =
                String.join(", ", list(node, key).stream().map(JsonNode::asText).toList());
        return joined.isEmpty() ? Numbers.ABSENT : joined;
    }

    static double sum(Iterable<JsonNode> nodes, String key) {
        double sum = 0;
        for (JsonNode node : nodes) {
            double value = number(node, key);
            sum += Double.isNaN(value) ? 0 : value;
        }
        return sum;
    }

    static double max(Iterable<JsonNode> nodes, String key) {
        double max = Double.NaN;
        for (JsonNode node : nodes) {
            double value = number(node, key);
            max = Double.isNaN(max) || value > max ? value : max;
        }
        return max;
    }

    /** Every leaf under a node as a dotted key and its text, in the order of the report. */
    static List<Map.Entry<String, String>> leaves(JsonNode node) {
        List<Map.Entry<String, String>> leaves = new ArrayList<>();
        collect("", node, leaves);
        return leaves;
    }

    private static void collect(String key, JsonNode node, List<Map.Entry<String, String>> leaves) {
        String prefix = key.isEmpty() ? "" : key + ".";
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(prefix + field.getKey(), field.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(prefix + i, node.get(i), leaves);
            }
        } else if (!node.isMissingNode()) {
            leaves.add(Map.entry(key, node.isNull() ? "null" : node.asText()));
        }
    }
}
