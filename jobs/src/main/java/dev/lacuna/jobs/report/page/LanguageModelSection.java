package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How well words can be foretold from the few before them. */
final class LanguageModelSection implements TableSection {
    @Override
    public String id() {
        return "language-model";
    }

    @Override
    public String title() {
        return "Language model";
    }

    @Override
    public List<String> tables() {
        return List.of("lm", "surprisal");
    }

    @Override
    public void body(Html html, JsonNode report) {
        html.element(
                "p",
                "An n-gram model with Kneser-Ney smoothing: what the words just before foretell.",
                "class",
                "lead");
        if (TableSection.made(report, "lm")) {
            JsonNode metrics = TableSection.metrics(report, "lm");
            html.open("div", "class", "pair");
            size(metrics).into(html);
            heldOut(metrics.path("heldOut")).into(html);
            html.close("div");
            orders(Fields.list(metrics, "orders")).into(html);
        }
        if (TableSection.made(report, "surprisal")) {
            surprisal(html, TableSection.metrics(report, "surprisal"));
        }
    }

    private static Table size(JsonNode metrics) {
        return Table.facts("What is counted")
                .fact("Documents, each part for one", Fields.count(metrics, "documents"))
                .fact("Sentences", Fields.count(metrics, "sentences"))
                .fact("Words, running", Fields.count(metrics, "words"))
                .fact("Unknown words", Fields.count(metrics, "unknownWords"))
                .fact("Vocabulary", Fields.count(metrics, "vocabularySize"));
    }

    private static Table heldOut(JsonNode heldOut) {
        return Table.facts("On text held out")
                .fact("Documents", Fields.count(heldOut, "documents"))
                .fact("Words and ends of sentences", Fields.count(heldOut, "tokens"))
                .fact("Unknown words", Fields.count(heldOut, "unknownWords"))
                .fact("Perplexity", Fields.significant(heldOut, "perplexity", 4))
                .fact("Perplexity without unknown words", Fields.significant(heldOut, "perplexityOfKnown", 4));
    }

    private static Table orders(List<JsonNode> orders) {
        Table table = Table.captioned("N-grams and discounts by order")
                .texts("Order")
                .numbers("N-grams", "Once", "Twice", "Discount of 1", "of 2", "of 3 and more");
        double most = Fields.max(orders, "ngrams");
        for (JsonNode order : orders) {
            table.row(
                    Cell.of(Fields.text(order, "order")),
                    Cell.bar(Fields.count(order, "ngrams"), Fields.number(order, "ngrams"), most),
                    Cell.of(Numbers.count(element(order, "countsOfCounts", 0))),
                    Cell.of(Numbers.count(element(order, "countsOfCounts", 1))),
                    Cell.of(Numbers.fixed(element(order, "discounts", 0), 3)),
                    Cell.of(Numbers.fixed(element(order, "discounts", 1), 3)),
                    Cell.of(Numbers.fixed(element(order, "discounts", 2), 3)));
        }
        return table;
    }

    private static double element(JsonNode node, String key, int index) {
        JsonNode value = node.path(key).path(index);
        return value.isNumber() ? value.asDouble() : Double.NaN;
    }

    private static void surprisal(Html html, JsonNode metrics) {
        html.open("p", "class", "note").text("A word of the corpus has a mean surprisal of ");
        html.text(Fields.fixed(metrics, "meanBits", 2)
                + " bits; the model knows this text, new text is more surprising.");
        html.close("p");
        new Figure(
                        "surprisal",
                        "Histogram of the surprisal of words in bits; the folded table has the numbers",
                        "Running words by surprisal in bits.")
                .into(html);
        Table table = Table.captioned("Words by surprisal").texts("Bits from").numbers("Words");
        List<JsonNode> counts = Fields.list(metrics, "histogram");
        for (int bits = 0; bits < counts.size(); bits++) {
            table.row(
                    Cell.of(Numbers.count(bits)),
                    Cell.of(Numbers.count(counts.get(bits).asDouble())));
        }
        if (table.size() > 0) {
            table.folded(html, "Every step of the histogram");
        }
    }
}
