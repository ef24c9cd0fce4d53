package dev.lacuna.tokenization.normalize;

import com.ibm.icu.text.Normalizer2;

/**
 * The normalization forms of Unicode Standard Annex 15. Characters that came after Unicode 9 are left as they are, as by the
 * tables in Hugging Face's tokenizers.
 */
public enum UnicodeForm implements Normalizer {
    NFC,
    NFD,
    NFKC,
    NFKD;

    private volatile FormTables tables;

    @Override
    public void normalize(NormalizedText text) {
        FormTables tables = tables();
        int length = text.length();
        int unstable = tables.firstUnstable(text, 0);
        if (unstable == length) {
            return;
        }
        Recomposer recomposer = new Recomposer(text, tables);
        text.beginRewrite();
        int done = 0;
        while (unstable < length) {
            // A mark may compose with the stable character before it.
            int from = unstable == done ? done : text.offsetBefore(unstable);
            int to = tables.nextStable(text, unstable);
            text.keep(done, from);
            recomposer.rewrite(from, to);
            done = to;
            unstable = tables.firstUnstable(text, to);
        }
        text.keep(done, length);
        text.endRewrite();
    }

    /** What {@code codePoint} is taken apart into; null where it stays whole. */
    public String decomposition(int codePoint) {
        return tables().decomposition(codePoint);
    }

    /** Made on first use, for it takes some 10 ms. Two threads may both make them, and make the same. */
    private FormTables tables() {
        FormTables made = tables;
        if (made == null) {
            made = switch (this) {
                case NFC -> new FormTables(Normalizer2.getNFCInstance(), true);
                case NFD -> new FormTables(Normalizer2.getNFDInstance(), false);
                case NFKC -> new FormTables(Normalizer2.getNFKCInstance(), true);
                case NFKD -> new FormTables(Normalizer2.getNFKDInstance(), false);
            };
            tables = made;
        }
        return made;
    }
}
