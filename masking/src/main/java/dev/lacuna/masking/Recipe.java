package dev.lacuna.masking;

import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.corruption.Corruption;
import dev.lacuna.masking.sampler.Sampler;
import dev.lacuna.masking.targets.Targets;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.masking.units.Units;
import dev.lacuna.masking.weights.Weights;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;

/**
 * A masking strategy, ready to run: what can be masked together, how attractive each unit is, how much is taken, how it is
 * drawn, what stands there instead, what is learned. Everything random comes from the key (seed, {@link #toString identity},
 * document, sequence, view). Holds scratch: one instance serves one thread.
 */
public final class Recipe {
    private final String name;
    private final Units units;
    private final Weights weights;
    private final Budget budget;
    private final Sampler sampler;
    private final Corruption corruption;
    private final Targets targets;
    private final String identity;

    private final KeyedRandom random = new KeyedRandom(new RandomKey(0, 0));
    private final UnitList unitList = new UnitList();
    private double[] unitWeights = new double[64];
    private boolean[] selected = new boolean[64];

    Recipe(RecipeSpec spec, MaskingTables tables) {
        name = spec.name();
        units = Pieces.units(spec.units(), tables);
        weights = Pieces.weights(spec.weights());
        budget = Pieces.budget(spec.budget());
        sampler = Pieces.sampler(spec.sampler());
        corruption = Pieces.corruption(spec.corruption(), tables);
        targets = Pieces.targets(spec.targets());
        identity = "units=" + units + " × weights=" + weights + " × budget=" + budget + " × sampler=" + sampler
                + " × corruption=" + corruption + " × targets=" + targets;
    }

    public String name() {
        return name;
    }

    /**
     * Masks {@code sequence} into {@code out}.
     *
     * @param seed the run's seed
     * @param view index among independent maskings of the same sequence
     * @param progress the row's place in training time, 0 to 1
     */
    public void apply(Sequence sequence, long seed, int view, double progress, MaskedExample out) {
        random.reset(sequence.origin().key(seed, identity, view));
        out.reset(sequence);
        unitList.clear();
        units.find(sequence, random, unitList);
        ensureCapacity(unitList.size());
        weights.weigh(sequence, unitList, unitWeights);
        double wanted = budget.expected(unitList.positions(), progress, random);
        sampler.draw(unitList, unitWeights, wanted, random, selected);
        corruption.corrupt(sequence, unitList, selected, random, out);
        targets.label(sequence, unitList, selected, out);
    }

    private void ensureCapacity(int size) {
        if (size > selected.length) {
            unitWeights = new double[size * 2];
            selected = new boolean[size * 2];
        }
    }

    /** The units of the last {@link #apply}, for explanations and audits. */
    public UnitList lastUnits() {
        return unitList;
    }

    /** The weight of each of {@link #lastUnits}. */
    public double lastWeight(int unit) {
        return unitWeights[unit];
    }

    /** Whether each of {@link #lastUnits} was selected. */
    public boolean lastSelected(int unit) {
        return selected[unit];
    }

    /** The identity: the composition with every piece's parameters. */
    @Override
    public String toString() {
        return identity;
    }
}
