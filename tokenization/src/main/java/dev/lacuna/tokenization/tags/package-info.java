/**
 * Parts of speech. A {@link dev.lacuna.tokenization.tags.PosTagger} cuts a sentence into the tokens that its model knows and
 * gives each a {@link dev.lacuna.tokenization.tags.UniversalTag}, in {@link dev.lacuna.tokenization.tags.TaggedTokens}; {@link
 * dev.lacuna.tokenization.tags.WordTags} carries the tags over to any other cut of the same text into words.
 */
package dev.lacuna.tokenization.tags;
