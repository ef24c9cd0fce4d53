package dev.lacuna.masking.weights;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.piece.PieceKinds;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.UserException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps from statistics to weights that recipes can name, taken in the order written: {@code at-least:10|power:-0.5}. */
final class Steps {
    private static final double MOST = 1e12;

    private static final PieceKinds<RowStep> KINDS = new PieceKinds<RowStep>("step")
            .add("at-least", with(-MOST, MOST, Formula.each(Math::max)))
            .add("at-most", with(-MOST, MOST, Formula.each(Math::min)))
            .add("up-to", with(-MOST, MOST, Formula.each((x, most) -> x <= most ? 1 : 0)))
            .add("times", with(-MOST, MOST, Formula.each((x, factor) -> x * factor)))
            .add("plus", with(-MOST, MOST, Formula.each(Double::sum)))
            .add("power", with(-100, 100, Formula.each((x, a) -> StrictMath.pow(Math.max(0, x), a))))
            .add("exp", with(1e-6, MOST, Formula.each((x, tau) -> Formulas.exp(x / tau))))
            .add("sigmoid", plain(Formula.each((x, none) -> 1 / (1 + Formulas.exp(-x)))))
            .add("softmax", with(1e-6, MOST, Formulas::softmax))
            .add("max-minus", with(0, MOST, Formulas::maxMinus))
            .add("mix-uniform", with(0, 1, Formulas::mixUniform))
            .add("standardise", plain((values, count, none) -> Formulas.standardise(values, count)))
            .add("min-max", plain((values, count, none) -> Formulas.minMax(values, count)))
            .add("difference", plain((values, count, none) -> Formulas.difference(values, count)))
            .add("rank", (spec, tables) -> new RankStep(spec));

    private Steps() {}

    private static BiFunction<PieceSpec, MaskingTables, RowStep> plain(Formula formula) {
        return (spec, tables) -> {
            spec.allow(0);
            return new NamedStep(spec.name(), formula, 0);
        };
    }

    private static BiFunction<PieceSpec, MaskingTables, RowStep> with(double least, double most, Formula formula) {
        return (spec, tables) -> {
            double number = spec.number(0, "number", Double.NaN, least, most);
            if (Double.isNaN(number)) {
                throw new UserException("Cannot read recipe: this step needs a number (" + spec.name() + ")");
            }
            return new NamedStep(spec.name() + ":" + number, formula, number);
        };
    }

    /** Steps over the units of a row; none for an empty text. */
    static List<RowStep> ofRows(String text, MaskingTables tables) {
        return split(text).map(step -> KINDS.create(step, tables)).toList();
    }

    /** Steps over a whole table; none for an empty text. */
    static List<Step> ofTables(String text, MaskingTables tables) {
        return ofRows(text, tables).stream().map(Steps::ofTable).toList();
    }

    /** As recipes write them, every number resolved. */
    static String join(List<? extends RowStep> steps) {
        return steps.stream().map(RowStep::toString).collect(Collectors.joining("|"));
    }

    private static Step ofTable(RowStep step) {
        if (step instanceof Step ofTable) {
            return ofTable;
        }
        throw new UserException("Cannot read recipe: this step is of rows, not of tables (" + step + ")");
    }

    private static Stream<PieceSpec> split(String text) {
        return text.isBlank()
                ? Stream.empty()
                : Stream.of(text.split("\\|", -1)).map(Steps::parse);
    }

    private static PieceSpec parse(String step) {
        int colon = step.indexOf(':');
        return colon < 0
                ? new PieceSpec(step.strip(), List.of(), Map.of())
                : new PieceSpec(
                        step.substring(0, colon).strip(),
                        List.of(step.substring(colon + 1).strip()),
                        Map.of());
    }
}
