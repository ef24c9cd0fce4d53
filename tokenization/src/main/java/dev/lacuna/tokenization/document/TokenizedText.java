package dev.lacuna.tokenization.document;

import dev.lacuna.tokenization.TokenSequence;

/**
 * A text as subwords, with all that later steps may want of it. The array is shared, not copied.
 *
 * @param tokens subwords, words and sentences
 * @param tags part of speech of each word, as a code of {@link dev.lacuna.tokenization.tags.UniversalTag}; null where none
 *     were wanted
 * @param secondStart position in the subwords where the second text of a pair begins, or -1 where there is none
 */
public record TokenizedText(TokenSequence tokens, byte[] tags, int secondStart) {}
