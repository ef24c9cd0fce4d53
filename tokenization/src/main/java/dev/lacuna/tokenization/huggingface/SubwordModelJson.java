package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.tokenization.subword.SubwordModel;
import java.util.List;

/**
 * The node {@code model}, of any family.
 *
 * @param subwords the entry of each id, null for ids that are left to added tokens
 */
record SubwordModelJson(SubwordModel model, List<String> subwords) {

    /**
     * @param byteLevel whether words are turned into bytes before they are cut
     * @param gaps how many ids may be left to added tokens
     */
    static SubwordModelJson parse(JsonNode node, boolean byteLevel, int gaps, String source) {
        String type = type(node);
        if (byteLevel && !type.equals("BPE")) {
            throw new UnsupportedPart("ByteLevel pre-tokenizer before a model of type " + type);
        }
        List<String> subwords = VocabularyJson.parse(node.path("vocab"), gaps, source);
        return switch (type) {
            case "WordPiece" -> new SubwordModelJson(WordPieceJson.parse(node, subwords, source), subwords);
            default -> throw new UnsupportedPart("model " + type);
        };
    }

    /** Older files name no type; then the entries tell. */
    private static String type(JsonNode node) {
        if (node.path("type").isTextual()) {
            return node.path("type").asText();
        }
        if (node.has("merges")) {
            return "BPE";
        }
        return node.has("unk_id") ? "Unigram" : "WordPiece";
    }

    /** The id of the model's unknown token, or -1. */
    static int unknown(JsonNode node, List<String> subwords) {
        return switch (type(node)) {
            case "Unigram" -> node.path("unk_id").asInt(-1);
            case "WordPiece" -> WordPieceJson.unknown(node, subwords);
            default -> subwords.indexOf(node.path("unk_token").asText("\0"));
        };
    }
}
