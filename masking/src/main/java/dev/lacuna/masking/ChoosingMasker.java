package dev.lacuna.masking;

import java.util.List;
import java.util.Set;

/** Masks each row by one of several recipes. */
abstract class ChoosingMasker implements Masker {
    private final List<Masker> parts;
    private final boolean tells;
    private Masker last;

    /** @param tells whether rows say which recipe it was */
    ChoosingMasker(List<Masker> parts, boolean tells) {
        this.parts = parts;
        this.tells = tells;
        this.last = parts.get(0);
    }

    /** Number of the recipe that masks {@code row}. */
    abstract int choose(Row row);

    @Override
    public void mask(Row row, MaskedExample out) {
        int part = choose(row);
        last = parts.get(part);
        last.mask(row, out);
        if (tells) {
            out.scalar(Column.CHOICE, part);
        }
    }

    final List<Masker> parts() {
        return parts;
    }

    @Override
    public void addColumns(Set<Column> columns) {
        if (tells) {
            columns.add(Column.CHOICE);
        }
        parts.forEach(part -> part.addColumns(columns));
    }

    @Override
    public int inputLength(int length) {
        return parts.stream().mapToInt(part -> part.inputLength(length)).max().orElseThrow();
    }

    @Override
    public int labelLength(int length) {
        return parts.stream().mapToInt(part -> part.labelLength(length)).max().orElseThrow();
    }

    @Override
    public ComposedMasker last() {
        return last.last();
    }
}
