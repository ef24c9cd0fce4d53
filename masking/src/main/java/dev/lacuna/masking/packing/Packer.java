package dev.lacuna.masking.packing;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Sequence;
import dev.lacuna.tokenization.SpecialTokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fills rows of a fixed length with fragments: {@code [CLS] a… [SEP] b… [SEP]}, without the first where the tokenizer begins
 * its rows with text. Each fragment goes to the fullest open row it fits in (best fit); a bounded number of rows is open at a
 * time, and the fullest is given out when one more is needed. A pair of texts is a row of its own, {@code [CLS] x… [SEP] y…
 * [SEP]}, given out at once. The rows depend on the order of the fragments alone.
 */
public final class Packer {
    private static final int OPEN_ROWS = 64;

    private final int length;
    /** Positions in front of the first fragment. */
    private final int lead;

    private final SpecialTokens special;
    private final Consumer<Sequence> out;
    private final List<Row> open = new ArrayList<>();

    /** A row being filled and how many positions it has taken. */
    private static final class Row {
        private final List<Fragment> fragments = new ArrayList<>();
        private int size;

        Row(int lead) {
            size = lead;
        }
    }

    /** @param length positions in a row, special tokens included */
    public Packer(int length, SpecialTokens special, Consumer<Sequence> out) {
        this.length = length;
        this.special = special;
        this.lead = special.start() < 0 ? 0 : 1;
        this.out = out;
    }

    /** The longest fragment that fits a row of {@code length}: the row less [CLS] and [SEP]. */
    public static int capacity(int length) {
        return length - 2;
    }

    /** Packs {@code fragment}, of at most {@link #capacity} subwords, a pair one less. */
    public void add(Fragment fragment) {
        boolean isPair = fragment.notes().secondStart() >= 0;
        int needed = fragment.ids().length + (isPair ? 2 : 1);
        if (needed > length - 1) {
            throw new IllegalArgumentException("Cannot pack a fragment: it is longer than a row of " + length
                    + " holds (" + fragment.ids().length + ")");
        }
        if (isPair) {
            out.accept(PairRow.of(fragment, special));
            return;
        }
        Row row = fullest(length - needed);
        if (row == null) {
            if (open.size() == OPEN_ROWS) {
                close(fullest(length));
            }
            row = new Row(lead);
            open.add(row);
        }
        row.fragments.add(fragment);
        row.size += needed;
        if (length - row.size < 2) {
            close(row);
        }
    }

    /** Gives out the rows still open, in the order they were opened. */
    public void finish() {
        while (!open.isEmpty()) {
            close(open.get(0));
        }
    }

    /** The fullest open row of at most {@code most} positions, the oldest of several; null if there is none. */
    private Row fullest(int most) {
        Row best = null;
        for (Row row : open) {
            if (row.size <= most && (best == null || row.size > best.size)) {
                best = row;
            }
        }
        return best;
    }

    private void close(Row row) {
        open.remove(row);
        out.accept(sequence(row));
    }

    private Sequence sequence(Row row) {
        int words = lead;
        for (Fragment fragment : row.fragments) {
            words += fragment.wordStarts().length + 1;
        }
        int[] ids = new int[row.size];
        int[] wordStarts = new int[words];
        String[] documents = new String[row.fragments.size()];
        int[] documentStarts = new int[documents.length];
        if (lead == 1) {
            ids[0] = special.start();
        }
        int at = lead;
        int word = lead;
        for (int f = 0; f < documents.length; f++) {
            Fragment fragment = row.fragments.get(f);
            documents[f] = fragment.origin().document();
            documentStarts[f] = at;
            for (int start : fragment.wordStarts()) {
                wordStarts[word++] = at + start;
            }
            System.arraycopy(fragment.ids(), 0, ids, at, fragment.ids().length);
            at += fragment.ids().length;
            wordStarts[word++] = at;
            ids[at++] = special.separator();
        }
        return new Sequence(
                ids,
                wordStarts,
                documents,
                documentStarts,
                row.fragments.get(0).origin(),
                notes(row.fragments, documentStarts, words));
    }

    /** What is known about the fragments, in positions and words of the row. */
    private Annotations notes(List<Fragment> fragments, int[] documentStarts, int words) {
        Annotations first = fragments.get(0).notes();
        byte[] tags = first.tags() == null ? null : new byte[words];
        float[][] values = new float[first.columns().size()][words];
        if (tags != null) {
            Arrays.fill(tags, Annotations.NO_TAG);
        }
        int[] sentenceStarts = new int
                [fragments.stream()
                        .mapToInt(f -> f.notes().sentenceStarts().length)
                        .sum()];
        int sentences = 0;
        int word = lead;
        for (int f = 0; f < documentStarts.length; f++) {
            Annotations notes = fragments.get(f).notes();
            for (int start : notes.sentenceStarts()) {
                sentenceStarts[sentences++] = documentStarts[f] + start;
            }
            int own = fragments.get(f).wordStarts().length;
            if (tags != null) {
                System.arraycopy(notes.tags(), 0, tags, word, own);
            }
            for (int c = 0; c < values.length; c++) {
                System.arraycopy(notes.wordValues()[c], 0, values[c], word, own);
            }
            word += own + 1;
        }
        return new Annotations(sentenceStarts, tags, -1, first.columns(), values);
    }
}
