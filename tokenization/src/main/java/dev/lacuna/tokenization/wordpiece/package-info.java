/**
 * WordPiece: {@link dev.lacuna.tokenization.wordpiece.WordPieceModel} cuts words greedily into the longest pieces of a
 * vocabulary. Vocabularies are learned in package {@code train}.
 */
package dev.lacuna.tokenization.wordpiece;
