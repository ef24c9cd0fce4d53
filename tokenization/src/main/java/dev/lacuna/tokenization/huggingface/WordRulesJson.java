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

    static WordRulesJson parse(JsonNode root, List<AddedToken> added, String source) {
        JsonNode normalizer = root.path("normalizer");
        JsonNode preTokenizer = root.path("pre_tokenizer");
        boolean fused = normalizer.path("type").asText().equals("BertNormalizer")
                && preTokenizer.path("type").asText().equals("BertPreTokenizer")
                && added.stream().noneMatch(AddedToken::normalized);
        if (!fused) {
            throw new UnsupportedPart("normalizer " + normalizer.path("type").asText());
        }
        return new WordRulesJson(WordRules.bert(options(normalizer)), false);
    }

    private static BertOptions options(JsonNode normalizer) {
        boolean lowercase = normalizer.path("lowercase").asBoolean(true);
        JsonNode strip = normalizer.path("strip_accents");
        return new BertOptions(
                normalizer.path("clean_text").asBoolean(true),
                normalizer.path("handle_chinese_chars").asBoolean(true),
                strip.isBoolean() ? strip.asBoolean() : lowercase,
                lowercase);
    }
}
