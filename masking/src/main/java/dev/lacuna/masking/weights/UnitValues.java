package dev.lacuna.masking.weights;

import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * From values of subwords or words to values of units, by the argument {@code of}: the {@code mean}, {@code sum} or greatest
 * ({@code max}) of a unit's parts. Of words each counts once, however many of its subwords the unit has.
 */
final class UnitValues {
    private final Values source;
    private final double missing;
    private final String of;
    private double[] parts = new double[512];
    private int[] partAt = new int[512];

    /** @param missing value of a part of which nothing is known */
    UnitValues(PieceSpec spec, Values source, double missing) {
        of = spec.choice("of", "mean", "sum", "max");
        this.source = source;
        this.missing = missing;
    }

    /** Sets {@code out[u]} for every unit u. */
    void read(Sequence sequence, UnitList units, double[] out) {
        int size = sequence.size();
        if (size > parts.length) {
            parts = new double[size * 2];
            partAt = new int[size * 2];
        }
        source.read(sequence, parts);
        numberParts(sequence);
        for (int u = 0; u < units.size(); u++) {
            out[u] = valueOf(units, u);
        }
    }

    private void numberParts(Sequence sequence) {
        if (!source.ofWords()) {
            for (int p = 0; p < sequence.size(); p++) {
                partAt[p] = p;
            }
            return;
        }
        for (int w = 0; w < sequence.words(); w++) {
            for (int p = sequence.wordStarts()[w]; p < sequence.wordEnd(w); p++) {
                partAt[p] = w;
            }
        }
    }

    private double valueOf(UnitList units, int unit) {
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        int count = 0;
        int last = -1;
        for (int i = units.start(unit); i < units.end(unit); i++) {
            int part = partAt[units.position(i)];
            if (part != last) {
                double value = Double.isNaN(parts[part]) ? missing : parts[part];
                sum += value;
                most = Math.max(most, value);
                count++;
                last = part;
            }
        }
        return switch (of) {
            case "max" -> most;
            case "sum" -> sum;
            default -> sum / count;
        };
    }

    @Override
    public String toString() {
        return "of=" + of;
    }
}
