package dev.lacuna.masking;

import java.util.List;
import java.util.Set;

/** One recipe after another over training time; writes the number of the stage. */
final class StagesMasker extends ChoosingMasker {
    private final List<Double> until;

    StagesMasker(List<Double> until, List<Masker> stages) {
        super(stages, true);
        this.until = until;
    }

    @Override
    int choose(Row row) {
        int stage = 0;
        while (stage < until.size() - 1 && row.progress() >= until.get(stage)) {
            stage++;
        }
        return stage;
    }

    @Override
    public void addColumns(Set<Column> columns) {
        columns.add(Column.PROGRESS);
        super.addColumns(columns);
    }

    @Override
    public String toString() {
        return Listing.of("stages", until, parts());
    }
}
