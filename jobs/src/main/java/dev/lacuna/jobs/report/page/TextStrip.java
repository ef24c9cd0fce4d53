package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SplittableRandom;

/**
 * The ornament under the title: a few lines of "words", of which the share that this run really masks is left hollow,
 * and none before anything is masked. Drawn from the run's seed, so that the same run always has the same face.
 */
final class TextStrip {
    private static final int LINES = 3;
    private static final int LINE_HEIGHT = 15;
    private static final int WIDTH = 1040;

    private TextStrip() {}

    static void into(Html html, JsonNode report) {
        double rate =
                Fields.number(report.path("recipes").path(0).path("splits").path(0), "rate");
        SplittableRandom random = new SplittableRandom(report.path("seed").asLong());
        html.open(
                "svg",
                "class",
                "strip",
                "aria-hidden",
                "true",
                "viewBox",
                "0 0 " + WIDTH + " " + LINES * LINE_HEIGHT,
                "preserveAspectRatio",
                "xMinYMid slice");
        for (int line = 0; line < LINES; line++) {
            line(html, random, line * LINE_HEIGHT + 3, rate);
        }
        html.close("svg");
    }

    private static void line(Html html, SplittableRandom random, int y, double rate) {
        int x = 1;
        while (x < WIDTH - 10) {
            int width = Math.min(8 + random.nextInt(18) + random.nextInt(24), WIDTH - 1 - x);
            html.open(
                    "rect",
                    "x",
                    Integer.toString(x),
                    "y",
                    Integer.toString(y),
                    "width",
                    Integer.toString(width),
                    "height",
                    "8",
                    "rx",
                    "2",
                    "class",
                    random.nextDouble() < rate ? "masked" : null);
            html.close("rect");
            x += width + 6;
        }
    }
}
