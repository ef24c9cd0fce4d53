package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.tokenization.bpe.BpeModel;
import dev.lacuna.tokenization.subword.SubwordModel;
import dev.lacuna.tokenization.unigram.UnigramModel;
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
            throw new UnsupportedPart("pre_tokenizer ByteLevel (before a model of type " + type + ")");
        }
        return switch (type) {
            case "WordPiece" -> {
                List<String> subwords = VocabularyJson.parse(node.path("vocab"), gaps, source);
                yield new SubwordModelJson(WordPieceJson.parse(node, subwords, source), subwords);
            }
            case "Unigram" -> unigram(UnigramJson.read(node, source));
            case "BPE" -> bpe(BpeJson.read(node, byteLevel, source));
            default -> throw new UnsupportedPart("model " + type + " (no such family here)");
        };
    }

    private static SubwordModelJson bpe(BpeModel model) {
        return new SubwordModelJson(model, model.tokens());
    }

    private static SubwordModelJson unigram(UnigramModel model) {
        return new SubwordModelJson(model, model.pieces());
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
