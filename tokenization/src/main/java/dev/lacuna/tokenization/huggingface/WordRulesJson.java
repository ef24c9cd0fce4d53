package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.tokenization.bert.BertOptions;
import dev.lacuna.tokenization.pipeline.AddedToken;
import dev.lacuna.tokenization.pipeline.WordRules;
import java.util.List;

/**
 * The nodes {@code normalizer} and {@code pre_tokenizer} together.
 *
 * @param byteLevel whether words are turned into bytes before they are cut into subwords
 */
record WordRulesJson(WordRules rules, boolean byteLevel) {

    static WordRulesJson parse(JsonNode root, List<AddedToken> added) {
        PreTokenization preTokenization = PreTokenizerJson.parse(root.path("pre_tokenizer"));
        WordRules rules = WordRules.of(
                NormalizerJson.parse(root.path("normalizer")), preTokenization.preTokenizer(), fused(root, added));
        return new WordRulesJson(rules, preTokenization.byteLevel());
    }

    /** BERT's options where one pass can do both parts' work, else null: tokens to be found in between need both passes. */
    private static BertOptions fused(JsonNode root, List<AddedToken> added) {
        PartNode normalizer = new PartNode("normalizer", root.path("normalizer"));
        boolean bert = root.path("normalizer").path("type").asText().equals("BertNormalizer")
                && root.path("pre_tokenizer").path("type").asText().equals("BertPreTokenizer");
        return bert && added.stream().noneMatch(AddedToken::normalized) ? NormalizerJson.bertOptions(normalizer) : null;
    }
}
