package dev.lacuna.tokenization.huggingface;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hugging Face's own normalizer and pre-tokenizer. Its Unigram model knows no piece here, so each word comes back as one
 * unknown token that holds the word's text.
 */
final class Reference implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;

    /** @param normalizer JSON, or null; as {@code preTokenizer} */
    Reference(String normalizer, String preTokenizer) {
        String json = "{\"version\":\"1.0\",\"truncation\":null,\"padding\":null,\"added_tokens\":[],\"normalizer\":"
                + normalizer + ",\"pre_tokenizer\":" + preTokenizer
                + ",\"post_processor\":null,\"decoder\":null,\"model\":{\"type\":\"Unigram\",\"unk_id\":0,"
                + "\"vocab\":[[\"<unk>\",0.0]],\"byte_fallback\":false}}";
        try {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                    Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Word> words(String text) {
        Encoding encoding = tokenizer.encode(text, false, false);
        CharSpan[] spans = encoding.getCharTokenSpans();
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < spans.length; i++) {
            // Its spans count code points.
            words.add(new Word(
                    encoding.getTokens()[i],
                    text.offsetByCodePoints(0, spans[i].getStart()),
                    text.offsetByCodePoints(0, spans[i].getEnd())));
        }
        return words;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
