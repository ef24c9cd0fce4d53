package dev.lacuna.jobs.tokenize;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Hugging Face's library with the tokenizer of a file, asked for what a run must hold. */
record HuggingFace(HuggingFaceTokenizer library) implements AutoCloseable {
    static HuggingFace open(Path file) {
        try {
            return new HuggingFace(HuggingFaceTokenizer.newInstance(
                    Files.newInputStream(file),
                    Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Integer> ids(String text) {
        return Arrays.stream(library.encode(text, false, false).getIds())
                .mapToObj(id -> (int) id)
                .toList();
    }

    /** The text of {@code ids}, by the file's decoder. */
    String decoded(int[] ids) {
        return library.decode(Arrays.stream(ids).asLongStream().toArray(), true);
    }

    @Override
    public void close() {
        library.close();
    }
}
