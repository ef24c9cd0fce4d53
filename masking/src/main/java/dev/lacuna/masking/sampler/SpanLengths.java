package dev.lacuna.masking.sampler;

import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The law of a span's length n in 1…max:
 *
 * <ul>
 *   <li>{@code truncated}: P(n) ∝ p(1−p)^(n−1), as in facebookresearch/SpanBERT
 *   <li>{@code clipped}: min(n, max) of a geometric n, so that the mass beyond max falls on max, as in
 *       NVIDIA/Megatron-LM
 *   <li>{@code shorter}: P(n) ∝ 1/n, as in ALBERT; {@code longer}: the same weights in reverse
 *   <li>{@code weights=0.4|0.3|0.2|0.1}: P(n) ∝ the n-th weight, as in MacBERT
 * </ul>
 */
final class SpanLengths {
    private final String text;
    /** P(length ≤ n + 1). */
    private final double[] upTo;

    private SpanLengths(String text, double[] weights) {
        this.text = text;
        double total = Arrays.stream(weights).sum();
        upTo = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            upTo[i] = sum / total;
        }
    }

    /**
     * Reads the arguments {@code p}, {@code max}, {@code law} and {@code weights} of {@code spec}.
     *
     * @param max default of the greatest length
     * @param laws names of the laws there may be, the default first
     */
    static SpanLengths of(PieceSpec spec, int max, String... laws) {
        double[] weights = spec.numbers("weights", null);
        if (weights != null) {
            return listed(spec, weights);
        }
        double p = spec.number(0, "p", 0.2, 1e-6, 1);
        int most = spec.whole(1, "max", max, 1, 1000);
        String law = spec.choice("law", laws);
        boolean geometric = law.equals("truncated") || law.equals("clipped");
        return new SpanLengths(
                (geometric ? "p=" + p + ", " : "") + "max=" + most + ", law=" + law, weights(law, p, most));
    }

    private static SpanLengths listed(PieceSpec spec, double[] weights) {
        spec.allow(0, "weights");
        double total = Arrays.stream(weights).sum();
        if (!(total > 0 && total <= 1e300)) {
            throw new UserException(
                    "Cannot read recipe: weights of " + spec.name() + " must not all be 0 (" + spec + ")");
        }
        return new SpanLengths(
                "weights=" + Arrays.stream(weights).mapToObj(String::valueOf).collect(Collectors.joining("|")),
                weights);
    }

    private static double[] weights(String law, double p, int max) {
        double[] weights = new double[max];
        double survival = 1;
        for (int i = 0; i < max; i++) {
            weights[i] = switch (law) {
                case "shorter" -> 1.0 / (i + 1);
                case "longer" -> 1.0 / (max - i);
                case "clipped" -> i == max - 1 ? survival : survival * p;
                default -> survival * p;
            };
            survival *= 1 - p;
        }
        return weights;
    }

    int draw(KeyedRandom random) {
        double die = random.nextDouble();
        int length = 1;
        while (length < upTo.length && die >= upTo[length - 1]) {
            length++;
        }
        return length;
    }

    /** P(length = n) at n, from 0 on. */
    double[] law() {
        double[] law = new double[upTo.length + 1];
        for (int n = 1; n < law.length; n++) {
            law[n] = upTo[n - 1] - (n == 1 ? 0 : upTo[n - 2]);
        }
        return law;
    }

    /** The arguments, resolved. */
    @Override
    public String toString() {
        return text;
    }
}
