package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Which words are the target domain's own, and which stand close to them. */
final class DomainSection implements TableSection {
    @Override
    public String id() {
        return "domain";
    }

    @Override
    public String title() {
        return "Domain and similar words";
    }

    @Override
    public List<String> tables() {
        return List.of("domain", "similar", "vectors");
    }

    @Override
    public void body(Html html, JsonNode report) {
        if (TableSection.made(report, "domain")) {
            domain(html, report);
        }
        if (TableSection.made(report, "vectors")) {
            vectors(html, TableSection.metrics(report, "vectors"));
        }
        if (TableSection.made(report, "similar")) {
            similar(html, Fields.list(TableSection.metrics(report, "similar"), "shown"));
        }
    }

    private static void domain(Html html, JsonNode report) {
        JsonNode metrics = TableSection.metrics(report, "domain");
        html.open("p", "class", "lead").text("Words that the target of ");
        html.element("strong", Fields.count(metrics, "targetWords"))
                .text(" running words has more than the reference of ");
        html.element("strong", Fields.count(metrics, "referenceWords")).text(", and what its anchors draw near.");
        html.close("p").open("div", "class", "multiples");
        List<JsonNode> top = Fields.list(metrics, "top");
        double most = Fields.max(top, "tfIcf");
        TopList.captioned("Words most the target's own, anchors first", "Word", "word")
                .counts("Target", "targetCount")
                .counts("Reference", "referenceCount")
                .column(
                        "tf-icf",
                        word -> Cell.bar(Fields.significant(word, "tfIcf", 3), Fields.number(word, "tfIcf"), most))
                .card(html, "The target’s own", top);
        TopList.captioned("Other words most similar to an anchor", "Word", "word")
                .words("Anchor", "nearestAnchor")
                .counts("Target", "targetCount")
                .counts("Reference", "referenceCount")
                .fixed("Cosine", "similarity", 3)
                .card(html, "Close to an anchor", TableSection.sample(report, "domain", "near"));
        html.close("div");
    }

    private static void vectors(Html html, JsonNode metrics) {
        html.open("p", "class", "note").text(Fields.count(metrics, "words") + " words have a vector of ");
        html.text(Fields.count(metrics, "size") + " numbers, from " + Fields.text(metrics, "source") + ".");
        html.close("p");
    }

    private static void similar(Html html, List<JsonNode> shown) {
        TopList.captioned("Some words with those most similar to them", "Word", "word")
                .joined("Similar words", "similar")
                .into(html, shown);
    }
}
