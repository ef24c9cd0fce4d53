/**
 * The Unigram family: {@link dev.lacuna.tokenization.unigram.UnigramModel} gives each piece of its vocabulary a log
 * probability and cuts a word into the most probable sequence of pieces, or draws one (Kudo, "Subword Regularization",
 * ACL 2018). Every cutter walks the same lattice, whose edges {@code PieceMatches} lists, and hands the edges it chose to
 * {@code PieceWriter}.
 */
package dev.lacuna.tokenization.unigram;
