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
            return subwords[ids[from]];
        }
        StringBuilder word = new StringBuilder();
        for (int i = from; i < to; i++) {
            String subword = subwords[ids[i]];
            word.append(subword, i > from && subword.startsWith(prefix) ? prefix.length() : 0, subword.length());
        }
        return word.toString();
    }
}
