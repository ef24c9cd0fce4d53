package dev.lacuna.masking;

import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.budget.Budgets;
import dev.lacuna.masking.corruption.Corruption;
import dev.lacuna.masking.corruption.Corruptions;
import dev.lacuna.masking.sampler.Sampler;
import dev.lacuna.masking.sampler.Samplers;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.targets.TargetKinds;
import dev.lacuna.masking.targets.Targets;
import dev.lacuna.masking.units.UnitKinds;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.masking.units.Units;
import dev.lacuna.masking.weights.WeightKinds;
import dev.lacuna.masking.weights.Weights;
import dev.lacuna.tokenization.UserException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A {@link Composition} at work: finds units, weighs them, draws, corrupts, labels. */
final class ComposedMasker implements Masker {
    private final Units units;
    private final Weights weights;
    private final Budget budget;
    private final Sampler sampler;
    private final Corruption corruption;
    private final List<Targets> targets;

    private final UnitList unitList = new UnitList();
    private final Selection selection = new Selection();
    private double[] unitWeights = new double[64];
    private final Set<Column> rates;

    ComposedMasker(Composition spec, MaskingTables tables) {
        units = UnitKinds.of(spec.units(), tables);
        weights = WeightKinds.of(spec.weights(), tables);
        budget = Budgets.of(spec.budget(), tables);
        sampler = Samplers.of(spec.sampler(), tables);
        corruption = Corruptions.of(spec.corruption(), tables);
        targets = spec.targets().stream()
                .map(each -> TargetKinds.of(each, tables))
                .toList();
        requireApart(targets);
        rates = budget.columns();
    }

    private static void requireApart(List<Targets> targets) {
        Set<Column> written = EnumSet.noneOf(Column.class);
        for (Targets each : targets) {
            if (!Collections.disjoint(written, each.columns())) {
                throw new UserException("Cannot read recipe: two targets write the same column (" + each + ")");
            }
            written.addAll(each.columns());
        }
    }

    @Override
    public void mask(Row row, MaskedExample out) {
        unitList.clear();
        units.find(row, unitList);
        if (unitList.size() > unitWeights.length) {
            unitWeights = new double[unitList.size() * 2];
        }
        weights.weigh(row, unitList, unitWeights);
        selection.reset(unitList.size());
        sampler.draw(row, unitList, unitWeights, budget.expected(row, unitList.positions()), selection);
        if (selection.givenUp() != null) {
            out.skip(selection.givenUp());
            return;
        }
        corruption.corrupt(row, unitList, selection, out);
        if (out.skipped() != null) {
            return;
        }
        for (Targets each : targets) {
            each.label(row, unitList, selection, out);
        }
        if (rates.contains(Column.MASK_RATE)) {
            out.scalar(Column.MASK_RATE, unitList.share(selection.subwords(unitList)));
        }
    }

    @Override
    public void addColumns(Set<Column> columns) {
        columns.addAll(rates);
        columns.addAll(corruption.columns());
        targets.forEach(each -> columns.addAll(each.columns()));
    }

    @Override
    public int inputLength(int length) {
        return corruption.inputLength(length);
    }

    @Override
    public int labelLength(int length) {
        return targets.stream()
                .mapToInt(each -> each.labelLength(inputLength(length)))
                .max()
                .orElse(inputLength(length));
    }

    @Override
    public ComposedMasker last() {
        return this;
    }

    @Override
    public double[] spanLaw() {
        return sampler.spanLaw();
    }

    UnitList units() {
        return unitList;
    }

    Selection selection() {
        return selection;
    }

    double weight(int unit) {
        return unitWeights[unit];
    }

    @Override
    public String toString() {
        return "units=" + units + " × weights=" + weights + " × budget=" + budget + " × sampler=" + sampler
                + " × corruption=" + corruption
                + (targets.isEmpty()
                        ? ""
                        : " × targets="
                                + targets.stream().map(Targets::toString).collect(Collectors.joining(" + ")));
    }
}
