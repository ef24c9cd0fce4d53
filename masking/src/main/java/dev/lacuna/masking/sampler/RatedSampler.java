package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/** Selects each unit independently, with a rate of its own. Units of weight 0 are never selected. */
abstract class RatedSampler implements Sampler {
    private double[] rates = new double[64];

    /**
     * Sets {@code rates[u]}, the chance of unit u, for every unit of weight above 0; of others it is not looked at.
     *
     * @param share the budget as a share of the subwords in units, 0 to 1
     */
    abstract void rate(Row row, UnitList units, double[] weights, double share, double[] rates);

    /** Tells {@code out} more of a unit that was selected. */
    void selected(Row row, int unit, double weight, Selection out) {}

    @Override
    public final void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        if (units.size() > rates.length) {
            rates = new double[units.size() * 2];
        }
        rate(row, units, weights, units.share(budget), rates);
        KeyedRandom random = row.random();
        for (int u = 0; u < units.size(); u++) {
            if (random.nextDouble() < rates[u] && weights[u] > 0) {
                out.select(u);
                selected(row, u, weights[u], out);
            }
        }
    }
}
