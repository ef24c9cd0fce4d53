package dev.lacuna.tokenization.huggingface;

/**
 * A part of a {@code tokenizer.json} that this package does not do exactly as Hugging Face does. Whoever reads the file may
 * still give it to Hugging Face's own library.
 */
public final class UnsupportedPart extends RuntimeException {
    /** @param part names the part, as {@code normalizer Nmt} */
    public UnsupportedPart(String part) {
        super(part);
    }
}
