package dev.lacuna.statistics.informask;

import dev.lacuna.statistics.pairs.DistinctWords;
import dev.lacuna.statistics.pairs.PairMatrix;
import java.util.Arrays;

/**
 * InforMask's score of a mask M of a text S: the PMI between what is hidden and what stays visible,
 *
 * <pre>  IR(M) = Σ_{a ∈ M} Σ_{b ∈ S \ M} PMI(a, b)</pre>
 *
 * over positions; the PMI of two positions is that of their words, 0 inside one word and for a pair without a score. It is
 * taken as Σ_{a ∈ M} Σ_{b ∈ S} minus Σ_{a, b ∈ M}: the first sum is known for each position once per text, and a mask costs
 * only the pairs inside it. For one thread.
 */
final class InformativeRelevance {
    private final PairMatrix matrix;
    private final DistinctWords distinct;
    private MaskText text;

    /** The place of each position's word among the distinct ones, -1 for a word without a number. */
    private int[] places = new int[512];

    /** PMI of distinct words, row by row, symmetric. */
    private float[] pmi = new float[64];

    /** For each position the PMI with all others, summed. */
    private double[] withAll = new double[512];

    InformativeRelevance(PairMatrix matrix) {
        this.matrix = matrix;
        this.distinct = new DistinctWords(matrix.words());
    }

    /** Takes up the text that the masks to come are of. */
    void prepare(MaskText text) {
        this.text = text;
        if (places.length < text.size()) {
            places = new int[text.size()];
            withAll = new double[text.size()];
        }
        distinct.clear();
        for (int i = 0; i < text.size(); i++) {
            places[i] = distinct.add(text.number(i));
        }
        fillMatrix();
        sumRows();
    }

    private void fillMatrix() {
        int size = distinct.size();
        if (pmi.length < size * size) {
            pmi = new float[size * size];
        }
        Arrays.fill(pmi, 0, size * size, 0);
        matrix.forEach(distinct, (place, other, score) -> {
            pmi[place * size + other] = (float) score;
            pmi[other * size + place] = (float) score;
        });
    }

    private void sumRows() {
        int size = distinct.size();
        int[] positions = new int[size];
        for (int i = 0; i < text.size(); i++) {
            if (places[i] >= 0) {
                positions[places[i]]++;
            }
        }
        double[] sums = new double[size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                sums[row] += (double) pmi[row * size + column] * positions[column];
            }
        }
        int end = 0;
        for (int from = 0; from < text.size(); from = end) {
            while (end < text.size() && text.occurrence(end) == text.occurrence(from)) {
                end++;
            }
            int place = places[from];
            double sum = place < 0 ? 0 : sums[place] - (double) (end - from) * pmi[place * size + place];
            Arrays.fill(withAll, from, end, sum);
        }
    }

    /** IR of the mask of the {@code count} different positions that {@code mask} begins with. */
    double of(int[] mask, int count) {
        int size = distinct.size();
        double all = 0;
        double inside = 0;
        for (int i = 0; i < count; i++) {
            int position = mask[i];
            if (places[position] < 0) {
                continue;
            }
            all += withAll[position];
            int row = places[position] * size;
            for (int j = 0; j < i; j++) {
                int place = places[mask[j]];
                if (place >= 0 && text.occurrence(mask[j]) != text.occurrence(position)) {
                    inside += pmi[row + place];
                }
            }
        }
        return all - 2 * inside;
    }
}
