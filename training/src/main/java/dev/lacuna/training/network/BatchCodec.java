package dev.lacuna.training.network;

import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.encoder.MaskedBatch;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Batches as the arrays that Deeplearning4j carries, one row a sequence, so that its iterators may merge and split them.
 *
 * <table>
 *   <caption>Arrays</caption>
 *   <tr><th>array</th><th>shape</th><th>columns</th></tr>
 *   <tr><td>features</td><td>[rows, 1 + S]</td><td>length, then subword ids, 0 in the padding</td></tr>
 *   <tr><td>labels</td><td>[rows, 3 P]</td><td>P positions, P targets, P weights; weight 0 = unused</td></tr>
 * </table>
 *
 * Floats hold whole numbers exactly up to 2^24, so larger vocabularies are refused.
 */
public final class BatchCodec {
    /** The largest vocabulary whose ids are exact as floats. */
    public static final int MAX_VOCABULARY = 1 << 24;

    private final EncoderShape shape;

    public BatchCodec(EncoderShape shape) {
        if (shape.vocabularySize() > MAX_VOCABULARY) {
            throw new IllegalArgumentException("Cannot carry ids as floats: vocabulary is larger than " + MAX_VOCABULARY
                    + " (" + shape.vocabularySize() + ")");
        }
        this.shape = shape;
    }

    /** Columns of the features. */
    public int featureColumns() {
        return 1 + shape.sequenceLength();
    }

    /** Columns of the labels. */
    public int labelColumns() {
        return 3 * shape.maxPredictions();
    }

    /** The batch as features and labels, outside any workspace. */
    @SuppressWarnings("try")
    public MultiDataSet encode(MaskedBatch batch) {
        float[] features = new float[batch.rows() * featureColumns()];
        float[] labels = new float[batch.rows() * labelColumns()];
        for (int row = 0; row < batch.rows(); row++) {
            encodeFeatures(batch, row, features);
            encodeLabels(batch, row, labels);
        }
        try (MemoryWorkspace outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            return new MultiDataSet(
                    Nd4j.create(features, new long[] {batch.rows(), featureColumns()}, 'c'),
                    Nd4j.create(labels, new long[] {batch.rows(), labelColumns()}, 'c'));
        }
    }

    private void encodeFeatures(MaskedBatch batch, int row, float[] features) {
        int at = row * featureColumns();
        features[at++] = batch.length(row);
        for (int i = 0; i < batch.length(row); i++) {
            features[at++] = batch.inputId(row, i);
        }
    }

    private void encodeLabels(MaskedBatch batch, int row, float[] labels) {
        int slots = shape.maxPredictions();
        int at = row * labelColumns();
        for (int slot = 0; slot < slots; slot++) {
            labels[at + slot] = batch.position(row, slot);
            labels[at + slots + slot] = batch.target(row, slot);
            labels[at + 2 * slots + slot] = batch.weight(row, slot);
        }
    }

    /** The batch that {@link #encode} was given, checked again. */
    public MaskedBatch decode(INDArray features, INDArray labels) {
        int rows = (int) features.size(0);
        float[] f = floats(features, rows, featureColumns());
        float[] l = floats(labels, rows, labelColumns());
        MaskedBatch.Builder builder = MaskedBatch.builder(shape, rows);
        int[] ids = new int[shape.sequenceLength()];
        for (int row = 0; row < rows; row++) {
            int at = row * featureColumns();
            for (int i = 0; i < ids.length; i++) {
                ids[i] = (int) f[at + 1 + i];
            }
            builder.begin(ids, (int) f[at]);
            decodeLabels(l, row * labelColumns(), builder);
            builder.end();
        }
        return builder.build();
    }

    private void decodeLabels(float[] labels, int at, MaskedBatch.Builder builder) {
        int slots = shape.maxPredictions();
        for (int slot = 0; slot < slots; slot++) {
            float weight = labels[at + 2 * slots + slot];
            if (weight != 0) {
                builder.predict((int) labels[at + slot], (int) labels[at + slots + slot], weight);
            }
        }
    }

    @SuppressWarnings("try")
    private static float[] floats(INDArray array, int rows, int columns) {
        if (array.rank() != 2 || array.size(0) != rows || array.size(1) != columns) {
            throw new IllegalArgumentException("Cannot decode a batch: array is not [" + rows + ", " + columns + "] ("
                    + array.shapeInfoToString() + ")");
        }
        try (MemoryWorkspace outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            return array.dup('c').data().asFloat();
        }
    }
}
