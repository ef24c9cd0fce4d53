package dev.lacuna.tokenization;

/**
 * A text as subwords, with all that later steps may want of it. The array is shared, not copied.
 *
 * @param tokens subwords, words and sentences
 * @param tags part-of-speech tag of each word as a {@code tags.UniversalTag}'s code, or null where there are none
 * @param secondStart position in the subwords where the second text of a pair begins, or -1 where there is none
 */
public record TokenizedText(TokenSequence tokens, byte[] tags, int secondStart) {}
