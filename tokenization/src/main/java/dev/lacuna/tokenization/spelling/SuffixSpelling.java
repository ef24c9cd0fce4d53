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
            // Words that are not the tokenizer's own may hold several of its words.
            String subword = subwords[ids[i]];
            word.append(subword, 0, subword.length() - (subword.endsWith(suffix) ? suffix.length() : 0));
        }
        return word.toString();
    }

    @Override
    public boolean isUnique() {
        return true;
    }
}
