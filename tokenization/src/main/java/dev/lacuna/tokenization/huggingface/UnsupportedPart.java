package dev.lacuna.tokenization.huggingface;

/** A part of a {@code tokenizer.json} that our engine does not do exactly; Hugging Face's own library may. */
final class UnsupportedPart extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param part names it, such as {@code normalizer Nmt} */
    UnsupportedPart(String part) {
        super(part);
    }
}
