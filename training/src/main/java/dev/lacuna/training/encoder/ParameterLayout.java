package dev.lacuna.training.encoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where every parameter lies in the flat vector.
 *
 * <p>Names and shapes are those of Hugging Face's {@code BertForMaskedLM} state dict, row-major, a linear layer stored as
 * {@code [out, in]}: an export copies slices and transposes nothing. The order is chosen so that a layer's query, key and
 * value lie side by side and serve as one {@code [3 H, H]} matrix and one {@code 3 H} bias:
 *
 * <ol>
 *   <li>all matrices: embeddings, then each layer's query, key, value, attention output, intermediate, output, then the head;
 *   <li>all vectors, in the same order. Weight decay applies to matrices only, which is why they come first and apart.
 * </ol>
 *
 * <p>Two tensors of the state dict have no place here: {@code cls.predictions.decoder.weight} is
 * {@link #WORD_EMBEDDINGS} (tied), and {@code bert.embeddings.token_type_embeddings.weight} is zero for text of one segment:
 * an import adds its row 0 to every position embedding, an export writes zeros.
 */
public final class ParameterLayout {
    public static final String WORD_EMBEDDINGS = "bert.embeddings.word_embeddings.weight";
    public static final String POSITION_EMBEDDINGS = "bert.embeddings.position_embeddings.weight";
    public static final String EMBEDDING_NORM = "bert.embeddings.LayerNorm";
    public static final String TRANSFORM = "cls.predictions.transform.dense";
    public static final String TRANSFORM_NORM = "cls.predictions.transform.LayerNorm";
    public static final String DECODER_BIAS = "cls.predictions.bias";

    private static final List<String> QUERY_KEY_VALUE =
            List.of("attention.self.query", "attention.self.key", "attention.self.value");

    /**
     * One named parameter.
     *
     * @param name its name in the state dict
     * @param offset where it begins in the flat vector, in floats
     * @param shape {@code [rows, columns]} of a matrix, {@code [length]} of a vector
     */
    public record Parameter(String name, int offset, List<Integer> shape) {
        /** Number of floats. */
        public int length() {
            return shape.stream().reduce(1, Math::multiplyExact);
        }

        /** Whether this is a matrix: initialised at random and subject to weight decay. */
        public boolean isMatrix() {
            return shape.size() == 2;
        }

        /** Whether this is the gain of a layer normalisation: initialised to 1. */
        public boolean isGain() {
            return name.endsWith("LayerNorm.weight");
        }
    }

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private int length;

    public ParameterLayout(EncoderShape shape) {
        addMatrices(shape);
        addVectors(shape);
        if (length != shape.parameterCount()) {
            throw new IllegalStateException("Cannot lay out parameters: count differs (" + length + ")");
        }
    }

    /** Name of a part of layer {@code layer}, without {@code .weight} or {@code .bias}. */
    public static String inLayer(int layer, String part) {
        return "bert.encoder.layer." + layer + "." + part;
    }

    /** All parameters in the order of the flat vector. */
    public List<Parameter> parameters() {
        return Collections.unmodifiableList(new ArrayList<>(parameters.values()));
    }

    /** The parameter of that name. */
    public Parameter parameter(String name) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("Cannot find a parameter: unknown name (" + name + ")");
        }
        return parameter;
    }

    /** Where the parameter of that name begins, in floats. */
    public int offset(String name) {
        return parameter(name).offset();
    }

    /** Length of the flat vector, in floats. */
    public int length() {
        return length;
    }

    private void addMatrices(EncoderShape shape) {
        int h = shape.hiddenSize();
        int f = shape.intermediateSize();
        add(WORD_EMBEDDINGS, shape.vocabularySize(), h);
        add(POSITION_EMBEDDINGS, shape.sequenceLength(), h);
        for (int i = 0; i < shape.layers(); i++) {
            for (String part : QUERY_KEY_VALUE) {
                add(inLayer(i, part + ".weight"), h, h);
            }
            add(inLayer(i, "attention.output.dense.weight"), h, h);
            add(inLayer(i, "intermediate.dense.weight"), f, h);
            add(inLayer(i, "output.dense.weight"), h, f);
        }
        add(TRANSFORM + ".weight", h, h);
    }

    private void addVectors(EncoderShape shape) {
        int h = shape.hiddenSize();
        addNorm(EMBEDDING_NORM, h);
        for (int i = 0; i < shape.layers(); i++) {
            for (String part : QUERY_KEY_VALUE) {
                add(inLayer(i, part + ".bias"), h);
            }
            add(inLayer(i, "attention.output.dense.bias"), h);
            addNorm(inLayer(i, "attention.output.LayerNorm"), h);
            add(inLayer(i, "intermediate.dense.bias"), shape.intermediateSize());
            add(inLayer(i, "output.dense.bias"), h);
            addNorm(inLayer(i, "output.LayerNorm"), h);
        }
        add(TRANSFORM + ".bias", h);
        addNorm(TRANSFORM_NORM, h);
        add(DECODER_BIAS, shape.vocabularySize());
    }

    private void addNorm(String name, int width) {
        add(name + ".weight", width);
        add(name + ".bias", width);
    }

    private void add(String name, Integer... shape) {
        Parameter parameter = new Parameter(name, length, List.of(shape));
        parameters.put(name, parameter);
        length += parameter.length();
    }
}
