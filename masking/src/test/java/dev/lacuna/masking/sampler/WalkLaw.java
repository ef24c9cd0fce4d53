package dev.lacuna.masking.sampler;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The law of drawing units one after another, by full enumeration: the next is unit i with chance weight i over the weights
 * still there; it is selected if it fits what is left of the budget. Keys are sets of units as bits.
 */
final class WalkLaw {
    private final int[] lengths;
    private final double[] weights;
    private final SortedMap<Integer, Double> law = new TreeMap<>();

    private WalkLaw(int[] lengths, double[] weights) {
        this.lengths = lengths;
        this.weights = weights;
    }

    static SortedMap<Integer, Double> of(int[] lengths, double[] weights, int budget) {
        WalkLaw walk = new WalkLaw(lengths, weights);
        walk.visit(0, 0, budget, 1);
        return walk.law;
    }

    private void visit(int drawn, int selected, int left, double probability) {
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            total += (drawn >> i & 1) == 0 ? weights[i] : 0;
        }
        if (total == 0) {
            law.merge(selected, probability, Double::sum);
            return;
        }
        for (int i = 0; i < weights.length; i++) {
            if ((drawn >> i & 1) == 0 && weights[i] > 0) {
                boolean fits = lengths[i] <= left;
                visit(
                        drawn | 1 << i,
                        fits ? selected | 1 << i : selected,
                        fits ? left - lengths[i] : left,
                        probability * weights[i] / total);
            }
        }
    }
}
