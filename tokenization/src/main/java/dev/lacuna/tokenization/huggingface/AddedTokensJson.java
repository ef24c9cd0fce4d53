package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.lacuna.tokenization.Quoted;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.normalize.NormalizedText;
import dev.lacuna.tokenization.normalize.Normalizer;
import dev.lacuna.tokenization.pipeline.AddedToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The node {@code added_tokens}. */
final class AddedTokensJson {
    private AddedTokensJson() {}

    static List<AddedToken> parse(JsonNode node, String source) {
        List<AddedToken> tokens = new ArrayList<>();
        for (JsonNode token : node) {
            if (!token.path("id").canConvertToInt() || !token.path("content").isTextual()) {
                throw new UserException(
                        "Cannot use tokenizer: an added token needs id and content (" + token + ", " + source + ")");
            }
            boolean special = token.path("special").asBoolean(false);
            tokens.add(new AddedToken(
                    token.path("id").asInt(),
                    token.path("content").asText(),
                    token.path("single_word").asBoolean(false),
                    token.path("lstrip").asBoolean(false),
                    token.path("rstrip").asBoolean(false),
                    token.path("normalized").asBoolean(!special),
                    special));
        }
        return tokens;
    }

    /** Refuses a token that the normalizer leaves nothing of: Hugging Face's library finds it between all characters. */
    static void requireText(List<AddedToken> tokens, Normalizer normalizer) {
        NormalizedText text = new NormalizedText();
        for (AddedToken token : tokens) {
            text.set(token.content(), 0, token.content().length());
            normalizer.normalize(text);
            if (token.normalized() && !token.content().isEmpty() && text.length() == 0) {
                throw new UnsupportedPart(
                        "added token " + Quoted.of(token.content()) + " (its normalizer leaves nothing of it)");
            }
        }
    }

    static void write(ArrayNode node, List<AddedToken> tokens) {
        for (AddedToken token : tokens) {
            node.addObject()
                    .put("id", token.id())
                    .put("content", token.content())
                    .put("single_word", token.singleWord())
                    .put("lstrip", token.leftStrip())
                    .put("rstrip", token.rightStrip())
                    .put("normalized", token.normalized())
                    .put("special", token.special());
        }
    }

    /** The model's subwords and those that the added tokens bring, by id. */
    static List<String> subwords(List<String> modelSubwords, List<AddedToken> tokens, String source) {
        int size = tokens.stream().mapToInt(token -> token.id() + 1).reduce(modelSubwords.size(), Math::max);
        // An id far off would take all memory before it is found to leave a gap.
        if (size > modelSubwords.size() + tokens.size() || tokens.stream().anyMatch(token -> token.id() < 0)) {
            throw new UserException("Cannot use tokenizer: the ids of its added tokens leave a gap after those of its "
                    + modelSubwords.size() + " subwords (" + (size - 1) + ", " + source + ")");
        }
        String[] subwords = modelSubwords.toArray(new String[size]);
        for (AddedToken token : tokens) {
            String other = subwords[token.id()];
            if (other != null && !other.equals(token.content())) {
                throw new UserException("Cannot use tokenizer: id " + token.id() + " stands for both '" + other
                        + "' and '" + token.content() + "' (" + source + ")");
            }
            subwords[token.id()] = token.content();
        }
        int gap = Arrays.asList(subwords).indexOf(null);
        if (gap >= 0 || size == 0) {
            throw new UserException(
                    "Cannot use tokenizer: no subword has id " + Math.max(gap, 0) + " (" + source + ")");
        }
        return Arrays.asList(subwords);
    }
}
