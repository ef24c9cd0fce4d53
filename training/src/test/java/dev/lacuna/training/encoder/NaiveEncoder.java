package dev.lacuna.training.encoder;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.special.Erf;

/**
 * The forward pass again, written from the paper in plain double loops: one sequence, one head, one number at a time. Shares
 * nothing with the engine but the parameters' names and shapes.
 */
final class NaiveEncoder {
    private final EncoderShape shape;
    private final Map<String, double[]> parameters = new HashMap<>();

    NaiveEncoder(EncoderShape shape, double[] flat) {
        this.shape = shape;
        for (ParameterLayout.Parameter p : new ParameterLayout(shape).parameters()) {
            parameters.put(p.name(), Arrays.copyOfRange(flat, p.offset(), p.offset() + p.length()));
        }
    }

    /** Weighted mean cross entropy. */
    double loss(MaskedBatch batch) {
        double loss = 0;
        double weights = 0;
        for (int row = 0; row < batch.rows(); row++) {
            double[][] hidden = encode(batch, row);
            for (int slot = 0; slot < shape.maxPredictions(); slot++) {
                double weight = batch.weight(row, slot);
                if (weight > 0) {
                    double[] logits = logits(hidden[batch.position(row, slot)]);
                    loss += weight * crossEntropy(logits, batch.target(row, slot));
                    weights += weight;
                }
            }
        }
        return weights == 0 ? 0 : loss / weights;
    }

    EvaluationSums evaluate(MaskedBatch batch) {
        EvaluationSums sums = EvaluationSums.NONE;
        for (int row = 0; row < batch.rows(); row++) {
            double[][] hidden = encode(batch, row);
            for (int slot = 0; slot < shape.maxPredictions(); slot++) {
                if (batch.weight(row, slot) > 0) {
                    double[] logits = logits(hidden[batch.position(row, slot)]);
                    int target = batch.target(row, slot);
                    boolean best = Arrays.stream(logits).max().orElseThrow() == logits[target];
                    sums = sums.plus(new EvaluationSums(1, crossEntropy(logits, target), best ? 1 : 0));
                }
            }
        }
        return sums;
    }

    private double[][] encode(MaskedBatch batch, int row) {
        int n = batch.length(row);
        int h = shape.hiddenSize();
        double[] words = parameters.get("bert.embeddings.word_embeddings.weight");
        double[] positions = parameters.get("bert.embeddings.position_embeddings.weight");
        double[][] x = new double[n][h];
        for (int t = 0; t < n; t++) {
            for (int i = 0; i < h; i++) {
                x[t][i] = words[batch.inputId(row, t) * h + i] + positions[t * h + i];
            }
            x[t] = norm(x[t], "bert.embeddings.LayerNorm");
        }
        for (int layer = 0; layer < shape.layers(); layer++) {
            x = layer(x, "bert.encoder.layer." + layer + ".");
        }
        return x;
    }

    private double[][] layer(double[][] x, String prefix) {
        double[][] context = attention(x, prefix + "attention.self.");
        double[][] out = new double[x.length][];
        for (int t = 0; t < x.length; t++) {
            double[] attended = norm(
                    sum(linear(context[t], prefix + "attention.output.dense"), x[t]),
                    prefix + "attention.output.LayerNorm");
            double[] inner = gelu(linear(attended, prefix + "intermediate.dense"));
            out[t] = norm(sum(linear(inner, prefix + "output.dense"), attended), prefix + "output.LayerNorm");
        }
        return out;
    }

    private double[][] attention(double[][] x, String prefix) {
        int size = shape.hiddenSize() / shape.heads();
        double[][] context = new double[x.length][shape.hiddenSize()];
        for (int t = 0; t < x.length; t++) {
            double[] query = linear(x[t], prefix + "query");
            for (int head = 0; head < shape.heads(); head++) {
                double[] scores = new double[x.length];
                for (int s = 0; s < x.length; s++) {
                    double[] key = linear(x[s], prefix + "key");
                    for (int i = head * size; i < (head + 1) * size; i++) {
                        scores[s] += query[i] * key[i] / Math.sqrt(size);
                    }
                }
                double all = Arrays.stream(scores).map(Math::exp).sum();
                for (int s = 0; s < x.length; s++) {
                    double[] value = linear(x[s], prefix + "value");
                    for (int i = head * size; i < (head + 1) * size; i++) {
                        context[t][i] += Math.exp(scores[s]) / all * value[i];
                    }
                }
            }
        }
        return context;
    }

    private double[] logits(double[] hidden) {
        double[] transformed =
                norm(gelu(linear(hidden, "cls.predictions.transform.dense")), "cls.predictions.transform.LayerNorm");
        double[] words = parameters.get("bert.embeddings.word_embeddings.weight");
        double[] logits = parameters.get("cls.predictions.bias").clone();
        for (int v = 0; v < logits.length; v++) {
            for (int i = 0; i < transformed.length; i++) {
                logits[v] += words[v * transformed.length + i] * transformed[i];
            }
        }
        return logits;
    }

    private double[] linear(double[] x, String name) {
        double[] weights = parameters.get(name + ".weight");
        double[] y = parameters.get(name + ".bias").clone();
        for (int o = 0; o < y.length; o++) {
            for (int i = 0; i < x.length; i++) {
                y[o] += weights[o * x.length + i] * x[i];
            }
        }
        return y;
    }

    private double[] norm(double[] x, String name) {
        double mean = Arrays.stream(x).average().orElseThrow();
        double variance =
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        double[] gain = parameters.get(name + ".weight");
        double[] y = parameters.get(name + ".bias").clone();
        for (int i = 0; i < x.length; i++) {
            y[i] += gain[i] * (x[i] - mean) / Math.sqrt(variance + 1e-12);
        }
        return y;
    }

    private static double[] gelu(double[] x) {
        return Arrays.stream(x).map(v -> v * 0.5 * Erf.erfc(-v / Math.sqrt(2))).toArray();
    }

    private static double[] sum(double[] x, double[] y) {
        double[] z = x.clone();
        for (int i = 0; i < z.length; i++) {
            z[i] += y[i];
        }
        return z;
    }

    private static double crossEntropy(double[] logits, int target) {
        return Math.log(Arrays.stream(logits).map(Math::exp).sum()) - logits[target];
    }
}
