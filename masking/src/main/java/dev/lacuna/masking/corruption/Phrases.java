package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.tokenization.UserException;

/** Phrases as subwords that can stand in for others: the entries of a list, or single tokens made for it. */
final class Phrases {
    private final NgramVocabulary list;
    private final int[] tokens;
    private final String identity;

    private Phrases(NgramVocabulary list, int[] tokens, String identity) {
        this.list = list;
        this.tokens = tokens;
        this.identity = identity;
    }

    /** {@code source=keyphrase-universe}, a list's table or file, or {@code tokens=[ID_%d], count=100}. */
    static Phrases of(PieceSpec spec, MaskingTables tables) {
        String pattern = spec.text("tokens", "");
        if (pattern.isEmpty()) {
            String source = spec.text("source", "keyphrase-universe");
            return new Phrases(withSubwords(tables.ngrams(source), source), null, "source=" + source);
        }
        if (!spec.text("source", "").isEmpty()) {
            throw new UserException("Cannot read recipe: " + spec.name() + " takes a source or tokens (" + spec + ")");
        }
        int count = spec.whole(0, "count", 100, 1, 100_000);
        return new Phrases(null, tables.tokens(pattern, count), "tokens=" + pattern + ", count=" + count);
    }

    private static NgramVocabulary withSubwords(NgramVocabulary list, String source) {
        if (list.size() > 0 && list.subwordsTo(list.size() - 1) == 0) {
            throw new IllegalStateException("a list was loaded without its entries' subwords: " + source);
        }
        return list;
    }

    /** Number of phrases. */
    int size() {
        return list == null ? tokens.length : list.size();
    }

    /** Number of subwords of {@code phrase}, 0 for one that is not known by its subwords. */
    int length(int phrase) {
        return list == null ? 1 : list.subwordsTo(phrase) - list.subwordsFrom(phrase);
    }

    /** Subword {@code index} of {@code phrase}. */
    int subword(int phrase, int index) {
        return list == null ? tokens[phrase] : list.subword(list.subwordsFrom(phrase) + index);
    }

    /** Whether they are tokens that stand for no text. */
    boolean areTokens() {
        return list == null;
    }

    /** Whether {@code phrase} stands at {@code ids[from…]}. */
    boolean standsAt(int phrase, int[] ids, int from) {
        int length = length(phrase);
        if (from + length > ids.length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (ids[from + i] != subword(phrase, i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return identity;
    }
}
