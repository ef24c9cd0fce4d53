package dev.lacuna.masking;

import java.util.List;
import java.util.Set;

/** One step after another on the same row, each on what the one before has made of it. */
final class ChainMasker implements Masker {
    private final List<Masker> steps;
    private final Trail trail = new Trail();

    ChainMasker(List<Masker> steps) {
        this.steps = steps;
    }

    @Override
    public void mask(Row row, MaskedExample out) {
        trail.start(row.sequence().size());
        for (int step = 0; step < steps.size(); step++) {
            if (step > 0) {
                trail.follow(steps.get(step - 1).last().units(), out);
                row.continueWith(ChangedSequence.of(row.original(), out), trail);
            }
            steps.get(step).mask(row, out);
            if (out.skipped() != null) {
                return;
            }
        }
    }

    @Override
    public void addColumns(Set<Column> columns) {
        steps.forEach(step -> step.addColumns(columns));
    }

    @Override
    public int inputLength(int length) {
        int longest = length;
        for (Masker step : steps) {
            longest = step.inputLength(longest);
        }
        return longest;
    }

    @Override
    public int labelLength(int length) {
        int longest = length;
        int labels = 0;
        for (Masker step : steps) {
            labels = Math.max(labels, step.labelLength(longest));
            longest = step.inputLength(longest);
        }
        return labels;
    }

    @Override
    public ComposedMasker last() {
        return steps.get(steps.size() - 1).last();
    }

    @Override
    public double[] spanLaw() {
        return steps.get(steps.size() - 1).spanLaw();
    }

    @Override
    public String toString() {
        return Listing.of("chain", List.of(), steps);
    }
}
