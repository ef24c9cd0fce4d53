package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.tokenization.Quoted;
import dev.lacuna.tokenization.bpe.BpeMerge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads the two lists of a BPE model, {@code vocab} and {@code merges}. */
final class BpeEntries {
    /** Ids that added tokens may have between those of the model. */
    private static final int MOST_GAPS = 1 << 16;

    private BpeEntries() {}

    /** The tokens by id; null where no token has the id. */
    static List<String> tokens(JsonNode vocab, String source) {
        if (!vocab.isObject()) {
            throw BpeJson.refused("its BPE model has no vocab object", source);
        }
        String[] tokens = new String[vocab.size() + MOST_GAPS];
        int size = 0;
        for (Map.Entry<String, JsonNode> entry : vocab.properties()) {
            String token = entry.getKey();
            int id = entry.getValue().isInt() ? entry.getValue().intValue() : -1;
            if (id < 0 || id >= tokens.length) {
                throw BpeJson.refused(
                        "id of " + Quoted.of(token) + " is not in 0.." + (tokens.length - 1) + " but "
                                + BpeJson.shown(entry.getValue()),
                        source);
            }
            if (tokens[id] != null) {
                throw BpeJson.refused(
                        "id " + id + " stands for both " + Quoted.of(tokens[id]) + " and " + Quoted.of(token), source);
            }
            tokens[id] = token;
            size = Math.max(size, id + 1);
        }
        return Arrays.asList(tokens).subList(0, size);
    }

    /** The merges by rank. */
    static List<BpeMerge> merges(JsonNode node, String source) {
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
