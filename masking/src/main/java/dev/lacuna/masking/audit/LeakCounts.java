package dev.lacuna.masking.audit;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How much of what is asked for can be read off the input. A subword is hidden if it was selected and the input does not show
 * it; a word is hidden if one of its subwords is.
 */
public final class LeakCounts implements Serializable {
    private static final long serialVersionUID = 1;

    private long selected;
    private long shown;
    private long hidden;
    private long withSibling;
    private long hiddenWords;
    private long repeatedWords;
    private transient boolean[] inSight;

    void add(AuditedRow row) {
        findInSight(row);
        for (int w = 0; w < row.sequence().words(); w++) {
            int ownHidden = addSubwords(row, w);
            if (ownHidden > 0) {
                hiddenWords++;
                repeatedWords += inSight[row.form(w)] ? 1 : 0;
                hidden += ownHidden;
                withSibling += ownHidden < row.candidates(w) ? ownHidden : 0;
            }
        }
    }

    /** Which forms stand somewhere in the row without a hidden subword. */
    private void findInSight(AuditedRow row) {
        if (inSight == null || inSight.length < row.forms()) {
            inSight = new boolean[row.forms() * 2];
        }
        Arrays.fill(inSight, 0, row.forms(), false);
        for (int w = 0; w < row.sequence().words(); w++) {
            inSight[row.form(w)] |= hiddenSubwords(row, w) == 0;
        }
    }

    private static int hiddenSubwords(AuditedRow row, int word) {
        int hidden = 0;
        for (int p = row.sequence().wordStarts()[word]; p < row.sequence().wordEnd(word); p++) {
            hidden += row.isSelected(p) && !row.isVisible(p) ? 1 : 0;
        }
        return hidden;
    }

    /** Counts the selected subwords of {@code word}; returns how many are hidden. */
    private int addSubwords(AuditedRow row, int word) {
        int own = row.selected(word);
        int hiddenOnes = own == 0 ? 0 : hiddenSubwords(row, word);
        selected += own;
        shown += own - hiddenOnes;
        return hiddenOnes;
    }

    void merge(LeakCounts other) {
        selected += other.selected;
        shown += other.shown;
        hidden += other.hidden;
        withSibling += other.withSibling;
        hiddenWords += other.hiddenWords;
        repeatedWords += other.repeatedWords;
    }

    /** Of the hidden words the share that stands elsewhere in the row in full sight. */
    public double repeats() {
        return Sums.ratio(repeatedWords, hiddenWords);
    }

    /** Of the hidden subwords the share that has another subword of its word in sight. */
    public double siblings() {
        return Sums.ratio(withSibling, hidden);
    }

    /** Of the selected subwords the share that the input shows as they are. */
    public double shown() {
        return Sums.ratio(shown, selected);
    }
}
