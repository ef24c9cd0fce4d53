package dev.lacuna.tokenization.spelling;

/**
 * Entries that continue a word begin with a mark, as in WordPiece.
 *
 * @param prefix the mark, such as {@code ##}
 */
public record PrefixSpelling(String prefix) implements Spelling {
    private static final long serialVersionUID = 1;

    @Override
    public String word(String[] subwords, int[] ids, int from, int to) {
        if (to - from == 1) {
            return piece(subwords[ids[from]]);
        }
        StringBuilder word = new StringBuilder();
        for (int i = from; i < to; i++) {
            word.append(piece(subwords[ids[i]]));
        }
        return word.toString();
    }

    /** Without the mark, on a word's first piece too: words that are not the tokenizer's own may begin inside of its words. */
    private String piece(String subword) {
        return subword.startsWith(prefix) && subword.length() > prefix.length()
                ? subword.substring(prefix.length())
                : subword;
    }

    @Override
    public boolean isUnique() {
        return true;
    }
}
