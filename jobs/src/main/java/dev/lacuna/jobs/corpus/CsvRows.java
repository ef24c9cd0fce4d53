package dev.lacuna.jobs.corpus;

import java.util.ArrayList;
import java.util.List;

/** Takes rows apart. */
final class CsvRows {
    private final CsvStates states;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();

    CsvRows(CsvStates states) {
        this.states = states;
    }

    /**
     * The fields of {@code row}, unquoted; good until the next call.
     *
     * @throws BadRecord if a quote is not closed, or text follows a closing one
     */
    List<String> fields(String row) throws BadRecord {
        fields.clear();
        field.setLength(0);
        int state = CsvStates.START;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            int next = states.next(state, c);
            switch (next) {
                case CsvStates.START -> endField();
                case CsvStates.BROKEN -> throw new BadRecord(BadRecord.AFTER_QUOTE);
                case CsvStates.PLAIN -> field.append(c);
                case CsvStates.QUOTED -> {
                    if (state != CsvStates.START) {
                        field.append(c);
                    }
                }
                default -> {} // a quote that closes, or the first of two
            }
            state = next;
        }
        if (state == CsvStates.QUOTED) {
            throw new BadRecord(BadRecord.OPEN_QUOTE);
        }
        endField();
        return fields;
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
    }
}
