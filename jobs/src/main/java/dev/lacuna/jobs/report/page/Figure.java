package dev.lacuna.jobs.report.page;

/**
 * The place of a chart, hidden until a script fills it: without scripts there is no empty frame, only the tables.
 *
 * @param plot name of the function in {@code lacuna.plots} that draws it
 * @param label what a reader who cannot see the chart should hear
 * @param caption what the chart shows and how to read it
 */
record Figure(String plot, String label, String caption) {
    void into(Html html) {
        html.open("figure", "class", "plot", "data-plot", plot, "hidden", "hidden");
        html.open("div", "class", "canvas", "role", "img", "aria-label", label).close("div");
        html.element("figcaption", caption).close("figure");
    }
}
