package dev.lacuna.tokenization.huggingface;

/** What cuts text: our own engine, Hugging Face's library, or ours wherever it can. */
public enum Engine {
    AUTO,
    LACUNA,
    HF
}
