package dev.lacuna.masking;

import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.RandomKey;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/**
 * A masking strategy, ready to run: what can be masked together, how attractive each unit is, how much is taken, how it is
 * drawn, what stands there instead, what is learned. Everything random comes from the key (seed, {@link #toString identity},
 * document, sequence, view); only the times of a diffusion are spread over the rows of a shard. Holds scratch: one instance
 * serves one thread.
 */
public final class Recipe {
    private static final String NO_PAIR = "no second text, see corpus.fields.second-text";

    private final String name;
    private final boolean pairsOnly;
    private final Masker masker;
    private final int views;
    private final Set<Column> columns = EnumSet.noneOf(Column.class);
    private final String identity;
    private final Row row;

    /** @param pairsOnly whether rows that are no pairs of texts are given up */
    Recipe(RecipeSpec spec, MaskingTables tables, boolean pairsOnly) {
        this.pairsOnly = pairsOnly;
        name = spec.name();
        masker = Maskers.of(spec.root(), tables);
        views = spec.views();
        masker.addColumns(columns);
        identity = masker.toString();
        // A hash, because an identity is long and stands in the key of every row.
        row = new Row(RandomKey.of(identity.getBytes(StandardCharsets.UTF_8)).toHex());
    }

    public String name() {
        return name;
    }

    /** Maskings of each row, numbered from 0; each is a row of the shard. */
    public int views() {
        return views;
    }

    /** The columns it writes beside the input. */
    public Set<Column> columns() {
        return columns;
    }

    /** Positions that the input of a row of {@code length} may have. */
    public int inputLength(int length) {
        return masker.inputLength(length);
    }

    /** Labels that a row of {@code length} may have: as many as the input's positions, or those of a target sequence. */
    public int labelLength(int length) {
        return masker.labelLength(length);
    }

    /**
     * Masks {@code sequence} into {@code out} as row {@code view} of a shard at {@code progress}, so that many views of a
     * sequence are spread over all times of a diffusion.
     */
    public void apply(Sequence sequence, long seed, int view, double progress, MaskedExample out) {
        apply(sequence, seed, view, new Place(progress, 0, view), out);
    }

    /**
     * Masks {@code sequence} into {@code out}.
     *
     * @param seed the run's seed
     * @param view index among independent maskings of the same sequence, of which {@link #views} belong together
     * @param place where the row stands
     */
    public void apply(Sequence sequence, long seed, int view, Place place, MaskedExample out) {
        row.start(sequence, seed, view, views, place);
        out.reset(sequence);
        if (pairsOnly && sequence.notes().secondStart() < 0) {
            out.skip(NO_PAIR);
            return;
        }
        masker.mask(row, out);
        if (out.skipped() == null) {
            fillUp(out);
        }
    }

    /** A column that one part of a mix or one stage has is every row's: others say there what holds of them. */
    private void fillUp(MaskedExample out) {
        if (columns.contains(Column.PROGRESS)) {
            out.scalar(Column.PROGRESS, row.progress());
        }
        if (columns.contains(Column.MASK_RATE) && !out.hasScalar(Column.MASK_RATE)) {
            out.scalar(Column.MASK_RATE, lastUnits().share(lastSelection().subwords(lastUnits())));
        }
        if (columns.contains(Column.LOSS_WEIGHT) && !out.hasScalar(Column.LOSS_WEIGHT)) {
            out.scalar(Column.LOSS_WEIGHT, 1);
        }
        if (columns.contains(Column.LOSS_WEIGHTS)) {
            int labels = out.ints(Column.LABELS).size();
            if (out.floats(Column.LOSS_WEIGHTS).size() != labels) {
                out.floats(Column.LOSS_WEIGHTS).fill(labels, 1);
            }
        }
    }

    /** The units of the last {@link #apply}, for explanations and audits; of a chain those of its last step. */
    public UnitList lastUnits() {
        return masker.last().units();
    }

    /** Whether {@link #lastUnits} stand in positions of the row itself, not of what earlier steps of a chain made of it. */
    public boolean lastUnitsAreOfTheRow() {
        return row.sequence() == row.original();
    }

    /** The weight of each of {@link #lastUnits}. */
    public double lastWeight(int unit) {
        return masker.last().weight(unit);
    }

    /** Whether each of {@link #lastUnits} was selected. */
    public boolean lastSelected(int unit) {
        return masker.last().selection().isSelected(unit);
    }

    /** Which of {@link #lastUnits} were selected, and their spans. */
    public Selection lastSelection() {
        return masker.last().selection();
    }

    /** The law of span lengths, see {@link dev.lacuna.masking.sampler.Sampler#spanLaw}; null where there is not one. */
    public double[] spanLaw() {
        return masker.spanLaw();
    }

    /** The identity: the composition with every piece's parameters. */
    @Override
    public String toString() {
        return identity;
    }
}
