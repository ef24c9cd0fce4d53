package dev.lacuna.training.encoder;

import java.util.Arrays;
import java.util.Random;

/**
 * BERT's initial parameters: matrices from N(0, 0.02), gains 1, every other vector 0.
 *
 * <p>A pure function of the seed and the parameter's name: {@link Random#nextGaussian} is specified to the bit, and no
 * parameter's values depend on another's shape.
 */
public final class Initialization {
    private static final double STANDARD_DEVIATION = 0.02;

    private Initialization() {}

    /** The initial values of one parameter. */
    public static float[] values(ParameterLayout.Parameter parameter, long seed) {
        float[] values = new float[parameter.length()];
        if (parameter.isMatrix()) {
            Random random = new Random(seed ^ (parameter.name().hashCode() * 0x9E3779B97F4A7C15L));
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * STANDARD_DEVIATION);
            }
        } else if (parameter.isGain()) {
            Arrays.fill(values, 1f);
        }
        return values;
    }

    /** Writes the initial values of all parameters. */
    public static void initialize(ParameterLayout layout, long seed, FloatMemory parameters) {
        for (ParameterLayout.Parameter parameter : layout.parameters()) {
            parameters.put(parameter.offset(), values(parameter, seed), parameter.length());
        }
    }
}
