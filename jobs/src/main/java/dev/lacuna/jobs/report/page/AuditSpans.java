package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How long what is selected together is, beside the law that recipes of spans have. */
final class AuditSpans implements SideBySideSection {
    @Override
    public String id() {
        return "spans";
    }

    @Override
    public String title() {
        return "Spans";
    }

    @Override
    public void body(Html html, JsonNode audit) {
        html.element(
                "p",
                "Bars are shares of the spans by number of units, or, where every unit is a span of its own, of stretches "
                        + "of neighbouring selected subwords. Dots are the law that spans are drawn by, before the budget "
                        + "and the ends of rows cut any short.",
                "class",
                "lead");
        List<JsonNode> recipes = AuditFamilies.inOrder(audit);
        html.open("div", "class", "spans");
        recipes.forEach(recipe -> card(html, recipe));
        html.close("div");
        means(recipes).into(html);
    }

    private static void card(Html html, JsonNode recipe) {
        JsonNode spans = recipe.path("spans");
        boolean drawn = Fields.present(spans.path("law")) || mean(spans, "spans", "units") != 1;
        html.open("figure", "class", "span", "data-recipe", Fields.text(recipe, "name"));
        if (drawn) {
            SpanBars.into(html, Fields.list(spans, "spans"), "units", Fields.list(spans, "law"));
        } else {
            SpanBars.into(html, Fields.list(spans, "runs"), "subwords", List.of());
        }
        html.open("figcaption").element("bdi", Fields.text(recipe, "name"));
        html.element("small", drawn ? "units" : "subwords").close("figcaption").close("figure");
    }

    private static Table means(List<JsonNode> recipes) {
        Table table = Table.captioned("Mean lengths")
                .texts("Recipe")
                .numbers("Spans", "Units of a span", "By its law", "Subwords in a stretch");
        for (JsonNode recipe : recipes) {
            JsonNode spans = recipe.path("spans");
            double law = 0;
            for (JsonNode length : spans.path("law")) {
                law += Fields.number(length, "units") * Fields.number(length, "share");
            }
            table.row(
                    Cell.word(Fields.text(recipe, "name")),
                    Cell.of(Numbers.count(Fields.sum(spans.path("spans"), "count"))),
                    Cell.of(Numbers.fixed(mean(spans, "spans", "units"), 2)),
                    Cell.of(law > 0 ? Numbers.fixed(law, 2) : Numbers.ABSENT),
                    Cell.of(Numbers.fixed(mean(spans, "runs", "subwords"), 2)));
        }
        return table;
    }

    private static double mean(JsonNode spans, String histogram, String length) {
        double sum = 0;
        for (JsonNode bin : spans.path(histogram)) {
            sum += Fields.number(bin, length) * Fields.number(bin, "count");
        }
        return sum / Fields.sum(spans.path(histogram), "count");
    }
}
