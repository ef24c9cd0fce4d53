package dev.lacuna.tokenization.unigram;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.subword.SegmentationNoise;
import dev.lacuna.tokenization.subword.SegmentationNoise.UnigramSampling;
import dev.lacuna.tokenization.subword.SubwordModel;
import dev.lacuna.tokenization.subword.WordCutter;
import java.util.List;

/**
 * Pieces with log probabilities; a word is cut into the sequence of pieces with the greatest sum, as Hugging Face's
 * {@code Unigram} does. A character that is no piece costs the least score of all minus 10; neighbouring unknown characters
 * become one unknown subword or, with byte fallback, the pieces {@code <0x00>} to {@code <0xFF>} of their UTF-8. Immutable.
 */
public final class UnigramModel implements SubwordModel {
    /** In place of the id of a piece that does not exist. */
    public static final int NO_PIECE = PieceTrie.NONE;

    private static final double UNKNOWN_PENALTY = 10;

    private final List<String> pieces;
    private final double[] scores;
    private final int unknownId;
    private final boolean byteFallback;
    private final double unknownScore;
    private final PieceTrie trie;

    /**
     * @param pieces by id; of equal ones the last is used
     * @param scores log probability of each piece, finite
     * @param unknownId the piece that stands for unknown characters, or {@link #NO_PIECE}: then a word with one is refused
     * @param byteFallback whether unknown characters are cut into pieces of one byte, where all those bytes have pieces
     */
    public UnigramModel(List<String> pieces, double[] scores, int unknownId, boolean byteFallback) {
        this.pieces = List.copyOf(pieces);
        this.scores = scores.clone();
        this.unknownId = unknownId;
        this.byteFallback = byteFallback;
        requireUsable();
        double least = Double.POSITIVE_INFINITY;
        for (double score : scores) {
            least = Math.min(least, score);
        }
        this.unknownScore = least - UNKNOWN_PENALTY;
        this.trie = PieceTrie.of(this.pieces);
    }

    private void requireUsable() {
        if (pieces.isEmpty() || pieces.size() != scores.length) {
            throw new UserException("Cannot use Unigram vocabulary: it needs pieces, each with a score ("
                    + pieces.size() + " pieces, " + scores.length + " scores)");
        }
        if (unknownId < NO_PIECE || unknownId >= scores.length) {
            throw new UserException("Cannot use Unigram vocabulary: the id of its unknown piece is not in 0.."
                    + (scores.length - 1) + " (" + unknownId + ")");
        }
        for (int id = 0; id < scores.length; id++) {
            if (!Double.isFinite(scores[id])) {
                throw new UserException("Cannot use Unigram vocabulary: the score of piece " + id
                        + " is not a finite number (" + scores[id] + ")");
            }
            if (hasLoneSurrogate(pieces.get(id))) {
                throw new UserException("Cannot use Unigram vocabulary: piece " + id
                        + " is not Unicode text, since half a character stands in it (" + pieces.get(id) + ")");
            }
        }
    }

    private static boolean hasLoneSurrogate(String piece) {
        return piece.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @Override
    public WordCutter cutter() {
        return new BestCutter(this);
    }

    @Override
    public WordCutter cutter(SegmentationNoise noise, KeyedRandom random) {
        if (!(noise instanceof UnigramSampling sampling)) {
            throw new UserException("Cannot draw segmentations: a Unigram tokenizer has no such noise; use Unigram "
                    + "sampling (" + noise + ")");
        }
        return switch (sampling.best()) {
            case 0 -> new SamplingCutter(this, sampling.alpha(), random);
            case 1 -> cutter();
            default -> new BestOfCutter(this, sampling, random);
        };
    }

    /** The pieces in the order of their ids. */
    public List<String> pieces() {
        return pieces;
    }

    public double score(int id) {
        return scores[id];
    }

    /** The piece that stands for unknown characters, or {@link #NO_PIECE}. */
    public int unknownId() {
        return unknownId;
    }

    public boolean byteFallback() {
        return byteFallback;
    }

    /** Score of a character that is no piece. */
    double unknownScore() {
        return unknownScore;
    }

    /** Greatest absolute value of a score, that of an unknown character included. */
    double largestScore() {
        double largest = Math.abs(unknownScore);
        for (double score : scores) {
            largest = Math.max(largest, Math.abs(score));
        }
        return largest;
    }

    PieceTrie trie() {
        return trie;
    }

    /** What is thrown for a word with an unknown character by a model without an unknown piece. */
    static UserException noUnknownPiece() {
        return new UserException("Cannot cut word: it has a character outside the vocabulary, which names no unknown "
                + "piece; use a tokenizer with unk_id");
    }
}
