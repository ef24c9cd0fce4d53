package dev.lacuna.tokenization.train;

import dev.lacuna.tokenization.UserException;

/**
 * All words as one array of symbols, with a boundary before and after each. A symbol is the id that a trainer gives to a
 * character or to a piece.
 */
final class SymbolText {
    /** Stands between words and is part of none. */
    static final int BOUNDARY = -1;

    private final int[] symbols;
    private final int[] wordAt;
    private final SortedWords words;
    private int size = 1;

    /** An empty text with room for all of {@code words}. */
    SymbolText(SortedWords words) {
        long capacity = words.totalLength() + words.size() + 1;
        if (capacity > Integer.MAX_VALUE - 8) {
            throw new UserException("Cannot train tokenizer: the distinct words are too long together; raise"
                    + " tokenizer.train.min-frequency (" + capacity + " characters)");
        }
        this.words = words;
        symbols = new int[(int) capacity];
        wordAt = new int[(int) capacity];
        symbols[0] = BOUNDARY;
    }

    /** Appends a symbol of the word with this index. */
    void add(int symbol, int word) {
        symbols[size] = symbol;
        wordAt[size++] = word;
    }

    /** Ends the run of symbols since the last boundary; pieces never cross it. */
    void endRun() {
        if (symbols[size - 1] != BOUNDARY) {
            symbols[size++] = BOUNDARY;
        }
    }

    /** Number of positions; the first and the last are boundaries. */
    int size() {
        return size;
    }

    int symbol(int position) {
        return symbols[position];
    }

    void set(int position, int symbol) {
        symbols[position] = symbol;
    }

    /** How often the word at this position, which is no boundary, occurs in the corpus. */
    long count(int position) {
        return words.count(wordAt[position]);
    }
}
