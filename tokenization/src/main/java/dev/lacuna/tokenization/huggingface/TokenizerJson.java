package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.bert.BertOptions;
import dev.lacuna.tokenization.wordpiece.WordPieceModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * {@code tokenizer.json} of the WordPiece family (BertNormalizer, BertPreTokenizer, WordPiece). Truncation and padding that
 * the file may hold are ignored: documents are cut by the pipeline, not by the tokenizer.
 */
public final class TokenizerJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenizerJson() {}

    /** @param source where the text comes from, for messages */
    public static WordPieceModel parse(String json, String source) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UserException("Cannot read tokenizer: not JSON at line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + " (" + source + ")");
        }
        requireType(root, "model", "WordPiece", source);
        requireType(root, "normalizer", "BertNormalizer", source);
        requireType(root, "pre_tokenizer", "BertPreTokenizer", source);
        JsonNode model = root.path("model");
        String unknown = model.path("unk_token").asText("[UNK]");
        String prefix = model.path("continuing_subword_prefix").asText("##");
        List<String> subwords = subwords(model.path("vocab"), root.path("added_tokens"), source);
        Vocabulary vocabulary = new Vocabulary(subwords, prefix, specialTokens(subwords, unknown, source));
        int longest = model.path("max_input_chars_per_word").asInt(WordPieceModel.DEFAULT_LONGEST_WORD);
        return new WordPieceModel(vocabulary, options(root.path("normalizer")), longest, addedTokens(root));
    }

    private static void requireType(JsonNode root, String part, String wanted, String source) {
        String type = root.path(part).path("type").asText("none");
        if (!type.equals(wanted)) {
            throw new UserException("Cannot use tokenizer: its " + part + " is " + type + ", and only " + wanted
                    + " is supported (" + source + ")");
        }
    }

    private static List<String> subwords(JsonNode vocab, JsonNode addedTokens, String source) {
        int size = vocab.size();
        for (JsonNode token : addedTokens) {
            size = Math.max(size, token.path("id").asInt() + 1);
        }
        String[] subwords = new String[size];
        for (Map.Entry<String, JsonNode> entry : vocab.properties()) {
            put(subwords, entry.getValue().asInt(-1), entry.getKey(), source);
        }
        for (JsonNode token : addedTokens) {
            put(subwords, token.path("id").asInt(-1), token.path("content").asText(), source);
        }
        int gap = Arrays.asList(subwords).indexOf(null);
        if (gap >= 0 || size == 0) {
            throw new UserException(
                    "Cannot use tokenizer: no subword has id " + Math.max(gap, 0) + " (" + source + ")");
        }
        return Arrays.asList(subwords);
    }

    private static void put(String[] subwords, int id, String subword, String source) {
        if (id < 0 || id >= subwords.length) {
            throw new UserException("Cannot use tokenizer: id of '" + subword + "' is outside 0.."
                    + (subwords.length - 1) + " (" + source + ")");
        }
        if (subwords[id] != null && !subwords[id].equals(subword)) {
            throw new UserException("Cannot use tokenizer: id " + id + " stands for both '" + subwords[id] + "' and '"
                    + subword + "' (" + source + ")");
        }
        subwords[id] = subword;
    }

    private static SpecialTokens specialTokens(List<String> subwords, String unknown, String source) {
        return new SpecialTokens(
                special(subwords, "[PAD]", source),
                special(subwords, unknown, source),
                special(subwords, "[CLS]", source),
                special(subwords, "[SEP]", source),
                special(subwords, "[MASK]", source));
    }

    private static int special(List<String> subwords, String token, String source) {
        int id = subwords.indexOf(token);
        if (id < 0) {
            throw new UserException("Cannot use tokenizer: its vocabulary has no " + token + " token, which masked "
                    + "training needs (" + source + ")");
        }
        return id;
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

    private static List<String> addedTokens(JsonNode root) {
        List<String> tokens = new ArrayList<>();
        root.path("added_tokens")
                .forEach(token -> tokens.add(token.path("content").asText()));
        return tokens;
    }

    /** The file's text for {@code model}, as Hugging Face writes it for BERT. */
    public static String write(WordPieceModel model) {
        Vocabulary vocabulary = model.vocabulary();
        ObjectNode root = JSON.createObjectNode();
        root.put("version", "1.0").putNull("truncation").putNull("padding");
        for (String token : model.addedTokens()) {
            root.withArray("added_tokens")
                    .addObject()
                    .put("id", vocabulary.id(token))
                    .put("content", token)
                    .put("single_word", false)
                    .put("lstrip", false)
                    .put("rstrip", false)
                    .put("normalized", false)
                    .put("special", true);
        }
        BertOptions options = model.options();
        root.putObject("normalizer")
                .put("type", "BertNormalizer")
                .put("clean_text", options.cleanText())
                .put("handle_chinese_chars", options.splitChinese())
                .put("strip_accents", options.stripAccents())
                .put("lowercase", options.lowercase());
        root.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
        writePostProcessor(root.putObject("post_processor"), vocabulary);
        root.putObject("decoder").put("type", "WordPiece").put("prefix", "##").put("cleanup", true);
        writeModel(root.putObject("model"), model);
        return root.toPrettyString() + "\n";
    }

    /** {@code [CLS] A [SEP]} and {@code [CLS] A [SEP] B [SEP]}. */
    private static void writePostProcessor(ObjectNode node, Vocabulary vocabulary) {
        SpecialTokens special = vocabulary.specialTokens();
        node.put("type", "BertProcessing");
        node.putArray("sep").add(vocabulary.subword(special.separator())).add(special.separator());
        node.putArray("cls").add(vocabulary.subword(special.start())).add(special.start());
    }

    private static void writeModel(ObjectNode node, WordPieceModel model) {
        Vocabulary vocabulary = model.vocabulary();
        node.put("type", "WordPiece")
                .put("unk_token", vocabulary.subword(vocabulary.specialTokens().unknown()))
                .put("continuing_subword_prefix", vocabulary.continuationPrefix())
                .put("max_input_chars_per_word", model.longestWord());
        ObjectNode vocab = node.putObject("vocab");
        for (int id = 0; id < vocabulary.size(); id++) {
            vocab.put(vocabulary.subword(id), id);
        }
    }
}
