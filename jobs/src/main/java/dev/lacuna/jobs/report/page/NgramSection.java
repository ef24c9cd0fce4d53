package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Which word sequences hang together, order by order: the units that PMI masking hides as a whole. */
final class NgramSection implements Section {
    private static final int SHOWN = 10;

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
            orders.forEach(order -> order(html, order));
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

    private static void order(Html html, JsonNode order) {
        List<JsonNode> top = Fields.list(order, "top");
        String words = Fields.text(order, "order");
        html.open("div", "class", "card").element("h3", words + " words");
        if (top.isEmpty()) {
            html.element("p", "No sequence of this length survived.", "class", "note");
        } else {
            double longest = Fields.max(top, "pmi");
            table(
                            "The strongest sequences of " + words + " words",
                            top.subList(0, Math.min(SHOWN, top.size())),
                            longest)
                    .into(html);
        }
        if (top.size() > SHOWN) {
            table("More sequences of " + words + " words", top.subList(SHOWN, top.size()), Fields.max(top, "pmi"))
                    .folded(html, Numbers.count(top.size() - SHOWN) + " more");
        }
        html.close("div");
    }

    private static Table table(String caption, List<JsonNode> ngrams, double longest) {
        Table table = Table.captioned(caption).texts("N-gram").numbers("Count", "PMI", "PMI²");
        for (JsonNode ngram : ngrams) {
            table.row(
                    Cell.word(Fields.text(ngram, "ngram")),
                    Cell.of(Fields.count(ngram, "totalTermFreq")),
                    Cell.bar(Fields.fixed(ngram, "pmi", 2), Fields.number(ngram, "pmi"), longest),
                    Cell.of(Fields.fixed(ngram, "pmiSquared", 2)));
        }
        return table;
    }
}
