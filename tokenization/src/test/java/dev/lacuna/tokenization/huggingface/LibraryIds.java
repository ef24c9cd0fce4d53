package dev.lacuna.tokenization.huggingface;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Ids of many texts by Hugging Face's library, without the rest of its encodings, which would cost most of the time. */
final class LibraryIds implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;

    LibraryIds(String json) throws IOException {
        tokenizer = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
    }

    long[][] ids(List<String> texts) {
        long[] encodings =
                TokenizersLibrary.LIB.batchEncode(tokenizer.getHandle(), texts.toArray(String[]::new), false);
        long[][] ids = new long[encodings.length][];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = TokenizersLibrary.LIB.getTokenIds(encodings[i]);
            TokenizersLibrary.LIB.deleteEncoding(encodings[i]);
        }
        return ids;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
