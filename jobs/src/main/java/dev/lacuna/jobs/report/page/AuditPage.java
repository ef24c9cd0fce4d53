package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Renders an audit, recipes side by side on the same text, as one self-contained HTML page of the same make as the report. */
public final class AuditPage {
    private static final List<Section> SECTIONS = List.of(
            new AuditRecipes(),
            new AuditRates(),
            new AuditSpans(),
            new AuditCorruption(),
            new AuditOverlap(),
            new AuditParagraph());

    private AuditPage() {}

    /** @param audit the content of {@code audit.json}; any part may be missing */
    public static String render(JsonNode audit) {
        return Page.render("Recipes side by side · Lacuna", SECTIONS, html -> top(html, audit), audit);
    }

    private static void top(Html html, JsonNode audit) {
        html.open("header", "id", "top");
        html.element("p", "Masking audit", "class", "overline");
        html.element("h1", "Recipes side by side");
        html.open("p", "class", "lead").text("What each recipe does to the same ");
        html.element("strong", Fields.count(audit, "rows")).text(" rows of at most ");
        html.element("strong", Fields.count(audit, "sequenceLength"))
                .text(" positions, drawn from the training text by a hash of their origin, half way through training.");
        html.close("p").close("header").open("div", "id", "recipe-filter").close("div");
    }
}
