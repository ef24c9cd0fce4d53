package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What other scores than PMI take for one expression, and the lists that were made of them. */
final class CollocationSection implements TableSection {
    private static final int RANKS = 15;

    @Override
    public String id() {
        return "collocations";
    }

    @Override
    public String title() {
        return "Collocations";
    }

    @Override
    public List<String> tables() {
        return List.of("collocations", "dale", "lexicon", "phrases", "skipgrams", "subword-ngrams");
    }

    @Override
    public void body(Html html, JsonNode report) {
        html.element(
                "p",
                "Scores differ in what they favour: PMI rare words that never part, the log-likelihood ratio whatever is "
                        + "frequent beyond chance, the others something between.",
                "class",
                "lead");
        List<JsonNode> orders = Fields.list(TableSection.metrics(report, "collocations"), "orders");
        for (int i = 0; i < orders.size(); i++) {
            bySide(html, orders.get(i), i == 0);
        }
        html.open("div", "class", "multiples");
        byOrder("dale", report).forEach(group -> chosen(html, "Spans of DALE, " + words(group), group, true));
        byOrder("lexicon", report).forEach(group -> chosen(html, "Lexicon, " + words(group), group, false));
        Fields.list(TableSection.metrics(report, "phrases"), "passes")
                .forEach(group -> chosen(html, "Phrases, pass " + Fields.text(group, "pass"), group, true));
        if (TableSection.made(report, "skipgrams")) {
            skipgrams(html, Fields.list(TableSection.metrics(report, "skipgrams"), "top"));
        }
        if (TableSection.made(report, "subword-ngrams")) {
            subwords(html, Fields.list(TableSection.metrics(report, "subword-ngrams"), "orders"));
        }
        html.close("div");
    }

    /** The best of one order by each score, a column a score. */
    private static void bySide(Html html, JsonNode order, boolean open) {
        List<Map.Entry<String, List<JsonNode>>> scores = new ArrayList<>();
        order.path("top")
                .fieldNames()
                .forEachRemaining(score -> scores.add(Map.entry(score, Fields.list(order.path("top"), score))));
        String words = Fields.text(order, "order");
        Table table = Table.captioned("The best sequences of " + words + " words by each score")
                .texts("Rank");
        scores.forEach(score -> table.texts(score.getKey()));
        int longest =
                scores.stream().mapToInt(score -> score.getValue().size()).max().orElse(0);
        for (int rank = 0; rank < Math.min(RANKS, longest); rank++) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(Numbers.count(rank + 1))));
            for (Map.Entry<String, List<JsonNode>> score : scores) {
                cells.add(
                        rank < score.getValue().size()
                                ? Cell.word(Fields.text(score.getValue().get(rank), "ngram"))
                                : Cell.of(Numbers.ABSENT));
            }
            table.row(cells.toArray(Cell[]::new));
        }
        if (open) {
            table.into(html);
        } else {
            table.folded(html, "The best sequences of " + words + " words by each score");
        }
    }

    private static List<JsonNode> byOrder(String table, JsonNode report) {
        return Fields.list(TableSection.metrics(report, table), "orders");
    }

    private static String words(JsonNode order) {
        return Fields.text(order, "order") + " words";
    }

    /** The best n-grams of one order or pass. */
    private static void chosen(Html html, String title, JsonNode group, boolean scored) {
        List<JsonNode> top = Fields.list(group, "top");
        if (top.isEmpty()) {
            return;
        }
        TopList list = TopList.captioned(title, "N-gram", "ngram").counts("Count", "totalTermFreq");
        if (scored) {
            list.column("Score", ngram -> Cell.of(Fields.significant(ngram, "score", 4)));
        }
        list.card(html, title, top);
    }

    private static void skipgrams(Html html, List<JsonNode> top) {
        double most = Fields.max(top, "totalTermFreq");
        TopList.captioned("The most frequent skip-grams", "Words", "ngram")
                .column(
                        "Count",
                        gram -> Cell.bar(
                                Fields.count(gram, "totalTermFreq"), Fields.number(gram, "totalTermFreq"), most))
                .column(
                        "Words between",
                        gram -> Cell.of(Numbers.fixed(
                                Fields.number(gram, "skippedWords") / Fields.number(gram, "totalTermFreq"), 2)))
                .card(html, "Skip-grams", top);
    }

    private static void subwords(Html html, List<JsonNode> orders) {
        TopList.captioned("N-grams of subwords by order", "Order", "order")
                .counts("Positions", "positions")
                .counts("Kept", "survivors")
                .card(html, "N-grams of subwords", orders);
    }
}
