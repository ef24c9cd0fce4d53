package dev.lacuna.masking.audit;

import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.io.Serializable;
import java.util.Arrays;

/** How long what is selected together is. */
public final class SpanCounts implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 24;

    private final Histogram runs = new Histogram(LONGEST);
    private final Histogram spans = new Histogram(LONGEST);
    private transient int[] sizes;

    void add(AuditedRow row, UnitList units, Selection selection) {
        addRuns(row);
        if (sizes == null || sizes.length < selection.spanCount()) {
            sizes = new int[selection.spanCount() * 2];
        }
        Arrays.fill(sizes, 0, selection.spanCount(), 0);
        for (int u = 0; u < units.size(); u++) {
            if (selection.isSelected(u)) {
                sizes[selection.span(u)]++;
            }
        }
        for (int s = 0; s < selection.spanCount(); s++) {
            // A span that lost all its units is none.
            if (sizes[s] > 0) {
                spans.add(sizes[s]);
            }
        }
        for (int s = 0; s < selection.emptySpans(); s++) {
            spans.add(0);
        }
    }

    private void addRuns(AuditedRow row) {
        int run = 0;
        for (int p = 0; p <= row.sequence().size(); p++) {
            if (p < row.sequence().size() && row.isSelected(p)) {
                run++;
            } else if (run > 0) {
                runs.add(run);
                run = 0;
            }
        }
    }

    void merge(SpanCounts other) {
        runs.merge(other.runs);
        spans.merge(other.spans);
    }

    /** Stretches of neighbouring selected positions by length in subwords, whatever made them neighbours. */
    public Histogram runs() {
        return runs;
    }

    /** Spans, what was drawn together, by number of units; 0 where only a mask was inserted. */
    public Histogram spans() {
        return spans;
    }
}
