package dev.lacuna.jobs.corpus;

import dev.lacuna.jobs.config.FieldParams;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields to take from a record, in slots: the text, the second text, the id, then the columns.
 *
 * @param bySlot name of each slot's field, null where the slot is not wanted
 */
record FieldNames(List<String> bySlot) implements Serializable {
    static final int TEXT = 0;
    static final int SECOND = 1;
    static final int ID = 2;
    static final int COLUMNS = 3;

    static FieldNames of(FieldParams params) {
        List<String> names = new ArrayList<>();
        names.add(params.text());
        names.add(params.secondText());
        names.add(params.id());
        names.addAll(params.columns());
        return new FieldNames(names);
    }

    int slots() {
        return bySlot.size();
    }

    boolean hasId() {
        return bySlot.get(ID) != null;
    }

    /** Whether the field of {@code slot} is read as text to tokenize, not as a value. */
    static boolean isText(int slot) {
        return slot == TEXT || slot == SECOND;
    }
}
