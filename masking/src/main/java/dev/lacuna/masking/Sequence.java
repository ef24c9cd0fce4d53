package dev.lacuna.masking;

import java.io.Serializable;

/**
 * One training row before masking: {@code [CLS] a… [SEP] b… [SEP]} without padding. The arrays are shared, not copied.
 *
 * @param ids subwords, special tokens included
 * @param wordStarts ascending positions where a word starts; a special token is a word of its own, so the first is 0
 * @param documents ids of the documents that fragments of are packed here, in order
 * @param documentStarts position of each fragment's first subword
 * @param origin the first fragment, which names the row
 * @param notes sentences, tags and word values, all in the row's positions and words
 */
public record Sequence(
        int[] ids, int[] wordStarts, String[] documents, int[] documentStarts, Origin origin, Annotations notes)
        implements Serializable {
    /** A row of which nothing more is known. */
    public Sequence(int[] ids, int[] wordStarts, String[] documents, int[] documentStarts, Origin origin) {
        this(ids, wordStarts, documents, documentStarts, origin, Annotations.NONE);
    }

    public int size() {
        return ids.length;
    }

    /** The document that names the row. */
    public String document() {
        return origin.document();
    }

    public int words() {
        return wordStarts.length;
    }

    /** The position after the last subword of word {@code word}. */
    public int wordEnd(int word) {
        return word + 1 < wordStarts.length ? wordStarts[word + 1] : ids.length;
    }
}
