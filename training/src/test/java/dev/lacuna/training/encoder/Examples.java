package dev.lacuna.training.encoder;

import java.util.Arrays;
import java.util.Random;

/** Small shapes, parameters and batches for tests, all from seeds. */
public final class Examples {
    /** Odd sizes throughout, so that no loop's remainder goes untested. */
    public static final EncoderShape SHAPE = new EncoderShape(29, 12, 2, 3, 11, 4);

    private Examples() {}

    /** Ragged rows with 0 to P labels, of which some weigh other than 1. */
    public static MaskedBatch batch(EncoderShape shape, int rows, long seed) {
        Random random = new Random(seed);
        MaskedBatch.Builder builder = MaskedBatch.builder(shape, rows);
        for (int row = 0; row < rows; row++) {
            int length = 1 + random.nextInt(shape.sequenceLength());
            int[] ids = random.ints(length, 0, shape.vocabularySize()).toArray();
            int[] labels = new int[length];
            float[] weights = new float[length];
            Arrays.fill(labels, MaskedBatch.IGNORED);
            for (int k = random.nextInt(shape.maxPredictions() + 1); k > 0; k--) {
                int position = random.nextInt(length);
                labels[position] = random.nextInt(shape.vocabularySize());
                weights[position] = 0.5f + random.nextInt(3);
            }
            builder.add(ids, length, labels, weights);
        }
        return builder.build();
    }

    /** Parameters far enough from their initial values that every gradient is of fair size. */
    public static float[] parameters(EncoderShape shape, long seed) {
        ParameterLayout layout = new ParameterLayout(shape);
        Random random = new Random(seed);
        float[] flat = new float[layout.length()];
        for (ParameterLayout.Parameter p : layout.parameters()) {
            for (int i = p.offset(); i < p.offset() + p.length(); i++) {
                flat[i] = (float) (random.nextGaussian() * 0.3 + (p.isGain() ? 1 : 0));
            }
        }
        return flat;
    }

    public static FloatMemory memory(float[] values) {
        FloatMemory memory = FloatMemory.allocate(values.length);
        memory.put(0, values, values.length);
        return memory;
    }

    public static float[] values(FloatMemory memory) {
        float[] values = new float[(int) memory.length()];
        memory.get(0, values, values.length);
        return values;
    }

    public static double[] doubles(float[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i];
        }
        return y;
    }
}
