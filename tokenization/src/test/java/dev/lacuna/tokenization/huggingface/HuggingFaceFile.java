package dev.lacuna.tokenization.huggingface;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.unigram.UnigramModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Hugging Face's library with a Unigram model, perhaps a charsmap, and nothing else. */
final class HuggingFaceFile {
    private HuggingFaceFile() {}

    static String json(UnigramModel model, byte[] charsMap) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("version", "1.0").putNull("truncation").putNull("padding");
        root.putArray("added_tokens");
        if (charsMap == null) {
            root.putNull("normalizer");
        } else {
            root.putObject("normalizer")
                    .put("type", "Precompiled")
                    .put("precompiled_charsmap", Base64.getEncoder().encodeToString(charsMap));
        }
        root.putNull("pre_tokenizer").putNull("post_processor").putNull("decoder");
        UnigramJson.write(model, root.putObject("model"));
        return root.toString();
    }

    static HuggingFaceTokenizer open(String json) throws IOException {
        return HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                Map.of("addSpecialTokens", "false", "truncation", "false"));
    }
}
