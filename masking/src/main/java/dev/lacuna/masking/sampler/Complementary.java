package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * M and not-M (Yang et al., MICDrop, ECCV 2024, arXiv 2408.16478): views of even number select as {@code
 * without-replacement} does, those of odd number every other unit of weight above 0.
 */
public final class Complementary implements Sampler {
    private final WithoutReplacement sampler;

    public Complementary(PieceSpec spec) {
        sampler = new WithoutReplacement(spec);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        sampler.walk(row.shared(), units, weights, budget, out);
        for (int u = 0; row.view() % 2 == 1 && u < units.size(); u++) {
            if (out.isSelected(u)) {
                out.deselect(u);
            } else if (weights[u] > 0) {
                out.select(u);
            }
        }
    }

    @Override
    public String toString() {
        return "complementary";
    }
}
