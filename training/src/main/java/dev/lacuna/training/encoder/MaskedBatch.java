package dev.lacuna.training.encoder;

import java.util.Arrays;

/**
 * Rows of masked subwords with the labels of some of their positions, in flat primitive arrays; immutable.
 *
 * <p>A row has {@code length(row)} subwords, then padding. Of its {@code maxPredictions} slots, each used one holds a
 * position, its target and a positive weight; a weight of 0 marks an unused slot. Everything is checked against the
 * {@link EncoderShape} when a row is added, because the arithmetic uses ids and positions as memory offsets.
 */
public final class MaskedBatch {
    /** The label of a position that is not predicted, as in Hugging Face and PyTorch. */
    public static final int IGNORED = -100;

    private final EncoderShape shape;
    private final int rows;
    private final int[] inputIds;
    private final int[] lengths;
    private final int[] positions;
    private final int[] targets;
    private final float[] weights;

    private MaskedBatch(Builder b) {
        this.shape = b.shape;
        this.rows = b.rows;
        this.inputIds = Arrays.copyOf(b.inputIds, rows * shape.sequenceLength());
        this.lengths = Arrays.copyOf(b.lengths, rows);
        this.positions = Arrays.copyOf(b.positions, rows * shape.maxPredictions());
        this.targets = Arrays.copyOf(b.targets, rows * shape.maxPredictions());
        this.weights = Arrays.copyOf(b.weights, rows * shape.maxPredictions());
    }

    /** A builder for at most {@code capacity} rows. */
    public static Builder builder(EncoderShape shape, int capacity) {
        return new Builder(shape, capacity);
    }

    public EncoderShape shape() {
        return shape;
    }

    public int rows() {
        return rows;
    }

    /** Subwords in {@code row}, without padding. */
    public int length(int row) {
        return lengths[row];
    }

    public int inputId(int row, int position) {
        return inputIds[row * shape.sequenceLength() + position];
    }

    /** The position that prediction slot {@code slot} of {@code row} is about. */
    public int position(int row, int slot) {
        return positions[row * shape.maxPredictions() + slot];
    }

    /** The subword to be predicted there. */
    public int target(int row, int slot) {
        return targets[row * shape.maxPredictions() + slot];
    }

    /** The slot's weight in the loss, 0 if it is unused. */
    public float weight(int row, int slot) {
        return weights[row * shape.maxPredictions() + slot];
    }

    /** Subwords in all rows, without padding. */
    public long tokens() {
        return Arrays.stream(lengths).asLongStream().sum();
    }

    /** Used prediction slots in all rows. */
    public long predictions() {
        long used = 0;
        for (float weight : weights) {
            used += weight > 0 ? 1 : 0;
        }
        return used;
    }

    /** Sum of all weights: what the loss is divided by. */
    public double weightSum() {
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** Fills a batch row by row. */
    public static final class Builder {
        private final EncoderShape shape;
        private final int capacity;
        private final int[] inputIds;
        private final int[] lengths;
        private final int[] positions;
        private final int[] targets;
        private final float[] weights;
        private int rows;
        private int slot;

        private Builder(EncoderShape shape, int capacity) {
            check(capacity > 0, "capacity must be positive", capacity);
            this.shape = shape;
            this.capacity = capacity;
            this.inputIds = new int[Math.multiplyExact(capacity, shape.sequenceLength())];
            this.lengths = new int[capacity];
            this.positions = new int[capacity * shape.maxPredictions()];
            this.targets = new int[capacity * shape.maxPredictions()];
            this.weights = new float[capacity * shape.maxPredictions()];
        }

        /** Adds a row whose labels all weigh 1. */
        public Builder add(int[] ids, int length, int[] labels) {
            return add(ids, length, labels, null);
        }

        /**
         * Adds a row.
         *
         * @param ids input subwords; what follows the first {@code length} is padding and is not looked at
         * @param labels the subword to predict at each position, {@link #IGNORED} for none
         * @param lossWeights weight of each position's loss, {@code null} for 1 everywhere; 0 ignores the label
         */
        public Builder add(int[] ids, int length, int[] labels, float[] lossWeights) {
            begin(ids, length);
            check(labels.length >= length, "fewer labels than subwords", labels.length);
            check(lossWeights == null || lossWeights.length >= length, "fewer weights than subwords", length);
            for (int i = 0; i < labels.length; i++) {
                float weight = lossWeights == null ? 1f : i < length ? lossWeights[i] : 0f;
                if (labels[i] != IGNORED && (weight != 0 || i >= length)) {
                    predict(i, labels[i], weight);
                }
            }
            return end();
        }

        /** Begins a row of which {@link #predict} then tells the labelled positions, until {@link #end}. */
        public Builder begin(int[] ids, int length) {
            check(rows < capacity, "batch is full", capacity);
            check(length > 0 && length <= shape.sequenceLength(), "length is out of range", length);
            check(ids.length >= length, "fewer ids than length", ids.length);
            for (int i = 0; i < length; i++) {
                check(isSubword(ids[i]), "input id is outside the vocabulary", ids[i]);
            }
            System.arraycopy(ids, 0, inputIds, rows * shape.sequenceLength(), length);
            lengths[rows] = length;
            slot = 0; // also forgets a row that was refused half-way
            Arrays.fill(weights, rows * shape.maxPredictions(), (rows + 1) * shape.maxPredictions(), 0f);
            return this;
        }

        /** Labels {@code position} of the row that was begun. */
        public Builder predict(int position, int target, float weight) {
            check(slot < shape.maxPredictions(), "row has more labels than maxPredictions", shape.maxPredictions());
            check(position >= 0 && position < lengths[rows], "label lies in the padding", position);
            check(isSubword(target), "label is outside the vocabulary", target);
            check(weight > 0 && weight < Float.POSITIVE_INFINITY, "weight is not positive and finite", weight);
            int at = rows * shape.maxPredictions() + slot++;
            positions[at] = position;
            targets[at] = target;
            weights[at] = weight;
            return this;
        }

        /** Ends the row that was begun. */
        public Builder end() {
            rows++;
            return this;
        }

        public int rows() {
            return rows;
        }

        public boolean isFull() {
            return rows == capacity;
        }

        public MaskedBatch build() {
            check(rows > 0, "it has no rows", rows);
            return new MaskedBatch(this);
        }

        private boolean isSubword(int id) {
            return id >= 0 && id < shape.vocabularySize();
        }

        private static void check(boolean holds, String reason, Object value) {
            if (!holds) {
                throw new IllegalArgumentException("Cannot build a batch: " + reason + " (" + value + ")");
            }
        }
    }
}
