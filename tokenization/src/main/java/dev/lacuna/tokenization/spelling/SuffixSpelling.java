package dev.lacuna.tokenization.spelling;

/**
 * Entries that end a word end with a mark, as in the first BPE tokenizers.
 *
 * @param suffix the mark, such as {@code </w>}; empty where nothing is marked
 */
public record SuffixSpelling(String suffix) implements Spelling {
    private static final long serialVersionUID = 1;

    @Override
    public String word(String[] subwords, int[] ids, int from, int to) {
        StringBuilder word = new StringBuilder();
        for (int i = from; i < to; i++) {
            word.append(subwords[ids[i]]);
        }
        if (!suffix.isEmpty()
                && word.length() >= suffix.length()
                && word.lastIndexOf(suffix) == word.length() - suffix.length()) {
            word.setLength(word.length() - suffix.length());
        }
        return word.toString();
    }
}
