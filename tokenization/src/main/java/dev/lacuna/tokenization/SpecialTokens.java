package dev.lacuna.tokenization;

import java.io.Serializable;

/**
 * Ids of the tokens that stand for no text, by role.
 *
 * @param pad fills rows to length
 * @param unknown stands for a word outside the vocabulary
 * @param start begins a row ({@code [CLS]})
 * @param separator ends a segment ({@code [SEP]})
 * @param mask hides a subword ({@code [MASK]})
 */
public record SpecialTokens(int pad, int unknown, int start, int separator, int mask) implements Serializable {
    public int[] ids() {
        return new int[] {pad, unknown, start, separator, mask};
    }
}
