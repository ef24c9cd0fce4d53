package dev.lacuna.masking.weights.gate;

import dev.lacuna.masking.Row;

/** Positions behind an opening marker and before the next closing one; a document's end closes too. */
record Between(int open, int close, int separator) implements Condition {
    @Override
    public void narrow(Row row, boolean[] passes) {
        int[] ids = row.sequence().ids();
        boolean inside = false;
        for (int p = 0; p < row.sequence().size(); p++) {
            if (ids[p] == close || ids[p] == separator) {
                inside = false;
            }
            passes[p] &= inside;
            inside |= ids[p] == open;
        }
    }
}
