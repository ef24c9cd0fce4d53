package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How the corpus compares with texts from outside: what of it is like a target, and what of a benchmark it holds. */
final class SelectionSection implements TableSection {
    @Override
    public String id() {
        return "selection";
    }

    @Override
    public String title() {
        return "Selection and overlap";
    }

    @Override
    public List<String> tables() {
        return List.of("dsir", "zipfit", "contamination");
    }

    @Override
    public void body(Html html, JsonNode report) {
        html.element("p", "The corpus beside texts from outside.", "class", "lead");
        html.open("div", "class", "multiples");
        selected(html, report, "dsir", "DSIR", "Log importance weight");
        selected(html, report, "zipfit", "ZIP-FIT", "Alignment");
        html.close("div");
        if (TableSection.made(report, "contamination")) {
            html.element("h3", "Overlap with a benchmark");
            overlap(html, TableSection.metrics(report, "contamination"));
        }
    }

    private static void selected(Html html, JsonNode report, String table, String name, String score) {
        if (!TableSection.made(report, table)) {
            return;
        }
        JsonNode metrics = TableSection.metrics(report, table);
        double share = Fields.number(metrics, "selected") / Fields.number(metrics, "docCount");
        html.open("div", "class", "card").element("h3", name);
        Table.facts("Documents selected by " + name)
                .fact("Documents, each part for one", Fields.count(metrics, "docCount"))
                .fact("Selected", Fields.count(metrics, "selected"))
                .fact("Share selected", Numbers.percent(share))
                .fact("Target texts", Fields.count(metrics, "targets"))
                .into(html);
        new Figure(
                        table,
                        "Histogram of the scores of documents by " + name
                                + ", selected ones apart; the folded table has " + "the numbers",
                        score + " of documents. The outermost bins hold all beyond them.")
                .into(html);
        TopList.captioned("Documents by score of " + name, score + " from", "from")
                .counts("Selected", "selected")
                .counts("Others", "others")
                .folded(html, "Every step of the histogram", TableSection.sample(report, table, "histogram"));
        html.close("div");
    }

    private static void overlap(Html html, JsonNode metrics) {
        html.open("p", "class", "note").text(Fields.count(metrics, "flagged") + " of ");
        html.text(Fields.count(metrics, "items") + " items are flagged; " + Fields.count(metrics, "tooShort"));
        html.text(" are too short to tell.").close("p");
        new Figure(
                        "coverage",
                        "Histogram of the share of a benchmark item that the corpus holds",
                        "Items of the benchmark by the share of their words that the corpus holds in long stretches.")
                .into(html);
        TopList.captioned("Items of the greatest coverage", "Item", "text")
                .counts("Words", "words")
                .column("Coverage", item -> Cell.of(Fields.percent(item, "coverage")))
                .counts("Longest match", "longestMatch")
                .counts("Documents", "docCount")
                .joined("Among them", "documents")
                .texts("Verdict", SelectionSection::verdict)
                .into(html, Fields.list(metrics, "top"));
    }

    private static Cell verdict(JsonNode item) {
        boolean flagged = item.path("flagged").asBoolean();
        return Cell.verdict(flagged ? "flagged" : "below the limits", !flagged);
    }
}
