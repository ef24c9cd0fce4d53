package dev.lacuna.jobs.report.page;

/**
 * One table cell.
 *
 * @param text what it says
 * @param style how it says it
 * @param share length of the small bar behind it, or strength of its ground, 0 to 1; NaN for neither
 */
record Cell(String text, Style style, double share) {
    /** What kind of text a cell holds; {@code WORD} is from the corpus and may be of either direction. */
    enum Style {
        PLAIN,
        WORD,
        CODE,
        FAINT,
        HEAT,
        GOOD,
        BAD
    }

    static Cell of(String text) {
        return new Cell(text, Style.PLAIN, Double.NaN);
    }

    static Cell word(String text) {
        return new Cell(text, Style.WORD, Double.NaN);
    }

    static Cell code(String text) {
        return new Cell(text, Style.CODE, Double.NaN);
    }

    static Cell verdict(String text, boolean good) {
        return new Cell(text, good ? Style.GOOD : Style.BAD, Double.NaN);
    }

    /** A number with a bar of {@code value / longest} behind it; nothing is drawn for what is not positive. */
    static Cell bar(String text, double value, double longest) {
        double share = value / longest;
        return new Cell(text, Style.PLAIN, share > 0 && share <= 1 ? share : Double.NaN);
    }

    static Cell faint(String text) {
        return new Cell(text, Style.FAINT, Double.NaN);
    }

    /** A number on a ground that is the stronger the closer it comes to {@code most}. */
    static Cell heat(String text, double value, double most) {
        double share = value / most;
        return new Cell(text, Style.HEAT, share > 0 ? Math.min(1, share) : 0);
    }

    void into(Html html) {
        switch (style) {
            case PLAIN, HEAT -> html.text(text);
            case FAINT -> html.element("small", text);
            case WORD -> html.element("bdi", text);
            case CODE -> html.element("code", text);
            case GOOD -> html.element("span", text, "class", "verdict good");
            case BAD -> html.element("span", text, "class", "verdict bad");
        }
    }

    /** The share as a custom property: a number that this code computed, never text from the report. */
    String barStyle() {
        return Double.isNaN(share) ? null : "--share:" + Math.rint(share * 1000) / 1000;
    }
}
