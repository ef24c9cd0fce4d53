package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The top of the page: what run this is, how far it has come, and the figures one would quote. */
final class Masthead {
    private Masthead() {}

    static void into(Html html, JsonNode report) {
        html.open("header", "id", "top");
        html.element("p", "Run report", "class", "overline");
        html.open("h1").element("bdi", Fields.text(report, "title")).close("h1");
        TextStrip.into(html, report);
        identity(html, report);
        pipeline(html, report);
        html.close("header");
        KeyFigures.into(html, report);
    }

    private static void identity(Html html, JsonNode report) {
        html.open("dl", "class", "identity");
        for (Map.Entry<String, String> entry : List.of(
                Map.entry("Run directory", "runDir"),
                Map.entry("Lacuna", "lacunaVersion"),
                Map.entry("Revision", "revision"),
                Map.entry("Seed", "seed"))) {
            html.open("div").element("dt", entry.getKey());
            html.open("dd")
                    .element("bdi", Fields.text(report, entry.getValue()))
                    .close("dd")
                    .close("div");
        }
        html.close("dl");
    }

    /** The steps in order, so that what is missing shows as a gap in the line. */
    private static void pipeline(Html html, JsonNode report) {
        html.open("ol", "class", "pipeline", "aria-label", "Steps of the pipeline");
        for (String step : List.of("tokenize", "statistics", "mask", "train", "evaluate")) {
            boolean done =
                    Sections.ALL.stream().anyMatch(section -> section.step().equals(step) && section.present(report));
            html.open("li", "class", done ? "done" : "open").element("strong", step);
            html.element("span", done ? took(report, step) : "not run yet").close("li");
        }
        html.close("ol");
    }

    private static String took(JsonNode report, String step) {
        List<JsonNode> steps = Fields.list(report, "steps").stream()
                .filter(made -> step.equals(made.path("step").asText()))
                .toList();
        return steps.isEmpty() ? "done" : Numbers.duration(Fields.sum(steps, "seconds"));
    }
}
