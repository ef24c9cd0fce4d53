package dev.lacuna.masking.diffusion;

import dev.lacuna.masking.diffusion.ShapedSchedule.Shape;
import dev.lacuna.masking.piece.PieceSpec;
import java.util.ArrayList;
import java.util.List;

/** The schedules that a budget {@code diffusion(schedule=…)} can name, and their arguments. */
public final class NoiseSchedules {
    private NoiseSchedules() {}

    /** The arguments that the schedule named in {@code spec} has beside {@code common}. */
    public static String[] arguments(PieceSpec spec, String... common) {
        List<String> all = new ArrayList<>(List.of(common));
        all.addAll(
                switch (name(spec)) {
                    case "polynomial" -> List.of("eps", "power");
                    case "geometric", "linear-sigma" -> List.of("min", "max");
                    case "gaussian" -> List.of("mean", "end-mean", "pace", "sd");
                    case "hybrid" -> List.of("noise");
                    default -> List.of("eps");
                });
        return all.toArray(String[]::new);
    }

    /** The schedule that {@code spec} describes. */
    public static NoiseSchedule of(PieceSpec spec) {
        return switch (name(spec)) {
            case "linear" -> offBothEnds(Shape.POLYNOMIAL, 1, spec);
            case "polynomial" -> offBothEnds(Shape.POLYNOMIAL, spec.number("power", 2, 1, 100), spec);
            case "sine" -> offBothEnds(Shape.SINE, 1, spec);
            case "cosine" -> offTheEnd(Shape.COSINE, spec);
            case "cosine-squared" -> offTheEnd(Shape.COSINE_SQUARED, spec);
            case "geometric" -> sigma(true, spec.number("min", 1e-3, 1e-9, 1), 1, spec);
            case "linear-sigma" -> sigma(false, spec.number("min", 0, 0, 10), 10, spec);
            case "gaussian" -> gaussian(spec);
            case "hybrid" -> new HybridSchedule(spec.number("noise", 0.1, 1e-9, 1 - 1e-9));
            default -> offTheEnd(Shape.POLYNOMIAL, spec);
        };
    }

    private static String name(PieceSpec spec) {
        return spec.choice(
                "schedule",
                "log-linear",
                "linear",
                "polynomial",
                "cosine",
                "cosine-squared",
                "sine",
                "geometric",
                "linear-sigma",
                "gaussian",
                "hybrid");
    }

    private static NoiseSchedule offTheEnd(Shape shape, PieceSpec spec) {
        return new ShapedSchedule(shape, 1, spec.number("eps", 1e-3, 0, 0.5), 1);
    }

    private static NoiseSchedule offBothEnds(Shape shape, double power, PieceSpec spec) {
        double eps = spec.number("eps", 1e-4, 0, 0.5);
        return new ShapedSchedule(shape, power, eps, 1 - eps);
    }

    private static NoiseSchedule sigma(boolean geometric, double min, double max, PieceSpec spec) {
        return new SigmaSchedule(geometric, min, spec.number("max", max, min, 700));
    }

    private static NoiseSchedule gaussian(PieceSpec spec) {
        double mean = spec.number("mean", 0.2, 0, 1);
        return new GaussianSchedule(
                mean,
                spec.number("end-mean", mean, 0, 1),
                spec.number("pace", 1, 0, 100),
                spec.number("sd", 0.12, 1e-6, 1));
    }
}
