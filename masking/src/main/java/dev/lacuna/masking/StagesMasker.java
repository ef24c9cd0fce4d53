package dev.lacuna.masking;

import java.util.List;
import java.util.Set;

/** One recipe after another over training time; writes the number of the stage. */
final class StagesMasker implements Masker {
    private final List<Double> until;
    private final List<Masker> stages;
    private Masker last;

    StagesMasker(List<Double> until, List<Masker> stages) {
        this.until = until;
        this.stages = stages;
        this.last = stages.get(0);
    }

    @Override
    public void mask(Row row, MaskedExample out) {
        int stage = 0;
        while (stage < stages.size() - 1 && row.progress() >= until.get(stage)) {
            stage++;
        }
        last = stages.get(stage);
        last.mask(row, out);
        out.scalar(Column.CHOICE, stage);
    }

    @Override
    public void addColumns(Set<Column> columns) {
        columns.addAll(List.of(Column.CHOICE, Column.PROGRESS));
        stages.forEach(stage -> stage.addColumns(columns));
    }

    @Override
    public int inputLength(int length) {
        return stages.stream()
                .mapToInt(stage -> stage.inputLength(length))
                .max()
                .orElseThrow();
    }

    @Override
    public int labelLength(int length) {
        return stages.stream()
                .mapToInt(stage -> stage.labelLength(length))
                .max()
                .orElseThrow();
    }

    @Override
    public ComposedMasker last() {
        return last.last();
    }

    @Override
    public String toString() {
        return Listing.of("stages", until, stages);
    }
}
