package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.budget.Budgets;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Sampler;
import dev.lacuna.masking.sampler.Samplers;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A weak decoder that predicts the whole row, each position from another part of it (Xiao et al., RetroMAE, 2022, arXiv
 * 2205.12035): {@code masks} times, or once for each position of a shorter row, {@code rate} of the row is drawn by units
 * and hidden, and every position looks through one of these masks, drawn. Position i sees j if j ≠ i and i's mask does not
 * hide j.
 *
 * <p>Instead of n × n bits a row has those of the masks that some position looks through, in the order of the first one, and
 * for each position the number of its mask. The decoder's input is the row before masking; all but special tokens are
 * labelled.
 */
public final class Visibility implements Targets {
    private final double rate;
    private final int masks;
    private final String of;
    private final Vocabulary vocabulary;
    private final Budget budget;
    private final Sampler sampler;
    private final Selection hidden = new Selection();
    private double[] weights = new double[0];
    /** Of each mask its number among those in use, or −1. */
    private int[] numbers = new int[0];

    /** {@code visibility(rate=0.5, masks=256, of=candidates)}; {@code of} as in the budget {@code fixed}. */
    public Visibility(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "rate", "masks", "of");
        rate = spec.number("rate", 0.5, 0, 1);
        masks = spec.whole("masks", 256, 1, 1 << 20);
        vocabulary = tables.vocabulary();
        of = spec.choice("of", "candidates", "row");
        budget = Budgets.of(new PieceSpec("fixed", List.of(String.valueOf(rate)), Map.of("of", of)), tables);
        sampler = Samplers.of(new PieceSpec("without-replacement", List.of(), Map.of()), tables);
    }

    @Override
    public Set<Column> columns() {
        return EnumSet.of(
                Column.DECODER_INPUT_IDS, Column.DECODER_LABELS, Column.VISIBILITY_IDS, Column.VISIBILITY_MASKS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        int[] originals = row.original().ids();
        out.ints(Column.DECODER_INPUT_IDS).clear();
        out.ints(Column.DECODER_INPUT_IDS).addAll(originals, 0, originals.length);
        Ints labels = out.ints(Column.DECODER_LABELS);
        labels.clear();
        for (int id : originals) {
            labels.add(vocabulary.isSpecial(id) ? MaskedExample.IGNORED : id);
        }
        int used = choose(row, originals.length, out.ints(Column.VISIBILITY_IDS));
        drawMasks(row, units, used, out);
    }

    /** Draws a mask for each position and returns how many are in use. */
    private int choose(Row row, int size, Ints choices) {
        int count = Math.min(masks, size);
        if (count > numbers.length) {
            numbers = new int[count * 2];
        }
        Arrays.fill(numbers, 0, count, -1);
        int used = 0;
        choices.clear();
        for (int p = 0; p < size; p++) {
            int mask = row.random().nextInt(count);
            if (numbers[mask] < 0) {
                numbers[mask] = used++;
            }
            choices.add(numbers[mask]);
        }
        return used;
    }

    private void drawMasks(Row row, UnitList units, int count, MaskedExample out) {
        if (units.size() > weights.length) {
            weights = new double[units.size() * 2];
            Arrays.fill(weights, 1);
        }
        int width = (out.originalSize() + Integer.SIZE - 1) / Integer.SIZE;
        Ints bits = out.ints(Column.VISIBILITY_MASKS);
        bits.fill(count * width, 0);
        double wanted = budget.expected(row, units.positions());
        for (int mask = 0; mask < count; mask++) {
            hidden.reset(units.size());
            sampler.draw(row, units, weights, wanted, hidden);
            for (int u = 0; u < units.size(); u++) {
                for (int i = units.start(u); hidden.isSelected(u) && i < units.end(u); i++) {
                    int position = out.sources()[units.position(i)];
                    int at = mask * width + position / Integer.SIZE;
                    bits.set(at, bits.get(at) | 1 << position);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "visibility(rate=" + rate + ", masks=" + masks + ", of=" + of + ")";
    }
}
