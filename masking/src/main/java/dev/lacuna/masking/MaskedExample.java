package dev.lacuna.masking;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A masked row, reused from row to row: its input, which may be shorter or longer than the original, what became of every
 * original subword, and the columns that the recipe's targets have written. Padding is the writer's business.
 */
public final class MaskedExample {
    /** Label of a position that is not predicted, as PyTorch's and Hugging Face's losses have it. */
    public static final int IGNORED = -100;

    /** What became of an original subword, see {@link #fates()}: it is in the input, perhaps elsewhere, and was not selected. */
    public static final byte UNTOUCHED = 0;

    /** It gave way to a mask of its own. */
    public static final byte MASKED = 1;

    /** It gave way to a random subword. */
    public static final byte RANDOM = 2;

    /** It was selected and left as it is. */
    public static final byte KEPT = 3;

    /** It gave way to a subword of a similar word or a phrase of the corpus. */
    public static final byte SIMILAR = 4;

    /** It gave way, with others of its span, to one mask or sentinel. */
    public static final byte INFILLED = 5;

    /** It was taken out. */
    public static final byte DROPPED = 6;

    /** It gave way to what a generator drew. */
    public static final byte GENERATED = 7;

    /** Part of what tells it was masked. */
    public static final byte PARTIAL = 8;

    /** Number of fates. */
    public static final int FATES = 9;

    private final Ints[] ints = new Ints[Column.values().length];
    private final Floats[] floats = new Floats[Column.values().length];
    private final double[] scalars = new double[Column.values().length];
    private byte[] fates = new byte[0];
    private int[] identity = new int[0];
    private int originalSize;
    private Ints input = new Ints();
    /** For each input position the original position it stands for, or -1. */
    private Ints sources = new Ints();

    private Ints nextInput = new Ints();
    private Ints nextSources = new Ints();
    /** Columns that were asked for since they were last cleared, as bits. */
    private long touched;

    private String skipped;

    public MaskedExample() {
        for (Column column : Column.values()) {
            switch (column.type()) {
                case INTS -> ints[column.ordinal()] = new Ints();
                case FLOATS -> floats[column.ordinal()] = new Floats();
                case INT, DOUBLE -> scalars[column.ordinal()] = 0;
            }
        }
    }

    /** Starts from {@code sequence}: nothing masked, nothing predicted, all columns empty. */
    public void reset(Sequence sequence) {
        originalSize = sequence.size();
        if (fates.length < originalSize) {
            fates = new byte[originalSize];
        }
        Arrays.fill(fates, 0, originalSize, UNTOUCHED);
        input.clear();
        input.addAll(sequence.ids(), 0, originalSize);
        if (identity.length < originalSize) {
            identity = IntStream.range(0, originalSize * 2).toArray();
        }
        sources.clear();
        sources.addAll(identity, 0, originalSize);
        clearColumns();
        skipped = null;
    }

    /** A recipe has few of all columns, so only those are cleared that may hold something. */
    private void clearColumns() {
        for (; touched != 0; touched &= touched - 1) {
            int column = Long.numberOfTrailingZeros(touched);
            if (ints[column] != null) {
                ints[column].clear();
            } else if (floats[column] != null) {
                floats[column].clear();
            } else {
                scalars[column] = 0;
            }
        }
    }

    // ---- the input, position by position: length stays

    /** Puts {@code id} at {@code position} of the input; what stood there has fate {@code fate}. */
    public void corrupt(int position, int id, byte fate) {
        input.set(position, id);
        fate(position, fate);
    }

    /** Notes the fate of what stands at {@code position} of the input. */
    public void fate(int position, byte fate) {
        int source = sources.get(position);
        if (source >= 0) {
            fates[source] = fate;
        }
    }

    // ---- the input, made anew: length changes

    /** Begins a new input, empty. Until {@link #endRebuild} positions are those of the old one. */
    public void beginRebuild() {
        nextInput.clear();
        nextSources.clear();
    }

    /** Appends what stands at {@code position} of the old input. */
    public void copy(int position) {
        nextInput.add(input.get(position));
        nextSources.add(sources.get(position));
    }

    /** Appends {@code id} in place of what stood at {@code position} of the old input, which has fate {@code fate}. */
    public void replace(int position, int id, byte fate) {
        fate(position, fate);
        nextInput.add(id);
        nextSources.add(sources.get(position));
    }

    /** Appends {@code id}, which stands for nothing. */
    public void insert(int id) {
        nextInput.add(id);
        nextSources.add(-1);
    }

    /** Leaves out what stood at {@code position} of the old input. */
    public void leaveOut(int position, byte fate) {
        fate(position, fate);
    }

    /** Puts the new input in place of the old one. */
    public void endRebuild() {
        Ints old = input;
        input = nextInput;
        nextInput = old;
        Ints oldSources = sources;
        sources = nextSources;
        nextSources = oldSources;
    }

    // ---- what came of it

    /** Length of the input. */
    public int size() {
        return input.size();
    }

    /** The input, {@link #size} of it. */
    public int[] inputIds() {
        return input.array();
    }

    /** For each input position the original position it stands for, or -1; {@link #size} of it. */
    public int[] sources() {
        return sources.array();
    }

    /** What became of each position of the original row. */
    public byte[] fates() {
        return fates;
    }

    /** Number of positions of the original row. */
    public int originalSize() {
        return originalSize;
    }

    /** The labels; those of a masked language model once {@link #openLabels} was called, {@link #size} of them. */
    public int[] labels() {
        return ints[Column.LABELS.ordinal()].array();
    }

    /** Makes room for a label at each input position, all {@link #IGNORED}, unless there is room already. */
    public void openLabels() {
        Ints labels = ints(Column.LABELS);
        if (labels.size() != size()) {
            labels.fill(size(), IGNORED);
        }
    }

    public void label(int position, int id) {
        ints[Column.LABELS.ordinal()].set(position, id);
    }

    /** A column of ints. */
    public Ints ints(Column column) {
        touched |= 1L << column.ordinal();
        return ints[column.ordinal()];
    }

    /** A column of floats. */
    public Floats floats(Column column) {
        touched |= 1L << column.ordinal();
        return floats[column.ordinal()];
    }

    /** A column of one value. */
    public double scalar(Column column) {
        return scalars[column.ordinal()];
    }

    /** Whether a column of one value has been set. */
    boolean hasScalar(Column column) {
        return (touched >>> column.ordinal() & 1) == 1;
    }

    /** Sets a column of one value. */
    public void scalar(Column column, double value) {
        touched |= 1L << column.ordinal();
        scalars[column.ordinal()] = value;
    }

    /** Gives the row up: it is to be counted under {@code reason} and not written. */
    public void skip(String reason) {
        skipped = reason;
    }

    /** Why the row is not to be written, or null. */
    public String skipped() {
        return skipped;
    }
}
