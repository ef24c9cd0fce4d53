package dev.lacuna.tokenization.subword;

import dev.lacuna.tokenization.UserException;
import java.io.Serializable;

/** How a word's segmentation is drawn instead of being always the same one. */
public sealed interface SegmentationNoise extends Serializable {
    /**
     * BPE-dropout: at each step of cutting a word, every possible merge is left out with this probability (Provilkov,
     * Emelianenko and Voita, "BPE-Dropout: Simple and Effective Subword Regularization", ACL 2020).
     *
     * @param probability 0 gives the plain segmentation, 1 single characters
     */
    record BpeDropout(double probability) implements SegmentationNoise {
        public BpeDropout {
            if (!(probability >= 0 && probability <= 1)) {
                throw new UserException(
                        "Cannot use BPE-dropout: its probability must be in [0, 1] (" + probability + ")");
            }
        }
    }

    /**
     * Subword regularization: a segmentation x is drawn with probability proportional to P(x)^alpha (Kudo, "Subword
     * Regularization: Improving Neural Network Translation Models with Multiple Subword Candidates", ACL 2018).
     *
     * @param best draw among so many best segmentations; 0 draws among all, by forward filtering and backward sampling
     * @param alpha 0 draws uniformly, a large value nearly always the best segmentation
     */
    record UnigramSampling(int best, double alpha) implements SegmentationNoise {
        public UnigramSampling {
            if (best < 0 || !(alpha >= 0 && alpha < Double.POSITIVE_INFINITY)) {
                throw new UserException("Cannot sample segmentations: best and alpha must not be negative (" + best
                        + ", " + alpha + ")");
            }
        }
    }
}
