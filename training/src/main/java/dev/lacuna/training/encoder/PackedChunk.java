package dev.lacuna.training.encoder;

/** A few rows of a batch laid end to end without their padding, and their labelled positions as rows of that packing. */
final class PackedChunk {
    int sequences;
    int tokens;
    int predictions;

    /** Where each sequence begins, and after the last one where it ends. */
    final int[] start;

    final int[] ids;
    /** The packed row each prediction is about. */
    final int[] row;

    final int[] target;
    /** Where each prediction stands in the batch: its row times the slots of a row, plus its slot. */
    final int[] place;

    final float[] weight;

    PackedChunk(EncoderShape shape, int maxSequences) {
        this.start = new int[maxSequences + 1];
        this.ids = new int[maxSequences * shape.sequenceLength()];
        int slots = maxSequences * shape.maxPredictions();
        this.row = new int[slots];
        this.target = new int[slots];
        this.place = new int[slots];
        this.weight = new float[slots];
    }

    int length(int sequence) {
        return start[sequence + 1] - start[sequence];
    }

    /** Takes rows {@code from} to {@code to} (exclusive). */
    void pack(MaskedBatch batch, int from, int to) {
        sequences = to - from;
        tokens = 0;
        predictions = 0;
        for (int s = 0; s < sequences; s++) {
            start[s] = tokens;
            packLabels(batch, from + s);
            for (int i = 0; i < batch.length(from + s); i++) {
                ids[tokens++] = batch.inputId(from + s, i);
            }
        }
        start[sequences] = tokens;
    }

    private void packLabels(MaskedBatch batch, int batchRow) {
        for (int slot = 0; slot < batch.shape().maxPredictions(); slot++) {
            float w = batch.weight(batchRow, slot);
            if (w > 0) {
                row[predictions] = tokens + batch.position(batchRow, slot);
                target[predictions] = batch.target(batchRow, slot);
                place[predictions] = batchRow * batch.shape().maxPredictions() + slot;
                weight[predictions++] = w;
            }
        }
    }
}
