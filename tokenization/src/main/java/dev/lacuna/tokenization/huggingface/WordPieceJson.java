package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.wordpiece.WordPieceModel;
import java.util.List;

/** The node {@code model} of type WordPiece. */
final class WordPieceJson {
    private WordPieceJson() {}

    static WordPieceModel parse(JsonNode node, List<String> subwords, String source) {
        int unknown = unknown(node, subwords);
        if (unknown < 0) {
            throw new UserException("Cannot use tokenizer: its vocabulary has no "
                    + node.path("unk_token").asText("[UNK]") + " token, which WordPiece needs (" + source + ")");
        }
        return new WordPieceModel(
                subwords,
                node.path("continuing_subword_prefix").asText(WordPieceModel.DEFAULT_PREFIX),
                unknown,
                node.path("max_input_chars_per_word").asInt(WordPieceModel.DEFAULT_LONGEST_WORD));
    }

    static int unknown(JsonNode node, List<String> subwords) {
        return subwords.indexOf(node.path("unk_token").asText("[UNK]"));
    }

    /** @param unknown the entry for unknown words */
    static void write(ObjectNode node, List<String> subwords, String unknown) {
        node.put("type", "WordPiece")
                .put("unk_token", unknown)
                .put("continuing_subword_prefix", WordPieceModel.DEFAULT_PREFIX)
                .put("max_input_chars_per_word", WordPieceModel.DEFAULT_LONGEST_WORD);
        ObjectNode vocab = node.putObject("vocab");
        for (int id = 0; id < subwords.size(); id++) {
            vocab.put(subwords.get(id), id);
        }
    }
}
