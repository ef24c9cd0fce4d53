package dev.lacuna.masking.sampler;

import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;

/**
 * The units of a row that were drawn, and how they make up spans: what is corrupted together and, in a
 * sequence-to-sequence recipe, stands under one mask. Reused from row to row.
 */
public final class Selection {
    private boolean[] selected = new boolean[64];
    private boolean[] unasked = new boolean[64];
    private int[] spans = new int[64];
    private int units;
    private int spanCount;
    private int[] emptySpans = new int[8];
    private int emptyCount;
    private int[] spanAt = new int[0];
    private double[] lossWeights = new double[0];
    private boolean weighed;
    private String givenUp;

    /** Starts anew: of {@code count} units none is selected. */
    public void reset(int count) {
        if (count > selected.length) {
            selected = new boolean[count * 2];
            unasked = new boolean[count * 2];
            spans = new int[count * 2];
        }
        units = count;
        Arrays.fill(selected, 0, count, false);
        Arrays.fill(unasked, 0, count, false);
        spanCount = 0;
        emptyCount = 0;
        weighed = false;
        givenUp = null;
    }

    /** Gives the row up, which is of no use to the sampler, see {@link dev.lacuna.masking.MaskedExample#skip}. */
    public void giveUp(String reason) {
        givenUp = reason;
    }

    /** Why the row is given up, or null. */
    public String givenUp() {
        return givenUp;
    }

    /** Selects {@code unit}, as a span of its own. */
    public void select(int unit) {
        select(unit, spanCount++);
    }

    /** Selects {@code unit} as part of span {@code span}, which {@link #openSpan} gave. */
    public void select(int unit, int span) {
        selected[unit] = true;
        spans[unit] = span;
    }

    /** Takes {@code unit} out again. Its span keeps its number. */
    public void deselect(int unit) {
        selected[unit] = false;
    }

    /** Hides selected {@code unit} without asking for it: another view does. */
    public void hide(int unit) {
        unasked[unit] = true;
    }

    /** Whether {@code unit} is selected and, unless targets ask for all that is, to be predicted. */
    public boolean isAsked(int unit) {
        return selected[unit] && !unasked[unit];
    }

    /**
     * Makes one span of the selected units that touch, in the order of {@code list}, which must be that of the text.
     */
    public void mergeTouching(UnitList list) {
        spanCount = 0;
        for (int u = 0; u < units; u++) {
            if (selected[u]) {
                spanCount += u > 0 && selected[u - 1] && list.touches(u - 1, u) ? 0 : 1;
                spans[u] = spanCount - 1;
            }
        }
    }

    /** Sets what a label of {@code unit} weighs in the loss, where units have noise of their own. */
    public void weigh(int unit, double lossWeight) {
        if (!weighed) {
            lossWeights = lossWeights.length < units ? new double[units * 2] : lossWeights;
            Arrays.fill(lossWeights, 0, units, 1);
            weighed = true;
        }
        lossWeights[unit] = lossWeight;
    }

    /** What a label of {@code unit} weighs in the loss; 1 unless the sampler says otherwise. */
    public double lossWeight(int unit) {
        return weighed ? lossWeights[unit] : 1;
    }

    /** Number of subwords in selected units of {@code list}. */
    public int subwords(UnitList list) {
        int sum = 0;
        for (int u = 0; u < units; u++) {
            sum += selected[u] ? list.length(u) : 0;
        }
        return sum;
    }

    /** The number of a new span. */
    public int openSpan() {
        return spanCount++;
    }

    /** Adds a span of no subwords in front of {@code position}, in rising order: there a mask is inserted. */
    public void addEmptySpan(int position) {
        if (emptyCount == emptySpans.length) {
            emptySpans = Arrays.copyOf(emptySpans, emptyCount * 2);
        }
        emptySpans[emptyCount++] = position;
    }

    public boolean isSelected(int unit) {
        return selected[unit];
    }

    /** The span of a selected unit. */
    public int span(int unit) {
        return spans[unit];
    }

    /** Spans that were opened; numbers may be without units. */
    public int spanCount() {
        return spanCount;
    }

    /** Number of units there are to select from. */
    public int units() {
        return units;
    }

    public int emptySpans() {
        return emptyCount;
    }

    /** The position in front of which empty span {@code index} is. */
    public int emptySpan(int index) {
        return emptySpans[index];
    }

    /**
     * For each position of the row the number of its span, −1 where it is not selected. Scratch: overwritten by the
     * next call.
     *
     * @param size positions of the row
     */
    public int[] spanAt(UnitList list, int size) {
        if (spanAt.length < size) {
            spanAt = new int[size];
        }
        Arrays.fill(spanAt, 0, size, -1);
        for (int u = 0; u < units; u++) {
            for (int i = list.start(u); selected[u] && i < list.end(u); i++) {
                spanAt[list.position(i)] = spans[u];
            }
        }
        return spanAt;
    }
}
