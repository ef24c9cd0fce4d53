package dev.lacuna.masking;

import java.util.List;
import java.util.Set;

/** For each row one of several recipes, drawn by their shares; writes which. */
final class MixMasker implements Masker {
    private final List<Double> shares;
    private final List<Masker> parts;
    private final double total;
    private Masker last;

    MixMasker(List<Double> shares, List<Masker> parts) {
        this.shares = shares;
        this.parts = parts;
        this.total = shares.stream().mapToDouble(Double::doubleValue).sum();
        this.last = parts.get(0);
    }

    @Override
    public void mask(Row row, MaskedExample out) {
        double left = row.random().nextDouble() * total;
        int part = 0;
        while (part < parts.size() - 1 && left >= shares.get(part)) {
            left -= shares.get(part++);
        }
        last = parts.get(part);
        last.mask(row, out);
        out.scalar(Column.CHOICE, part);
    }

    @Override
    public void addColumns(Set<Column> columns) {
        columns.add(Column.CHOICE);
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

    @Override
    public String toString() {
        return Listing.of("mix", shares, parts);
    }
}
