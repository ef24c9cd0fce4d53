package dev.lacuna.tokenization.huggingface;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.lacuna.tokenization.Quoted;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.subword.SegmentationNoise;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Hugging Face's own library, called through the Java Native Interface: for files that our engine does not do exactly. */
final class NativeModel implements TokenizerModel {
    /** The name of this engine. */
    static final String ENGINE = "hf";

    /** Loaded once for all threads, which it can serve; freed with the process. */
    private final HuggingFaceTokenizer library;

    private final Vocabulary vocabulary;
    private final List<String> notes;

    NativeModel(String json, Vocabulary vocabulary, List<String> notes, String source) {
        this.vocabulary = vocabulary;
        this.notes = List.copyOf(notes);
        try {
            library = HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                    Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
        } catch (IOException | RuntimeException e) {
            throw new UserException(
                    "Cannot use tokenizer: Hugging Face's library refuses it: "
                            + Quoted.of(String.valueOf(e.getMessage())) + " (" + source + ")",
                    e);
        } catch (UnsatisfiedLinkError e) {
            throw new UserException(
                    "Cannot use tokenizer: it needs tokenizer.engine=hf, whose library does not run on this platform ("
                            + e.getMessage() + ", " + source + ")",
                    e);
        }
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public Tokenizer tokenizer() {
        return new NativeTokenizer(library, vocabulary);
    }

    @Override
    public Tokenizer tokenizer(SegmentationNoise noise, KeyedRandom random) {
        throw new UserException(
                "Cannot use segmentation noise: only tokenizer.engine=lacuna can draw segmentations by key, "
                        + "and it cannot use this tokenizer (" + noise + ")");
    }

    @Override
    public String engine() {
        return ENGINE;
    }

    @Override
    public List<String> notes() {
        return notes;
    }
}
