package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.Quoted;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.bpe.BpeMerge;
import dev.lacuna.tokenization.bpe.BpeModel;
import dev.lacuna.tokenization.bpe.BpeOptions;
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
     * @throws UnsupportedPart if the node has a setting that {@link BpeModel} does not know
     * @throws UserException if the node is malformed or contradicts itself
     */
    static BpeModel read(JsonNode model, boolean byteLevel, String source) {
        for (Map.Entry<String, JsonNode> field : model.properties()) {
            if (!FIELDS.contains(field.getKey()) && !field.getValue().isNull()) {
                throw new UnsupportedPart("model BPE (field " + Quoted.of(field.getKey()) + ")");
            }
        }
        BpeOptions options = options(model, byteLevel, source);
        List<String> tokens = VocabularyJson.parse(model.path("vocab"), MOST_GAPS, source);
        List<BpeMerge> merges = MergesJson.parse(model.path("merges"), source);
        try {
            return new BpeModel(tokens, merges, options);
        } catch (UserException e) {
            throw new UserException(e.getMessage() + " (" + source + ")", e);
        }
    }

    private static BpeOptions options(JsonNode model, boolean byteLevel, String source) {
        JsonNode dropout = model.path("dropout");
        if (!isAbsent(dropout) && !(dropout.isNumber() && dropout.asDouble() >= 0 && dropout.asDouble() <= 1)) {
            throw refused("its dropout is not a number in [0, 1] but " + shown(dropout), source);
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
            throw refused("its " + field + " is not a string but " + shown(value), source);
        }
        return isAbsent(value) ? absent : value.textValue();
    }

    private static boolean flag(JsonNode model, String field, String source) {
        JsonNode value = model.path(field);
        if (!isAbsent(value) && !value.isBoolean()) {
            throw refused("its " + field + " is neither true nor false but " + shown(value), source);
        }
        return value.asBoolean(false);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    static String shown(JsonNode value) {
        return Quoted.of(value.toString());
    }

    static UserException refused(String reason, String source) {
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
