package dev.lacuna.tokenization.bert;

import java.io.Serializable;

/**
 * What BERT's normalizer does to text.
 *
 * @param cleanText drop control characters, turn every white space into a blank
 * @param splitChinese make each CJK ideograph a word
 * @param stripAccents decompose (NFD) and drop non-spacing marks
 * @param lowercase lower-case character by character
 */
public record BertOptions(boolean cleanText, boolean splitChinese, boolean stripAccents, boolean lowercase)
        implements Serializable {
    /** As {@code bert-base-uncased}. */
    public static final BertOptions UNCASED = new BertOptions(true, true, true, true);

    /** As {@code bert-base-cased}. */
    public static final BertOptions CASED = new BertOptions(true, true, false, false);
}
