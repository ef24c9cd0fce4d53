package dev.lacuna.masking.budget;

import java.util.Locale;

/** A share of the row as a function of training time. */
interface Curve {
    /** @param progress place in training time, 0 to 1 */
    double rate(double progress);

    /** from + (to − from) · s(progress), with s from 0 to 1. */
    record Between(Shape shape, double from, double to, double at) implements Curve {
        @Override
        public double rate(double progress) {
            return from + (to - from) * shape.part(progress, at);
        }

        @Override
        public String toString() {
            String name = shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return name + "(from=" + from + ", to=" + to + (shape.bends() ? ", at=" + at : "") + ")";
        }
    }

    /** Straight from {@code from} to {@code peak}, which is reached at {@code at}, and straight on to {@code to}. */
    record Triangle(double from, double peak, double to, double at) implements Curve {
        @Override
        public double rate(double progress) {
            return progress < at
                    ? from + (peak - from) * progress / at
                    : peak + (to - peak) * (at < 1 ? (progress - at) / (1 - at) : 0);
        }

        @Override
        public String toString() {
            return "triangle(from=" + from + ", peak=" + peak + ", to=" + to + ", at=" + at + ")";
        }
    }

    /** Ways from 0 to 1. */
    enum Shape {
        LINEAR,
        /** Slow at both ends: (1 − cos πt) / 2. */
        COSINE,
        /** Slow first, so that a falling share stays above the straight line: t². */
        SQUARE_ABOVE,
        /** Slow at last, so that a falling share stays below the straight line: 1 − (1 − t)². */
        SQUARE_BELOW,
        /** 0 before {@code at}, then 1. */
        STEP,
        /** Straight to 1 at {@code at}, and 1 from there on. */
        RAMP;

        double part(double t, double at) {
            return switch (this) {
                case LINEAR -> t;
                case COSINE -> (1 - StrictMath.cos(Math.PI * t)) / 2;
                case SQUARE_ABOVE -> t * t;
                case SQUARE_BELOW -> t * (2 - t);
                case STEP -> t < at ? 0 : 1;
                case RAMP -> Math.min(1, t / at);
            };
        }

        private boolean bends() {
            return this == STEP || this == RAMP;
        }
    }
}
