package dev.lacuna.jobs.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Takes the wanted fields out of JSON objects and passes over everything else without keeping it. A field inside of objects
 * is named with dots; of a name that occurs twice the last counts; objects and arrays have no text.
 */
final class JsonFields {
    /** Bounded in nesting and in length of strings and numbers (RFC 8259, section 9, leaves the limits to us). */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(ByteLines.LONGEST)
                    .maxNumberLength(1000)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final Map<String, int[]> slots = new HashMap<>();
    private final Set<String> outer = new HashSet<>();
    private final String[] values;
    private boolean notText;

    JsonFields(FieldNames names) {
        values = new String[names.slots()];
        for (int slot = 0; slot < names.slots(); slot++) {
            String name = names.bySlot().get(slot);
            if (name != null) {
                slots.merge(name, new int[] {slot}, JsonFields::concat);
                for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                    outer.add(name.substring(0, dot));
                }
            }
        }
    }

    private static int[] concat(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /**
     * Reads to the end of the object whose start the parser is at.
     *
     * @return the values by slot, null where there is none; good until the next call
     */
    String[] read(JsonParser parser) throws IOException, BadRecord {
        Arrays.fill(values, null);
        notText = false;
        object(parser, "");
        if (notText) {
            throw new BadRecord(BadRecord.NOT_TEXT);
        }
        return values;
    }

    private void object(JsonParser parser, String prefix) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix.isEmpty() ? parser.getCurrentName() : prefix + parser.getCurrentName();
            JsonToken token = parser.nextToken();
            int[] wanted = slots.get(name);
            if (wanted != null) {
                take(parser, token, wanted);
            }
            if (token == JsonToken.START_OBJECT && outer.contains(name)) {
                object(parser, name + ".");
            } else {
                parser.skipChildren();
            }
        }
    }

    private void take(JsonParser parser, JsonToken token, int[] wanted) throws IOException {
        boolean hasText = token.isScalarValue() && token != JsonToken.VALUE_NULL;
        String text = hasText ? parser.getText() : null;
        for (int slot : wanted) {
            values[slot] = text;
            notText |= FieldNames.isText(slot) && token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NULL;
        }
    }
}
