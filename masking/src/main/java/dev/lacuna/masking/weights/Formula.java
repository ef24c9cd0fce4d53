package dev.lacuna.masking.weights;

import java.util.function.DoubleBinaryOperator;

/** What a {@link Step} does to {@code values[0, count)}, with the number that a recipe gives it. */
interface Formula {
    void apply(double[] values, int count, double argument);

    /** The same formula for every value by itself. */
    static Formula each(DoubleBinaryOperator formula) {
        return (values, count, argument) -> {
            for (int i = 0; i < count; i++) {
                values[i] = formula.applyAsDouble(values[i], argument);
            }
        };
    }
}
