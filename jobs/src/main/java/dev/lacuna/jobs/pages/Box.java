package dev.lacuna.jobs.pages;

/**
 * A subword of a picture.
 *
 * @param text what stands there
 * @param before what stood there, where it is another; else empty
 * @param shade what became of it
 * @param unit number of the unit it was selected or left with, -1 for none
 * @param chance share of many maskings that select it, NaN where that is not known
 */
record Box(String text, String before, Shade shade, int unit, double chance) {
    private static final double LETTER = 7.83;
    private static final double SMALL_LETTER = 5.45;
    private static final double PADDING = 10;

    /** A box that only says {@code text}. */
    static Box of(String text) {
        return new Box(text, "", Shade.PLAIN, -1, Double.NaN);
    }

    /** Its width, by the widths that letters of fixed pitch have in common. */
    int width() {
        double letters = Math.max(
                text.codePointCount(0, text.length()) * LETTER,
                before.codePointCount(0, before.length()) * SMALL_LETTER);
        return (int) Math.ceil(letters + PADDING);
    }
}
