package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * For each selected unit one of several corruptions, drawn by their shares: {@code mix(infill=0.2, replace-phrase=0.32,
 * none=0.48)}, the parts with their own defaults. They run one after another, each on what those before have made of
 * the row.
 */
public final class Mix implements Corruption {
    private final List<Corruption> parts = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();

    private int[] sources = new int[0];
    private int[] places = new int[0];
    private int[] choices = new int[64];
    private final UnitList own = new UnitList();
    private final Selection ownSelection = new Selection();

    public Mix(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, spec.named().keySet().toArray(String[]::new));
        double sum = 0;
        for (String part : spec.named().keySet()) {
            parts.add(Corruptions.of(new PieceSpec(part, List.of(), Map.of()), tables));
            shares.add(spec.number(0, part, 0, 0, 1));
            sum += shares.get(shares.size() - 1);
        }
        if (Math.abs(sum - 1) > 1e-9) {
            throw new UserException("Cannot read recipe: the shares of mix must sum to 1 (" + spec + ")");
        }
    }

    @Override
    public double stretch() {
        return parts.stream().mapToDouble(Corruption::stretch).reduce(1, (a, b) -> a * b);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        Sequence before = row.sequence();
        // Parts may change lengths, so units are followed through the positions of the original row.
        if (out.size() > sources.length) {
            sources = new int[out.size() * 2];
        }
        System.arraycopy(out.sources(), 0, sources, 0, out.size());
        choose(row, units, selection);
        for (int part = 0; part < parts.size(); part++) {
            if (gather(part, units, out)) {
                parts.get(part).corrupt(row, own, ownSelection, out);
                row.see(out);
            }
        }
        row.seeAgain(before);
    }

    private void choose(Row row, UnitList units, Selection selection) {
        if (units.size() > choices.length) {
            choices = new int[units.size() * 2];
        }
        for (int u = 0; u < units.size(); u++) {
            choices[u] = selection.isSelected(u) ? draw(row) : -1;
        }
    }

    private int draw(Row row) {
        double left = row.random().nextDouble();
        int part = 0;
        while (part < parts.size() - 1 && left >= shares.get(part)) {
            left -= shares.get(part++);
        }
        return part;
    }

    /** Makes {@link #own} the units that fell to {@code part}, where they stand now; returns whether there are any. */
    private boolean gather(int part, UnitList units, MaskedExample out) {
        if (out.originalSize() > places.length) {
            places = new int[out.originalSize() * 2];
        }
        for (int q = 0; q < out.size(); q++) {
            if (out.sources()[q] >= 0) {
                places[out.sources()[q]] = q;
            }
        }
        own.clear();
        for (int u = 0; u < units.size(); u++) {
            if (choices[u] == part) {
                for (int i = units.start(u); i < units.end(u); i++) {
                    own.add(places[sources[units.position(i)]]);
                }
                own.close(units.words(u));
            }
        }
        ownSelection.reset(own.size());
        for (int u = 0; u < own.size(); u++) {
            ownSelection.select(u);
        }
        return own.size() > 0;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("mix(");
        for (int part = 0; part < parts.size(); part++) {
            text.append(part == 0 ? "" : ", ")
                    .append(shares.get(part))
                    .append(": ")
                    .append(parts.get(part));
        }
        return text.append(')').toString();
    }
}
