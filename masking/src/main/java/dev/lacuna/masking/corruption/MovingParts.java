package dev.lacuna.masking.corruption;

import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Arrays;

/**
 * What of a row moves with each selected unit: from its first position to the next unit or the end of the text. So a special
 * token such as [UNK], which is in no unit, moves with the unit before it; one that starts a sentence with that behind it.
 * Units must be runs in text order. Reused from row to row.
 */
final class MovingParts {
    private static final int NONE = -1;

    private final Vocabulary vocabulary;
    private final Frame frame;
    private int[] unitAt = new int[0];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] texts = new int[64];
    private int count;
    private boolean open;
    /** First of the special tokens that start a sentence whose first unit is not there yet. */
    private int waiting;

    MovingParts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.frame = new Frame(vocabulary);
    }

    void find(Sequence sequence, UnitList units, Selection selection) {
        int[] ids = sequence.ids();
        readUnits(units, ids.length);
        count = 0;
        open = false;
        waiting = NONE;
        int text = 0;
        for (int p = 0; p < ids.length; p++) {
            if (frame.contains(ids[p])) {
                close(p);
                waiting = NONE;
                text++;
            } else if (unitAt[p] >= 0) {
                begin(p, selection.isSelected(unitAt[p]), text);
            } else if (waiting < 0 && startsSentence(sequence, p)) {
                close(p);
                waiting = p;
            }
        }
        close(ids.length);
    }

    private boolean startsSentence(Sequence sequence, int position) {
        return vocabulary.isSpecial(sequence.ids()[position])
                && sequence.notes().startsSentence(position);
    }

    /** The unit at {@code position} begins, with what has waited for it. */
    private void begin(int position, boolean selected, int text) {
        int start = waiting >= 0 ? waiting : position;
        close(start);
        waiting = NONE;
        if (selected) {
            open(start, text);
        }
    }

    private void readUnits(UnitList units, int size) {
        if (size > unitAt.length) {
            unitAt = new int[size * 2];
        }
        Arrays.fill(unitAt, 0, size, NONE);
        for (int u = 0; u < units.size(); u++) {
            unitAt[units.position(units.start(u))] = u;
        }
    }

    private void open(int position, int text) {
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            texts = Arrays.copyOf(texts, count * 2);
        }
        from[count] = position;
        texts[count++] = text;
        open = true;
    }

    private void close(int position) {
        if (open) {
            to[count - 1] = position;
            open = false;
        }
    }

    int count() {
        return count;
    }

    int from(int part) {
        return from[part];
    }

    /** The position behind {@code part}. */
    int to(int part) {
        return to[part];
    }

    /** The text of the row that {@code part} is in. */
    int text(int part) {
        return texts[part];
    }
}
