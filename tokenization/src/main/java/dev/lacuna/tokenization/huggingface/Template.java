package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a post-processor puts around a text.
 *
 * @param known whether there is a post-processor that says so
 * @param start id of the token in front, or -1
 * @param end id of the token behind, or -1
 */
record Template(boolean known, int start, int end) {
    private static final Template NONE = new Template(false, -1, -1);

    static Template parse(JsonNode node) {
        return switch (node.path("type").asText()) {
            case "BertProcessing", "RobertaProcessing" -> new Template(
                    true,
                    node.path("cls").path(1).asInt(-1),
                    node.path("sep").path(1).asInt(-1));
            case "TemplateProcessing" -> ofPieces(node);
            case "Sequence" -> ofSequence(node.path("processors"));
            default -> NONE;
        };
    }

    private static Template ofSequence(JsonNode processors) {
        for (JsonNode processor : processors) {
            Template template = parse(processor);
            if (template.known) {
                return template;
            }
        }
        return NONE;
    }

    /** Of several tokens in front the first counts, of several behind the last. */
    private static Template ofPieces(JsonNode node) {
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        boolean seenText = false;
        for (JsonNode piece : node.path("single")) {
            seenText |= piece.has("Sequence");
            JsonNode special = piece.path("SpecialToken").path("id");
            if (special.isTextual()) {
                int id = node.path("special_tokens")
                        .path(special.asText())
                        .path("ids")
                        .path(0)
                        .asInt(-1);
                (seenText ? after : before).add(id);
            }
        }
        return new Template(
                true, before.isEmpty() ? -1 : before.get(0), after.isEmpty() ? -1 : after.get(after.size() - 1));
    }
}
