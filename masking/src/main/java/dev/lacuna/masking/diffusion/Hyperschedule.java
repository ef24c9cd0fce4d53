package dev.lacuna.masking.diffusion;

/**
 * Noise levels that differ along a row and fall from the left (Fathi, Scholak and Noël 2025, "Unifying autoregressive and
 * diffusion-based sequence generation", arXiv 2504.06416). At a step of the generation a position is settled (nothing is left to
 * do), active at a level 0 to {@code levels} − 1, or worthless, for its turn has not come.
 *
 * <p>{@link Kind#BLOCK}: one block of {@code width} after another; all its positions go from the highest level to 0 together.
 * {@link Kind#WINDOW}: place i of a window of {@code width} has level rint(i · (levels − 1) / (width − 1)); the window comes
 * in from the left, then moves on by as many places as it has of level 0. Positions and steps count from 0 and 1.
 *
 * @param width positions of a block, or of a window, which has 2 or more
 * @param levels 2 or more, so that the lowest differs from the highest
 */
public record Hyperschedule(Kind kind, int width, int levels) {
    /** Level of a settled position. */
    public static final int SETTLED = -1;

    /** Closest to 0 and 1 that times come. */
    static final double EPS = 1e-4;

    /** How levels lie along a row. */
    public enum Kind {
        BLOCK,
        WINDOW
    }

    /** Steps from the first to the one at which all {@code size} positions are at level 0 or settled. */
    public int steps(int size) {
        if (kind == Kind.BLOCK) {
            return levels * ceil(size, width);
        }
        int clean = cleanPlaces();
        return size <= clean ? width + size - clean : width - 1 + ceil(size, clean);
    }

    private static int ceil(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    /** The level of {@code position} at {@code step}: {@link #SETTLED}, or {@code levels} where it is worthless. */
    public int level(int position, int step) {
        return kind == Kind.BLOCK ? blockLevel(position / width, step - 1) : windowLevel(position, step);
    }

    private int blockLevel(int block, int step) {
        int active = step / levels;
        return block < active ? SETTLED : block > active ? levels : levels - 1 - step % levels;
    }

    private int windowLevel(int position, int step) {
        int start = step < width ? 0 : (step - width) * cleanPlaces();
        int place = position - start + Math.max(0, width - step);
        return position < start ? SETTLED : place < width ? placeLevel(place) : levels;
    }

    private int placeLevel(int place) {
        return (int) Math.rint((double) place * (levels - 1) / (width - 1));
    }

    /** Places of the window at level 0: from the left, and one at least. */
    private int cleanPlaces() {
        int clean = 1;
        while (clean < width && placeLevel(clean) == 0) {
            clean++;
        }
        return clean;
    }

    /** The time of a position at {@code level}: ε, then from 10 ε to 1 − 10 ε in equal steps, then 1 − ε; ε = 1e-4. */
    public double time(int level) {
        if (level == SETTLED) {
            return EPS;
        }
        return level == levels ? 1 - EPS : 10 * EPS + level * (1 - 20 * EPS) / (levels - 1);
    }

    @Override
    public String toString() {
        return (kind == Kind.BLOCK ? "block" : "window") + ", width=" + width + ", levels=" + levels;
    }
}
