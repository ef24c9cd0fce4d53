package dev.lacuna.jobs.corpus;

import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the first row of a file says.
 *
 * @param offset of the row if it only names the fields, else -1
 * @param fields how many fields a row has
 * @param bySlot number of each slot's field, -1 where the slot is not wanted
 */
record CsvHeader(long offset, int fields, int[] bySlot) {
    private static final int MOST_NAMED = 30;

    /**
     * Reads the first row that is not blank; null if there is none.
     *
     * @throws UserException if it cannot be read, or a wanted field is not in it or is there twice
     */
    static CsvHeader read(CorpusFile file, Records records, CsvRows rows, boolean named, FieldNames wanted)
            throws IOException {
        do {
            if (!records.next()) {
                return null;
            }
        } while (records.isBlank());
        List<String> names = fields(file, records, rows);
        if (!named) {
            for (int i = 0; i < names.size(); i++) {
                names.set(i, String.valueOf(i + 1));
            }
        }
        int[] bySlot = new int[wanted.slots()];
        for (int slot = 0; slot < bySlot.length; slot++) {
            bySlot[slot] = number(wanted.bySlot().get(slot), names, file);
        }
        return new CsvHeader(named ? records.offset() : -1, names.size(), bySlot);
    }

    private static List<String> fields(CorpusFile file, Records records, CsvRows rows) {
        try {
            if (records.tooLong()) {
                throw new BadRecord(BadRecord.TOO_LONG);
            }
            String row = Utf8.withoutMark(Utf8.decode(records.bytes(), records.length()));
            return new ArrayList<>(rows.fields(row));
        } catch (BadRecord e) {
            throw new UserException(
                    "Cannot read corpus: the first row is " + e.reason() + "; mend it (" + file.name() + ")", e);
        }
    }

    private static int number(String name, List<String> names, CorpusFile file) {
        if (name == null) {
            return -1;
        }
        int occurrences = Collections.frequency(names, name);
        if (occurrences != 1) {
            throw new UserException("Cannot read corpus: " + (occurrences == 0 ? "no" : "more than one")
                    + " field is called " + name + "; set corpus.fields to fields of the file, which are "
                    + String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size()))) + " (" + file.name()
                    + ")");
        }
        return names.indexOf(name);
    }
}
