package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.pipeline.AddedToken;
import dev.lacuna.tokenization.pipeline.PipelineModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code tokenizer.json}. Truncation and padding that the file may hold are ignored, with a note: documents are cut by
 * the pipeline, not by the tokenizer.
 */
public final class TokenizerJson {
    private static final ObjectMapper JSON = RustNumbers.mapper();

    private static final String DROPOUT = "dropout";

    private TokenizerJson() {}

    /**
     * The tokenizer of a file.
     *
     * @param json the file's text
     * @param names which tokens play which role
     * @param source where the text comes from, for messages
     */
    public static TokenizerModel open(String json, SpecialTokenNames names, Engine engine, String source) {
        JsonNode root = read(json, source);
        if (engine == Engine.HF) {
            return nativeModel(root, json, names, notes(root), source);
        }
        try {
            return parse(root, names, source);
        } catch (UnsupportedPart e) {
            if (engine == Engine.LACUNA) {
                throw new UserException("Cannot use tokenizer: tokenizer.engine=lacuna does not do its "
                        + e.getMessage() + "; use auto or hf (" + source + ")");
            }
            List<String> notes = new ArrayList<>(notes(root));
            notes.add("Hugging Face's library cuts the text, because of the file's " + e.getMessage());
            return nativeModel(root, json, names, notes, source);
        }
    }

    private static JsonNode read(String json, String source) {
        try {
            JsonNode root = JSON.readTree(json);
            if (!root.path("model").isObject()) {
                throw new UserException(
                        "Cannot read tokenizer: no tokenizer.json, it has no object \"model\" (" + source + ")");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new UserException("Cannot read tokenizer: not JSON at line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + " (" + source + ")");
        }
    }

    private static PipelineModel parse(JsonNode root, SpecialTokenNames names, String source) {
        List<AddedToken> added = AddedTokensJson.parse(root.path("added_tokens"), source);
        WordRulesJson words = WordRulesJson.parse(root, added);
        AddedTokensJson.requireText(added, words.rules().normalizer());
        SubwordModelJson model = SubwordModelJson.parse(root.path("model"), words.byteLevel(), added.size(), source);
        Vocabulary vocabulary = vocabulary(root, model.subwords(), added, names, source);
        return new PipelineModel(added, words.rules(), model.model(), vocabulary, notes(root));
    }

    private static NativeModel nativeModel(
            JsonNode root, String json, SpecialTokenNames names, List<String> notes, String source) {
        List<AddedToken> added = AddedTokensJson.parse(root.path("added_tokens"), source);
        List<String> subwords = VocabularyJson.parse(root.path("model").path("vocab"), added.size(), source);
        return new NativeModel(
                withoutDropout(root, json), vocabulary(root, subwords, added, names, source), notes, source);
    }

    /** The library would leave out merges at random, and never the same ones again. */
    private static String withoutDropout(JsonNode root, String json) {
        if (root.path("model").path(DROPOUT).asDouble() == 0) {
            return json;
        }
        ((ObjectNode) root.path("model")).putNull(DROPOUT);
        return root.toString();
    }

    private static Vocabulary vocabulary(
            JsonNode root, List<String> modelSubwords, List<AddedToken> added, SpecialTokenNames names, String source) {
        List<String> subwords = AddedTokensJson.subwords(modelSubwords, added, source);
        int unknown = SubwordModelJson.unknown(root.path("model"), subwords);
        SpecialTokens special = names.resolve(subwords, unknown, Template.parse(root.path("post_processor")), source);
        List<Integer> others =
                added.stream().filter(AddedToken::special).map(AddedToken::id).toList();
        return new Vocabulary(subwords, SpellingJson.parse(root), special, others);
    }

    private static List<String> notes(JsonNode root) {
        List<String> notes = new ArrayList<>();
        JsonNode truncation = root.path("truncation");
        if (truncation.isObject()) {
            notes.add("its truncation to " + truncation.path("max_length").asText("?")
                    + " tokens is ignored: documents are cut into rows later");
        }
        if (root.path("model").path(DROPOUT).asDouble() > 0) {
            notes.add("its dropout is ignored: tokenizer.noise draws segmentations that can be drawn again");
        }
        if (root.path("padding").isObject()) {
            notes.add("its padding is ignored: rows are padded when they are masked");
        }
        return notes;
    }

    /** The text of {@code json} with special tokens added at the end of its vocabulary; what it has already stays. */
    public static String withTokens(String json, List<String> contents, String source) {
        ObjectNode root = (ObjectNode) read(json, source);
        List<AddedToken> added = AddedTokensJson.parse(root.path("added_tokens"), source);
        List<String> subwords = AddedTokensJson.subwords(
                VocabularyJson.parse(root.path("model").path("vocab"), added.size(), source), added, source);
        List<AddedToken> missing = new ArrayList<>();
        for (String content : contents) {
            if (!subwords.contains(content)) {
                missing.add(AddedToken.special(subwords.size() + missing.size(), content));
            }
        }
        AddedTokensJson.write(root.withArray("added_tokens"), missing);
        return root.toString() + "\n";
    }
}
