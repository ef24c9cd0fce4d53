package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.tokenization.bpe.BpeMerge;
import java.util.ArrayList;
import java.util.List;

/** The node {@code merges} of a BPE model. */
final class MergesJson {
    private MergesJson() {}

    /** The merges by rank. */
    static List<BpeMerge> parse(JsonNode node, String source) {
        if (!node.isArray()) {
            throw BpeJson.refused("its BPE model has no merges array", source);
        }
        List<BpeMerge> merges = new ArrayList<>(node.size());
        for (JsonNode entry : node) {
            // Files made from merges.txt may hold its first line.
            if (!entry.isTextual() || !entry.textValue().startsWith("#version")) {
                merges.add(merge(entry, merges.size() + 1, source));
            }
        }
        return merges;
    }

    /** {@code "a b"} as before version 0.20 of Hugging Face's library, or {@code ["a", "b"]}. */
    private static BpeMerge merge(JsonNode entry, int number, String source) {
        if (entry.isTextual()) {
            String[] parts = entry.textValue().split(" ", -1);
            if (parts.length == 2) {
                return new BpeMerge(parts[0], parts[1]);
            }
        } else if (entry.size() == 2
                && entry.path(0).isTextual()
                && entry.path(1).isTextual()) {
            return new BpeMerge(entry.get(0).textValue(), entry.get(1).textValue());
        }
        throw BpeJson.refused("merge " + number + " is not two tokens but " + BpeJson.shown(entry), source);
    }
}
