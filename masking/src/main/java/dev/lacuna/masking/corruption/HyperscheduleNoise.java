package dev.lacuna.masking.corruption;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.diffusion.Hyperschedule;
import dev.lacuna.masking.diffusion.Hyperschedule.Kind;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Set;

/**
 * Noise of a time of its own at each unit, by a {@link Hyperschedule} over the row's units at a step drawn for the row (Fathi et
 * al. 2025, arXiv 2504.06416). Epsilon: a mask with chance t, else a uniform subword with chance {@code rate}. Gamma: with s =
 * −ln(1 − (1 − 5e-3) t) and γ = {@code rate}, a mask with chance 1 − A, A = e^(−(1−γ)s), else a uniform subword with chance 1 −
 * e^(−γs).
 *
 * <p>A label weighs 0.05 where the unit is settled, 1 where it is active, 0.001 where it is worthless; with epsilon that times
 * 1/t under a mask, 1 − rate for a uniform subword, rate for a clean one. Selected units that stay clean are deselected.
 */
public final class HyperscheduleNoise implements Corruption {
    private final Hyperschedule schedule;
    private final boolean gamma;
    private final double rate;
    private final int mask;
    private final OrdinarySubwords subwords;

    /** {@code hyperschedule(kind=block, width=32, levels=32, noise=epsilon, rate=0.01)}, for {@code sampler = all}. */
    public HyperscheduleNoise(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0, "kind", "width", "levels", "noise", "rate");
        Kind kind = spec.choice("kind", "block", "window").equals("block") ? Kind.BLOCK : Kind.WINDOW;
        schedule = new Hyperschedule(
                kind,
                spec.whole("width", 32, kind == Kind.BLOCK ? 1 : 2, 1 << 16),
                spec.whole("levels", 32, 2, 1 << 10));
        gamma = spec.choice("noise", "epsilon", "gamma").equals("gamma");
        rate = spec.number("rate", 0.01, 0, 1);
        mask = vocabulary.specialTokens().mask();
        subwords = new OrdinarySubwords(vocabulary);
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.TOKEN_T, Column.TOKEN_STATES, Column.LOSS_WEIGHTS);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        out.floats(Column.TOKEN_T).fill(out.size(), 0);
        out.floats(Column.LOSS_WEIGHTS).fill(out.size(), 0);
        out.ints(Column.TOKEN_STATES).fill(out.size(), TokenState.CLEAN);
        int step = units.size() == 0 ? 0 : 1 + row.random().nextInt(schedule.steps(units.size()));
        for (int u = 0; u < units.size(); u++) {
            int level = schedule.level(u, step);
            boolean touched = false;
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                touched |= corrupt(units.position(i), level, row, out);
            }
            if (!touched) {
                selection.deselect(u);
            }
        }
    }

    /** Draws the noise at {@code position} and says whether there was any. */
    private boolean corrupt(int position, int level, Row row, MaskedExample out) {
        double t = schedule.time(level);
        int state = state(t, row);
        if (state == TokenState.MASK) {
            out.corrupt(position, mask, MaskedExample.MASKED);
        } else if (state == TokenState.UNIFORM) {
            out.corrupt(position, subwords.draw(row.random()), MaskedExample.RANDOM);
        }
        out.floats(Column.TOKEN_T).set(position, (float) t);
        out.ints(Column.TOKEN_STATES).set(position, state);
        out.floats(Column.LOSS_WEIGHTS).set(position, (float) (placeWeight(level) * stateWeight(state, t)));
        return state != TokenState.CLEAN;
    }

    private int state(double t, Row row) {
        double clean = 1 - (1 - 5e-3) * t;
        double masks = gamma ? 1 - StrictMath.pow(clean, 1 - rate) : t;
        double noise = gamma ? 1 - StrictMath.pow(clean, rate) : rate;
        if (row.random().nextDouble() < masks) {
            return TokenState.MASK;
        }
        return row.random().nextDouble() < noise ? TokenState.UNIFORM : TokenState.CLEAN;
    }

    private double placeWeight(int level) {
        return level == Hyperschedule.SETTLED ? 0.05 : level == schedule.levels() ? 0.001 : 1;
    }

    private double stateWeight(int state, double t) {
        if (gamma) {
            return 1;
        }
        return state == TokenState.MASK ? 1 / t : state == TokenState.UNIFORM ? 1 - rate : rate;
    }

    @Override
    public String toString() {
        return "hyperschedule(kind=" + schedule + ", noise=" + (gamma ? "gamma" : "epsilon") + ", rate=" + rate + ")";
    }
}
