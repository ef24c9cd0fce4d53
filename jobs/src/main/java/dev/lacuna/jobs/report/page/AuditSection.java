package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;

/** The run's recipes on the same rows: the audit's table and its paragraph, and where to find the rest. */
final class AuditSection implements Section {
    private static final Section RECIPES = new AuditRecipes();
    private static final Section PARAGRAPH = new AuditParagraph();

    @Override
    public String id() {
        return "audit";
    }

    @Override
    public String title() {
        return "Side by side";
    }

    @Override
    public String step() {
        return "mask --audit";
    }

    @Override
    public boolean optional() {
        return true;
    }

    @Override
    public boolean present(JsonNode report) {
        return RECIPES.present(report.path("audit"));
    }

    @Override
    public void body(Html html, JsonNode report) {
        JsonNode audit = report.path("audit");
        html.open("p", "class", "lead").text("The recipes on the same ");
        html.element("strong", Fields.count(audit, "rows"))
                .text(" rows. By part of speech, spans, corruption and " + "agreement they are compared in ");
        html.element("a", "the audit", "href", "../audit/index.html").text(".").close("p");
        RECIPES.body(html, audit);
        if (PARAGRAPH.present(audit)) {
            html.element("h3", PARAGRAPH.title());
            PARAGRAPH.body(html, audit);
        }
    }
}
