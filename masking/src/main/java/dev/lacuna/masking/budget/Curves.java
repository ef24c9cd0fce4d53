package dev.lacuna.masking.budget;

import dev.lacuna.masking.budget.Curve.Between;
import dev.lacuna.masking.budget.Curve.Shape;
import dev.lacuna.masking.piece.PieceSpec;

/** The curves that budgets can name. */
final class Curves {
    private Curves() {}

    static Curve of(PieceSpec spec) {
        return switch (spec.name()) {
            case "cosine" -> between(Shape.COSINE, spec);
            case "step" -> bent(spec);
            case "ramp" -> ramp(spec);
            case "curve" -> named(spec);
            default -> between(Shape.LINEAR, spec);
        };
    }

    private static Curve between(Shape shape, PieceSpec spec) {
        spec.allow(2, "from", "to");
        return new Between(shape, from(spec), to(spec), 0);
    }

    private static Curve bent(PieceSpec spec) {
        spec.allow(2, "from", "to", "at");
        return new Between(Shape.STEP, from(spec), to(spec), spec.number("at", 0.5, 0, 1));
    }

    private static Curve ramp(PieceSpec spec) {
        spec.allow(1, "to", "until");
        return new Between(Shape.RAMP, 0, spec.number(0, "to", 0.4, 0, 1), spec.number("until", 2.0 / 3, 1e-9, 1));
    }

    private static Curve named(PieceSpec spec) {
        String shape = spec.choice("shape", "square-above", "square-below", "triangle");
        if (shape.equals("triangle")) {
            spec.allow(0, "shape", "from", "peak", "to", "at");
            return new Curve.Triangle(
                    spec.number("from", 0, 0, 1),
                    spec.number("peak", 0.3, 0, 1),
                    spec.number("to", 0, 0, 1),
                    spec.number("at", 0.5, 0, 1));
        }
        spec.allow(0, "shape", "from", "to");
        Shape square = shape.equals("square-above") ? Shape.SQUARE_ABOVE : Shape.SQUARE_BELOW;
        return new Between(square, from(spec), to(spec), 0);
    }

    private static double from(PieceSpec spec) {
        return spec.number(0, "from", 0.3, 0, 1);
    }

    private static double to(PieceSpec spec) {
        return spec.number(1, "to", 0.15, 0, 1);
    }
}
