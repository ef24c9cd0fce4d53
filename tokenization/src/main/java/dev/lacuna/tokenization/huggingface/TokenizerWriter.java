package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.bert.BertOptions;
import dev.lacuna.tokenization.pipeline.AddedToken;
import dev.lacuna.tokenization.wordpiece.WordPieceModel;
import java.util.List;

/** Writes {@code tokenizer.json} for vocabularies learned here, as Hugging Face's own trainers would have it. */
public final class TokenizerWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenizerWriter() {}

    /**
     * A tokenizer like BERT's.
     *
     * @param special the special tokens: padding, unknown, start, separator, mask, then others
     */
    public static String wordPiece(List<String> subwords, List<String> special, BertOptions options) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", "1.0").putNull("truncation").putNull("padding");
        List<AddedToken> added = special.stream()
                .map(token -> AddedToken.special(subwords.indexOf(token), token))
                .toList();
        AddedTokensJson.write(root.putArray("added_tokens"), added);
        root.putObject("normalizer")
                .put("type", "BertNormalizer")
                .put("clean_text", options.cleanText())
                .put("handle_chinese_chars", options.splitChinese())
                .put("strip_accents", options.stripAccents())
                .put("lowercase", options.lowercase());
        root.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
        ObjectNode processor = root.putObject("post_processor").put("type", "BertProcessing");
        processor.putArray("sep").add(special.get(3)).add(subwords.indexOf(special.get(3)));
        processor.putArray("cls").add(special.get(2)).add(subwords.indexOf(special.get(2)));
        root.putObject("decoder").put("type", "WordPiece").put("prefix", "##").put("cleanup", true);
        int unknown = subwords.indexOf(special.get(1));
        WordPieceModel model = new WordPieceModel(
                subwords, WordPieceModel.DEFAULT_PREFIX, unknown, WordPieceModel.DEFAULT_LONGEST_WORD);
        WordPieceJson.write(root.putObject("model"), model, subwords, unknown);
        return root.toPrettyString() + "\n";
    }
}
