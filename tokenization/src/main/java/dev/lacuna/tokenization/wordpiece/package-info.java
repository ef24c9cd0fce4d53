/**
 * WordPiece: {@link dev.lacuna.tokenization.wordpiece.WordPieceTokenizer} cuts words greedily into the longest pieces of a
 * vocabulary; {@link dev.lacuna.tokenization.wordpiece.WordPieceTrainer} learns the vocabulary from {@link
 * dev.lacuna.tokenization.wordpiece.WordCounts word counts}.
 */
package dev.lacuna.tokenization.wordpiece;
