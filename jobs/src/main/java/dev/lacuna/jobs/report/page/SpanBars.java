package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** A small histogram of lengths with a law in it, drawn without scripts, so that a page may hold a hundred. */
final class SpanBars {
    private static final int BINS = 13;
    private static final int BAR = 14;
    private static final int HEIGHT = 70;

    private SpanBars() {}

    /**
     * @param counts {@code count} by length
     * @param length the key of the length
     * @param law {@code share} by {@code units}; empty for none
     */
    static void into(Html html, List<JsonNode> counts, String length, List<JsonNode> law) {
        double[] shares = new double[BINS];
        double total = Fields.sum(counts, "count");
        counts.forEach(bin -> shares[bin(bin, length)] += Fields.number(bin, "count") / total);
        double[] laws = new double[BINS];
        law.forEach(bin -> laws[bin(bin, "units")] += Fields.number(bin, "share"));
        double most = 0;
        for (int b = 0; b < BINS; b++) {
            most = Math.max(most, Math.max(shares[b], laws[b]));
        }
        html.open("svg", "viewBox", "0 0 " + BINS * BAR + " " + (HEIGHT + 16), "aria-hidden", "true");
        for (int b = 0; b < BINS; b++) {
            bar(html, b, shares[b], shares[b] / most);
            if (laws[b] > 0) {
                String y = point(HEIGHT * (1 - laws[b] / most) + 2);
                html.open("circle", "cx", point((b + 0.5) * BAR), "cy", y, "r", "2.6")
                        .close("circle");
            }
        }
        html.close("svg");
    }

    /** Lengths of 12 and more are one bin. */
    private static int bin(JsonNode bin, String length) {
        return Math.max(0, Math.min(BINS - 1, bin.path(length).asInt()));
    }

    private static void bar(Html html, int bin, double share, double height) {
        if (share > 0) {
            String y = point(HEIGHT * (1 - height) + 2);
            html.open("rect", "x", point(bin * BAR + 1.5), "y", y, "width", "11", "height", point(HEIGHT * height));
            html.element("title", bin + (bin == BINS - 1 ? " or more: " : ": ") + Numbers.percent(share));
            html.close("rect");
        }
        String label = bin == BINS - 1 ? bin + "+" : String.valueOf(bin);
        html.element("text", label, "x", point((bin + 0.5) * BAR), "y", String.valueOf(HEIGHT + 13));
    }

    private static String point(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
