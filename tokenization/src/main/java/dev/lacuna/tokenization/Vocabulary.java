package dev.lacuna.tokenization;

import dev.lacuna.tokenization.spelling.PrefixSpelling;
import dev.lacuna.tokenization.spelling.Spelling;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Subwords by id and ids by subword, with the special tokens among them. Immutable. */
public final class Vocabulary implements Serializable {
    private static final long serialVersionUID = 1;

    private final String[] subwords;
    private final Map<String, Integer> ids;
    private final Spelling spelling;
    private final SpecialTokens specialTokens;
    private final boolean[] special;

    /**
     * @param subwords the subword of each id
     * @param spelling how they make up words
     * @param specialTokens the tokens that stand for no text, by role
     * @param otherSpecial ids of further tokens that no mask may touch
     */
    public Vocabulary(
            List<String> subwords, Spelling spelling, SpecialTokens specialTokens, Collection<Integer> otherSpecial) {
        this.subwords = subwords.toArray(String[]::new);
        this.spelling = spelling;
        this.specialTokens = specialTokens;
        this.ids = new HashMap<>(subwords.size() * 2);
        for (int id = 0; id < this.subwords.length; id++) {
            Integer other = ids.put(this.subwords[id], id);
            if (other != null) {
                throw new UserException("Cannot use vocabulary: ids " + other + " and " + id + " are the same subword ("
                        + this.subwords[id] + ")");
            }
        }
        this.special = new boolean[this.subwords.length];
        for (int id : specialTokens.ids()) {
            markSpecial(id);
        }
        otherSpecial.forEach(this::markSpecial);
    }

    /** A vocabulary whose entries that continue a word begin with {@code prefix}, such as {@code ##}. */
    public Vocabulary(List<String> subwords, String prefix, SpecialTokens specialTokens) {
        this(subwords, new PrefixSpelling(prefix), specialTokens, List.of());
    }

    private void markSpecial(int id) {
        if (id < 0 || id >= special.length) {
            throw new UserException("Cannot use vocabulary: special token id out of range 0.." + (special.length - 1)
                    + " (" + id + ")");
        }
        special[id] = true;
    }

    public int size() {
        return subwords.length;
    }

    public String subword(int id) {
        return subwords[id];
    }

    /** The id of {@code subword}, or -1. */
    public int id(String subword) {
        return ids.getOrDefault(subword, -1);
    }

    public SpecialTokens specialTokens() {
        return specialTokens;
    }

    /** Whether {@code id} is one of the special tokens, which no mask may touch. */
    public boolean isSpecial(int id) {
        return special[id];
    }

    /** Whether one of {@code ids[from, to)} is a special token: such a word has no text to learn from. */
    public boolean hasSpecial(int[] ids, int from, int to) {
        for (int i = from; i < to; i++) {
            if (special[ids[i]]) {
                return true;
            }
        }
        return false;
    }

    /** The text of the word whose subwords are {@code ids[from, to)}: the pieces joined, without marks. */
    public String word(int[] ids, int from, int to) {
        return spelling.word(subwords, ids, from, to);
    }

    /** Whether words of equal text have equal subwords, as far as the tokenizer's own words go. */
    public boolean hasUniqueSpelling() {
        return spelling.isUnique();
    }

    /** The subwords in the order of their ids. */
    public List<String> subwords() {
        return List.of(subwords);
    }
}
