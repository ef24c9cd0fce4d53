package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Which words are used otherwise in one slice of the corpus than in another, with sentences to judge by. */
final class ChangeSection implements TableSection {
    @Override
    public String id() {
        return "change";
    }

    @Override
    public String title() {
        return "Semantic change";
    }

    @Override
    public List<String> tables() {
        return List.of("change");
    }

    @Override
    public void body(Html html, JsonNode report) {
        html.element(
                "p",
                "How much the contexts of a word differ between two slices of the corpus (Jensen–Shannon divergence, 0 to "
                        + "0.693), beside what chance alone would make of words used alike. The ranking is by the excess.",
                "class",
                "lead");
        List<JsonNode> examples = TableSection.sample(report, "change", "examples");
        Fields.list(TableSection.metrics(report, "change"), "pairs").forEach(pair -> pair(html, pair, examples));
    }

    private static void pair(Html html, JsonNode pair, List<JsonNode> examples) {
        String from = Fields.text(pair, "from");
        String to = Fields.text(pair, "to");
        List<JsonNode> top = Fields.list(pair, "top");
        html.open("h3")
                .text("From ")
                .element("bdi", from)
                .text(" to ")
                .element("bdi", to)
                .close("h3");
        html.element("p", Fields.count(pair, "compared") + " words compared.", "class", "note");
        if (top.isEmpty()) {
            return;
        }
        double greatest = top.stream().mapToDouble(ChangeSection::excess).max().orElse(Double.NaN);
        TopList.captioned("Words that change most from " + from + " to " + to, "Word", "word")
                .counts("In " + from, "countFrom")
                .counts("In " + to, "countTo")
                .fixed("Divergence", "jsd", 3)
                .fixed("By chance", "jsdByChance", 3)
                .column("Excess", word -> Cell.bar(Numbers.fixed(excess(word), 3), excess(word), greatest))
                .into(html, top);
        sentences(html, from, to, examples);
    }

    private static double excess(JsonNode word) {
        return Fields.number(word, "jsd") - Fields.number(word, "jsdByChance");
    }

    /** One row an example of either side; the first of a word names it. */
    private static void sentences(Html html, String from, String to, List<JsonNode> words) {
        Table table = Table.captioned("Sentences with words that change most").texts("Word", "In " + from, "In " + to);
        for (JsonNode word : words) {
            if (Fields.text(word, "from").equals(from)
                    && Fields.text(word, "to").equals(to)) {
                List<JsonNode> before = Fields.list(word, "examplesFrom");
                List<JsonNode> after = Fields.list(word, "examplesTo");
                for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                    table.row(
                            Cell.word(i == 0 ? Fields.text(word, "word") : ""),
                            sentence(before, i),
                            sentence(after, i));
                }
            }
        }
        if (table.size() > 0) {
            table.into(html);
        }
    }

    private static Cell sentence(List<JsonNode> sentences, int i) {
        return i < sentences.size() ? Cell.word(sentences.get(i).asText()) : Cell.of("");
    }
}
