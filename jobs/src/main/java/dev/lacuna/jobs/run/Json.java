package dev.lacuna.jobs.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** JSON as manifests write it: keys in order, so that equal content has equal text. */
public final class Json {
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A record, map or list as a tree. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static String pretty(JsonNode node) {
        return node.toPrettyString() + "\n";
    }

    /** SHA-256, in hexadecimal, of the tree with all keys sorted. */
    public static String digest(JsonNode node) {
        try {
            // Trees keep insertion order; a map in between sorts every level.
            String sorted = MAPPER.writeValueAsString(MAPPER.treeToValue(node, Object.class));
            return DigestUtils.sha256Hex(sorted.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every value of a tree as text, by its path with dots in between. */
    public static TreeMap<String, String> flat(JsonNode tree) {
        TreeMap<String, String> flat = new TreeMap<>();
        flatten("", tree, flat);
        return flat;
    }

    private static void flatten(String prefix, JsonNode node, TreeMap<String, String> flat) {
        if (node.isObject() && !node.isEmpty()) {
            node.fields()
                    .forEachRemaining(field -> flatten(
                            prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey(), field.getValue(), flat));
        } else {
            flat.put(prefix, node.isValueNode() ? node.asText() : node.toString());
        }
    }
}
