package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.tokenization.Quoted;
import dev.lacuna.tokenization.UserException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The node {@code vocab} of a model: {@code {"subword": id}}, or for Unigram {@code [["piece", score]]}. */
final class VocabularyJson {
    private VocabularyJson() {}

    /**
     * The subword of each id; null for ids that are left to added tokens.
     *
     * @param gaps how many ids may be left out
     */
    static List<String> parse(JsonNode vocab, int gaps, String source) {
        String[] subwords = new String[length(vocab, gaps, source)];
        if (vocab.isArray()) {
            for (int id = 0; id < subwords.length; id++) {
                subwords[id] = vocab.get(id).path(0).asText();
            }
        } else {
            for (Map.Entry<String, JsonNode> entry : vocab.properties()) {
                put(subwords, id(entry.getValue()), entry.getKey(), source);
            }
        }
        return Arrays.asList(subwords);
    }

    private static int length(JsonNode vocab, int gaps, String source) {
        if (vocab.isArray()) {
            return vocab.size();
        }
        if (!vocab.isObject() || vocab.isEmpty()) {
            throw new UserException("Cannot use tokenizer: its model has no vocabulary (" + source + ")");
        }
        int length = 0;
        for (Map.Entry<String, JsonNode> entry : vocab.properties()) {
            int id = id(entry.getValue());
            if (id < 0 || id >= vocab.size() + gaps) {
                throw new UserException("Cannot use tokenizer: id of " + Quoted.of(entry.getKey()) + " is outside 0.."
                        + (vocab.size() + gaps - 1) + " but "
                        + Quoted.of(entry.getValue().toString()) + " (" + source + ")");
            }
            length = Math.max(length, id + 1);
        }
        return length;
    }

    /** The number at {@code node}, or -1 where there is no whole number. */
    private static int id(JsonNode node) {
        return node.isInt() ? node.intValue() : -1;
    }

    private static void put(String[] subwords, int id, String subword, String source) {
        if (subwords[id] != null) {
            throw new UserException("Cannot use tokenizer: id " + id + " stands for both " + Quoted.of(subwords[id])
                    + " and " + Quoted.of(subword) + " (" + source + ")");
        }
        subwords[id] = subword;
    }
}
