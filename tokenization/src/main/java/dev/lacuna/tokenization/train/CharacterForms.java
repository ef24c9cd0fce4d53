package dev.lacuna.tokenization.train;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The pieces that single characters start as. A character has up to four forms: with a prefix where it does not begin its
 * word, with a suffix where it ends it.
 */
final class CharacterForms {
    private static final int CONTINUES = 1;
    private static final int ENDS = 2;

    private final int[] indexes;
    private final String prefix;
    private final String suffix;
    private final int[][] ids;

    /**
     * Gives ids to the forms that occur in {@code words}, form by form, in each by code point.
     *
     * @param characters code points of the alphabet, ascending
     * @param prefix of a character that continues a word; empty for none
     * @param suffix of a character that ends a word; empty for none
     */
    CharacterForms(int[] characters, SortedWords words, String prefix, String suffix, Pieces pieces) {
        this.indexes = Alphabet.index(characters);
        this.prefix = prefix;
        this.suffix = suffix;
        this.ids = new int[4][characters.length];
        BitSet[] seen = seen(words);
        for (int form = 0; form < ids.length; form++) {
            Arrays.fill(ids[form], -1);
            for (int i = seen[form].nextSetBit(0); i >= 0; i = seen[form].nextSetBit(i + 1)) {
                ids[form][i] = pieces.add(spelled(characters[i], form));
            }
        }
    }

    /** The id of a character of a word, or -1 where it is outside the alphabet. */
    int id(int codePoint, boolean begins, boolean ends) {
        int index = indexes[codePoint];
        return index < 0 ? -1 : ids[form(begins, ends)][index];
    }

    private BitSet[] seen(SortedWords words) {
        BitSet[] seen = {new BitSet(), new BitSet(), new BitSet(), new BitSet()};
        for (int w = 0; w < words.size(); w++) {
            String word = words.word(w);
            for (int i = 0, end; i < word.length(); i = end) {
                int c = word.codePointAt(i);
                end = i + Character.charCount(c);
                if (indexes[c] >= 0) {
                    seen[form(i == 0, end == word.length())].set(indexes[c]);
                }
            }
        }
        return seen;
    }

    private int form(boolean begins, boolean ends) {
        return (begins || prefix.isEmpty() ? 0 : CONTINUES) | (ends && !suffix.isEmpty() ? ENDS : 0);
    }

    private String spelled(int codePoint, int form) {
        String plain = Character.toString(codePoint);
        return ((form & CONTINUES) == 0 ? "" : prefix) + plain + ((form & ENDS) == 0 ? "" : suffix);
    }
}
