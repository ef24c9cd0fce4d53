package dev.lacuna.tokenization;

import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * Ids of the tokens that stand for no text, by role.
 *
 * @param pad fills rows to length
 * @param unknown stands for a word outside the vocabulary; -1 where every word can be spelled
 * @param start begins a row ({@code [CLS]}); -1 where rows begin with text
 * @param separator ends a segment ({@code [SEP]})
 * @param mask hides a subword ({@code [MASK]})
 */
public record SpecialTokens(int pad, int unknown, int start, int separator, int mask) implements Serializable {
    /** The ids of the roles there are. */
    public int[] ids() {
        return IntStream.of(pad, unknown, start, separator, mask)
                .filter(id -> id >= 0)
                .toArray();
    }
}
