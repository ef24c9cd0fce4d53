package dev.lacuna.tokenization.train;

import java.util.List;

/**
 * A unigram language model of pieces.
 *
 * @param pieces the entry of each id: special tokens, then pieces by falling score, where equal by their chars
 * @param unknownId id of the token that stands for characters outside the alphabet
 */
public record LearnedUnigram(List<ScoredPiece> pieces, int unknownId) {
    public LearnedUnigram {
        pieces = List.copyOf(pieces);
    }
}
