package dev.lacuna.tokenization.tags;

/** Cuts text into the tokens that a tagger's model was trained on. Holds scratch, so one instance serves one thread. */
interface TokenCutter {
    /** Replaces what {@code out} holds by the tokens of {@code text[from, to)}, each tagged {@link UniversalTag#X}. */
    void cut(String text, int from, int to, TaggedTokens out);
}
