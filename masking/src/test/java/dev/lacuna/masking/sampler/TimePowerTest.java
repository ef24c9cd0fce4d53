package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import org.junit.jupiter.api.Test;

class TimePowerTest {
    private final TimePower sampler = new TimePower(PieceSpec.parse("time-power"));

    /** GenMD4 at t = ¼, ε = 1e-4: (1 − ε) t^w for w = ½, 1, 2; loss weights w / t = 2, 4, 8. */
    @Test
    void ratesAndLossWeightsByHand() {
        Row row = RatedSamplers.row("time-power");
        row.diffuse(0.25, 1 - (1 - 1e-4) * 0.25, 4);
        UnitList units = RatedSamplers.singles(3);
        double[] weights = {0.5, 1, 2};
        double[] rates = new double[3];
        double share = (1 - 1e-4) * 0.25;
        sampler.rate(row, units, weights, share, rates);
        assertThat(rates).containsExactly(new double[] {0.49995, 0.249975, 0.06249375}, within(1e-12));

        Selection selection = new Selection();
        boolean[] seen = new boolean[3];
        for (int i = 0; i < 200; i++) {
            selection.reset(3);
            sampler.draw(row, units, weights, share * 3, selection);
            for (int u = 0; u < 3; u++) {
                seen[u] |= selection.isSelected(u);
                assertThat(selection.lossWeight(u)).isEqualTo(selection.isSelected(u) ? 4 * weights[u] : 1);
            }
        }
        assertThat(seen).containsOnly(true);
    }
}
