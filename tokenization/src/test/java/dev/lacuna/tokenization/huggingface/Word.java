package dev.lacuna.tokenization.huggingface;

/** A normalized word and the chars of the original, {@code [start, end)}, that it stands for. */
record Word(String text, int start, int end) {}
