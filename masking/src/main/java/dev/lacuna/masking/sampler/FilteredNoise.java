package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * White noise w, filtered. With G(σ) a Gaussian blur of standard deviation σ units: {@code low} G(σ)w, {@code high} w −
 * G(σ)w, {@code band} G(σ)w − G(wide)w, {@code reject} w less the latter. The white noise goes on beyond both ends of
 * the row, as a crop of a longer one would.
 */
final class FilteredNoise implements Noise {
    private final String colour;
    private final double sigma;
    private final double wide;
    /** Weight of the white noise at distance −radius to radius. */
    private final double[] kernel;

    private double[] white = new double[64];

    FilteredNoise(PieceSpec spec, String colour) {
        this.colour = colour;
        sigma = spec.number(0, "sigma", 1.5, 0.1, 100);
        wide = spec.number(0, "wide", 3, 0.1, 100);
        if (isBanded() && wide <= sigma) {
            throw new UserException("Cannot read recipe: wide of colour-noise must be above sigma (" + spec + ")");
        }
        int radius = (int) Math.ceil(3 * (isBanded() ? wide : sigma));
        kernel = new double[2 * radius + 1];
        addGaussian(sigma, colour.equals("low") || colour.equals("band") ? 1 : -1);
        if (isBanded()) {
            addGaussian(wide, colour.equals("band") ? -1 : 1);
        }
        if (colour.equals("high") || colour.equals("reject")) {
            kernel[radius]++;
        }
    }

    private boolean isBanded() {
        return colour.equals("band") || colour.equals("reject");
    }

    /** Adds {@code factor} times the Gaussian, scaled to sum 1. */
    private void addGaussian(double deviation, double factor) {
        int radius = kernel.length / 2;
        double[] gaussian = new double[kernel.length];
        double sum = 0;
        for (int i = 0; i < gaussian.length; i++) {
            double off = (i - radius) / deviation;
            gaussian[i] = StrictMath.exp(-off * off / 2);
            sum += gaussian[i];
        }
        for (int i = 0; i < gaussian.length; i++) {
            kernel[i] += factor * gaussian[i] / sum;
        }
    }

    @Override
    public void fill(Row row, UnitList units, int[] candidates, int size, double[] values) {
        KeyedRandom random = row.random();
        int length = size + kernel.length - 1;
        if (length > white.length) {
            white = new double[length * 2];
        }
        for (int i = 0; i < length; i++) {
            white[i] = random.nextDouble() - 0.5;
        }
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int k = 0; k < kernel.length; k++) {
                sum += kernel[k] * white[i + k];
            }
            values[i] = sum;
        }
    }

    @Override
    public String toString() {
        return "colour=" + colour + ", sigma=" + sigma + (isBanded() ? ", wide=" + wide : "");
    }
}
