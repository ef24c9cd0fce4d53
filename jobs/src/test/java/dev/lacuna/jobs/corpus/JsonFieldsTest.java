package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.FieldParams;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {
    private static final List<String> COLUMNS = List.of("a", "b", "a.a", "a.b.a", "b.a");

    /** The values of text, second text, id and columns. */
    private static List<String> read(String json, FieldParams params) throws IOException, BadRecord {
        JsonFields fields = new JsonFields(FieldNames.of(params));
        try (JsonParser parser = JsonFields.FACTORY.createParser(json)) {
            parser.nextToken();
            List<String> values = new ArrayList<>(Arrays.asList(fields.read(parser)));
            assertThat(parser.nextToken()).as("nothing is left of the object").isNull();
            return values;
        }
    }

    private static FieldParams columns(List<String> columns) {
        return new FieldParams("none", null, null, columns);
    }

    @Test
    void valuesAreTextAsWritten() throws Exception {
        String json =
                "{\"t\": \"\\u00e9\\n\", \"i\": -12, \"f\": 1.50e3, \"y\": true, \"n\": null, \"o\": {\"x\": 1}, \"l\": [1]}";
        assertThat(read(json, new FieldParams("t", "n", "i", List.of("f", "y", "n", "o", "l", "missing", "t"))))
                .containsExactly("é\n", null, "-12", "1.50e3", "true", null, null, null, null, "é\n");
    }

    @Test
    void dotsGoIntoObjectsAndTheLastOfEqualNamesCounts() throws Exception {
        String json =
                "{\"m\": {\"d\": \"1\", \"x\": {\"d\": \"2\"}}, \"m\": {\"d\": \"3\"}, \"d\": \"4\", \"p.q\": \"5\"}";
        assertThat(read(json, columns(List.of("m.d", "m.x.d", "d", "p.q", "m", "d.d"))))
                .containsExactly(null, null, null, "3", "2", "4", "5", null, null);
    }

    @Test
    void whatIsTakenIsWhatATreeHolds() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        int found = 0;
        for (int number = 0; number < 2000; number++) {
            KeyedRandom random = new KeyedRandom(RandomKey.of(1, "json fields", "", number, 0));
            JsonNode tree = object(random, 4);
            List<String> expected = new ArrayList<>(Arrays.asList(null, null, null));
            for (String column : COLUMNS) {
                JsonNode value = tree.at("/" + column.replace('.', '/'));
                expected.add(
                        value.isContainerNode() || value.isMissingNode() || value.isNull() ? null : value.asText());
                found += expected.get(expected.size() - 1) == null ? 0 : 1;
            }
            String json = mapper.writeValueAsString(tree);
            assertThat(read(json, columns(COLUMNS))).as(json).isEqualTo(expected);
        }
        assertThat(found).isGreaterThan(1000);
    }

    private static ObjectNode object(KeyedRandom random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("a", "c", "b")) {
            if (random.nextInt(4) > 0) {
                object.set(name, value(random, depth - 1));
            }
        }
        return object;
    }

    private static JsonNode value(KeyedRandom random, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(random.nextInt(100));
            case 2 -> nodes.booleanNode(true);
            case 3, 4 -> nodes.textNode("\"é\\" + random.nextInt(100));
            case 5 -> {
                ArrayNode array = nodes.arrayNode();
                array.add(object(random, depth));
                yield array;
            }
            default -> object(random, depth);
        };
    }
}
