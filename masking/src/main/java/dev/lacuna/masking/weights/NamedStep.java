package dev.lacuna.masking.weights;

/** A formula with its number, under the name that recipes call it. */
record NamedStep(String text, Formula formula, double argument) implements Step {
    @Override
    public void apply(double[] values, int count) {
        formula.apply(values, count, argument);
    }

    @Override
    public String toString() {
        return text;
    }
}
