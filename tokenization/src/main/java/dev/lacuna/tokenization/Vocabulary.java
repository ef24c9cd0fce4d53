package dev.lacuna.tokenization;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Subwords by id and ids by subword, with the special tokens among them. Immutable. */
public final class Vocabulary implements Serializable {
    private static final long serialVersionUID = 1;

    private final String[] subwords;
    private final Map<String, Integer> ids;
    private final String continuationPrefix;
    private final SpecialTokens specialTokens;
    private final boolean[] special;

    /**
     * @param subwords the subword of each id
     * @param continuationPrefix what marks a subword that does not start its word, such as {@code ##}
     * @param specialTokens the tokens that stand for no text
     */
    public Vocabulary(List<String> subwords, String continuationPrefix, SpecialTokens specialTokens) {
        this.subwords = subwords.toArray(String[]::new);
        this.continuationPrefix = continuationPrefix;
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
            if (id < 0 || id >= special.length) {
                throw new UserException("Cannot use vocabulary: special token id out of range 0.."
                        + (special.length - 1) + " (" + id + ")");
            }
            special[id] = true;
        }
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

    /** Prefix of subwords that continue a word. */
    public String continuationPrefix() {
        return continuationPrefix;
    }

    /** The text of the word whose subwords are {@code ids[from, to)}: the pieces joined, without continuation marks. */
    public String word(int[] ids, int from, int to) {
        if (to - from == 1) {
            return withoutPrefix(subwords[ids[from]], false);
        }
        StringBuilder word = new StringBuilder();
        for (int i = from; i < to; i++) {
            word.append(withoutPrefix(subwords[ids[i]], i > from));
        }
        return word.toString();
    }

    private String withoutPrefix(String subword, boolean continues) {
        return continues && subword.startsWith(continuationPrefix)
                ? subword.substring(continuationPrefix.length())
                : subword;
    }

    /** The subwords in the order of their ids. */
    public List<String> subwords() {
        return List.of(Arrays.copyOf(subwords, subwords.length));
    }
}
