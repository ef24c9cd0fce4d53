package dev.lacuna.tokenization.pretokenize;

/** Cuts each split of a text into smaller ones. Immutable, shared by all threads. */
public interface PreTokenizer {
    void split(Splits splits);
}
