package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.bpe.BpeMerge;
import dev.lacuna.tokenization.bpe.BpeModel;
import dev.lacuna.tokenization.bpe.BpeOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The {@code model} of a {@code tokenizer.json} where its type is BPE. */
final class BpeJson {
    private static final Set<String> FIELDS = Set.of(
            "type",
            "dropout",
            "unk_token",
            "continuing_subword_prefix",
            "end_of_word_suffix",
            "fuse_unk",
            "byte_fallback",
            "ignore_merges",
            "vocab",
            "merges");

    /** Ids that added tokens may have between those of the model. */
    private static final int MOST_GAPS = 1 << 16;

    private BpeJson() {}

    /**
     * @param byteLevel whether the file's pre-tokenizer spells words in bytes
     * @param source where the node comes from, for messages
     * @throws UserException if the node asks for anything that {@link BpeModel} does not do, or contradicts itself
     */
    static BpeModel read(JsonNode model, boolean byteLevel, String source) {
        for (Map.Entry<String, JsonNode> field : model.properties()) {
            if (!FIELDS.contains(field.getKey()) && !field.getValue().isNull()) {
                throw refused("its BPE model has the field '" + field.getKey() + "', which is not supported", source);
            }
        }
        BpeOptions options = options(model, byteLevel, source);
        List<String> tokens = tokens(model.path("vocab"), source);
        List<BpeMerge> merges = merges(model.path("merges"), source);
        try {
            return new BpeModel(tokens, merges, options);
        } catch (UserException e) {
            throw new UserException(e.getMessage() + " (" + source + ")", e);
        }
    }

    private static BpeOptions options(JsonNode model, boolean byteLevel, String source) {
        JsonNode dropout = model.path("dropout");
        if (!isAbsent(dropout) && !(dropout.isNumber() && dropout.asDouble() >= 0 && dropout.asDouble() <= 1)) {
            throw refused("its dropout is not a number in [0, 1] but " + dropout, source);
        }
        return new BpeOptions(
                text(model, "unk_token", null, source),
                text(model, "continuing_subword_prefix", "", source),
                text(model, "end_of_word_suffix", "", source),
                flag(model, "fuse_unk", source),
                flag(model, "byte_fallback", source),
                flag(model, "ignore_merges", source),
                byteLevel,
                dropout.asDouble(0));
    }

    private static String text(JsonNode model, String field, String absent, String source) {
        JsonNode value = model.path(field);
        if (!isAbsent(value) && !value.isTextual()) {
            throw refused("its " + field + " is not a string but " + value, source);
        }
        return isAbsent(value) ? absent : value.textValue();
    }

    private static boolean flag(JsonNode model, String field, String source) {
        JsonNode value = model.path(field);
        if (!isAbsent(value) && !value.isBoolean()) {
            throw refused("its " + field + " is neither true nor false but " + value, source);
        }
        return value.asBoolean(false);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static List<String> tokens(JsonNode vocab, String source) {
        if (!vocab.isObject()) {
            throw refused("its BPE model has no vocab object", source);
        }
        String[] tokens = new String[vocab.size() + MOST_GAPS];
        int size = 0;
        for (Map.Entry<String, JsonNode> entry : vocab.properties()) {
            int id = entry.getValue().canConvertToInt() && entry.getValue().isInt()
                    ? entry.getValue().intValue()
                    : -1;
            if (id < 0 || id >= tokens.length) {
                throw refused(
                        "id of '" + entry.getKey() + "' is not in 0.." + (tokens.length - 1) + " but "
                                + entry.getValue(),
                        source);
            }
            if (tokens[id] != null) {
                throw refused(
                        "id " + id + " stands for both '" + tokens[id] + "' and '" + entry.getKey() + "'", source);
            }
            tokens[id] = entry.getKey();
            size = Math.max(size, id + 1);
        }
        return Arrays.asList(tokens).subList(0, size);
    }

    private static List<BpeMerge> merges(JsonNode node, String source) {
        if (!node.isArray()) {
            throw refused("its BPE model has no merges array", source);
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
        } else if (entry.isArray()
                && entry.size() == 2
                && entry.get(0).isTextual()
                && entry.get(1).isTextual()) {
            return new BpeMerge(entry.get(0).textValue(), entry.get(1).textValue());
        }
        throw refused("merge " + number + " is not two tokens but " + entry, source);
    }

    private static UserException refused(String reason, String source) {
        return new UserException("Cannot use tokenizer: " + reason + " (" + source + ")");
    }

    /** Writes {@code model} into {@code node}, merges as pairs; its {@code byteLevel} is for the pre-tokenizer to say. */
    static void write(BpeModel model, ObjectNode node) {
        BpeOptions options = model.options();
        node.put("type", "BPE");
        if (options.dropout() == 0) {
            node.putNull("dropout");
        } else {
            node.put("dropout", options.dropout());
        }
        node.put("unk_token", options.unknown())
                .put("continuing_subword_prefix", nullIfEmpty(options.continuationPrefix()))
                .put("end_of_word_suffix", nullIfEmpty(options.wordSuffix()))
                .put("fuse_unk", options.fuseUnknown())
                .put("byte_fallback", options.byteFallback())
                .put("ignore_merges", options.ignoreMerges());
        ObjectNode vocab = node.putObject("vocab");
        for (int id = 0; id < model.tokens().size(); id++) {
            if (model.tokens().get(id) != null) {
                vocab.put(model.tokens().get(id), id);
            }
        }
        ArrayNode merges = node.putArray("merges");
        for (BpeMerge merge : model.merges()) {
            merges.addArray().add(merge.left()).add(merge.right());
        }
    }

    private static String nullIfEmpty(String affix) {
        return affix.isEmpty() ? null : affix;
    }
}
