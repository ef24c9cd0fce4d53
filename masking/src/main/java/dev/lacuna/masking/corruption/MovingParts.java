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

    MovingParts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.frame = new Frame(vocabulary);
    }

    void find(Sequence sequence, UnitList units, Selection selection) {
        int[] ids = sequence.ids();
        readUnits(units, ids.length);
        count = 0;
        open = false;
        int text = 0;
        int waiting = NONE;
        for (int p = 0; p < ids.length; p++) {
            int unit = unitAt[p];
            if (frame.contains(ids[p])) {
                close(p);
                waiting = NONE;
                text++;
            } else if (unit >= 0) {
                int begin = waiting >= 0 ? waiting : p;
                close(begin);
                waiting = NONE;
                if (selection.isSelected(unit)) {
                    open(begin, text);
                }
            } else if (waiting < 0
                    && vocabulary.isSpecial(ids[p])
                    && sequence.notes().startsSentence(p)) {
                close(p);
                waiting = p;
            }
        }
        close(ids.length);
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
