package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Which word sequences hang together, order by order: the units that PMI masking hides as a whole. */
final class NgramSection implements Section {
    @Override
    public String id() {
        return "ngrams";
    }

    @Override
    public String title() {
        return "N-grams";
    }

    @Override
    public String step() {
        return "statistics";
    }

    @Override
    public boolean present(JsonNode report) {
        return Fields.present(report.path("ngrams").path("orders"));
    }

    @Override
    public void body(Html html, JsonNode report) {
        JsonNode ngrams = report.path("ngrams");
        List<JsonNode> orders = Fields.list(ngrams, "orders");
        boolean ranked = Fields.present(ngrams.path("score"));
        lead(html, ngrams, ranked);
        overview(orders).into(html);
        new Figure(
                        "bigrams",
                        "Scatter plot of PMI against occurrences of a sample of sequences of two words",
                        "PMI of sequences of two words by occurrences: a sample, and the greatest PMI of each band of counts. "
                                + "Expressions that are both frequent and close stand out at the upper right.")
                .into(html);
        if (ranked) {
            html.open("div", "class", "multiples");
            orders.forEach(order -> order(html, order, Fields.text(ngrams, "score")));
            html.close("div");
        }
    }

    private static void lead(Html html, JsonNode ngrams, boolean ranked) {
        html.open("p", "class", "lead").text("Word sequences seen at least ");
        html.element("strong", Fields.joined(ngrams, "minCounts")).text(" times");
        if (ranked) {
            html.text(", ranked within each order by ").element("code", Fields.text(ngrams, "score"));
            html.text("; the best up to the quota are kept");
        }
        html.text(".").close("p");
    }

    private static Table overview(List<JsonNode> orders) {
        Table table = Table.captioned("N-grams by order")
                .texts("Order")
                .numbers("Positions", "Survivors", "Quota", "Kept", "Kept of survivors");
        for (JsonNode order : orders) {
            double kept = Fields.number(order, "kept");
            double survivors = Fields.number(order, "survivors");
            table.row(
                    Cell.of(Fields.text(order, "order")),
                    Cell.of(Fields.count(order, "positions")),
                    Cell.of(Fields.count(order, "survivors")),
                    Cell.of(Fields.count(order, "quota")),
                    Cell.of(Fields.count(order, "kept")),
                    Cell.bar(Numbers.percent(kept / survivors), kept, survivors));
        }
        return table;
    }

    private static void order(Html html, JsonNode order, String score) {
        List<JsonNode> top = Fields.list(order, "top");
        double greatest = Fields.max(top, "pmi");
        String words = Fields.text(order, "order") + " words";
        TopList list = TopList.captioned("The strongest sequences of " + words, "N-gram", "ngram")
                .counts("Count", "totalTermFreq")
                .column("PMI", ngram -> Cell.bar(Fields.fixed(ngram, "pmi", 2), Fields.number(ngram, "pmi"), greatest))
                .fixed("PMI²", "pmiSquared", 2);
        if (!score.startsWith("pmi")) {
            list.column(score, ngram -> Cell.of(Fields.significant(ngram, "score", 4)));
        }
        list.card(html, words, top);
    }
}
