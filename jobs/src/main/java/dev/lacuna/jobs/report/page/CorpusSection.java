package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What was read, what became of it, and what was left out and why. */
final class CorpusSection implements Section {
    @Override
    public String id() {
        return "corpus";
    }

    @Override
    public String title() {
        return "Corpus";
    }

    @Override
    public String step() {
        return "tokenize";
    }

    @Override
    public boolean present(JsonNode report) {
        return Fields.present(report.path("corpus"));
    }

    @Override
    public void body(Html html, JsonNode report) {
        JsonNode corpus = report.path("corpus");
        html.element("p", "The text as it was read and split into words and subwords.", "class", "lead");
        html.open("div", "class", "pair").open("div");
        measures(corpus).into(html);
        html.close("div").open("div");
        sources(corpus).into(html);
        if (corpus.path("skipped").isArray()) {
            skipped(html, Fields.list(corpus, "skipped"));
        }
        html.close("div").close("div");
        if (Fields.present(report.path("tokenizer"))) {
            TokenizerFigures.into(html, report.path("tokenizer"));
        }
        Breakdown.TAGS.into(html, Fields.list(corpus, "tags"));
        Breakdown.DOMAINS.into(html, Fields.list(corpus, "domains"));
    }

    private static Table measures(JsonNode corpus) {
        Table table = Table.facts("Size of the corpus").fact("Documents", Fields.count(corpus, "documents"));
        if (Fields.number(corpus, "parts") > Fields.number(corpus, "documents")) {
            table.fact("Parts that they were cut into", Fields.count(corpus, "parts"));
        }
        return table.fact("Sentences", Fields.count(corpus, "sentences"))
                .fact("Words, running", Fields.count(corpus, "words"))
                .fact("Words, distinct", Fields.count(corpus, "distinctWords"))
                .fact("Subwords, running", Fields.count(corpus, "subwords"))
                .fact("Subwords a word", Fields.fixed(corpus, "subwordsPerWord", 3))
                .fact("Unknown subwords", Fields.percent(corpus, "unknownRate"));
    }

    private static Table sources(JsonNode corpus) {
        Table table = Table.captioned("Where it came from").texts("Source", "Format");
        String format = Fields.text(corpus, "format");
        List<JsonNode> paths = Fields.list(corpus, "paths");
        paths.forEach(path -> table.row(Cell.code(path.asText()), Cell.of(format)));
        return paths.isEmpty()
                ? table.row(
                        Cell.of(Fields.present(corpus.path("format")) ? "built in" : Numbers.ABSENT), Cell.of(format))
                : table;
    }

    private static void skipped(Html html, List<JsonNode> reasons) {
        if (reasons.isEmpty()) {
            html.element("p", "No record was skipped.", "class", "note");
            return;
        }
        Table table = Table.captioned("Records skipped")
                .texts("Reason")
                .numbers("Records")
                .texts("For example");
        for (JsonNode reason : reasons) {
            List<String> examples = Fields.list(reason, "examples").stream()
                    .map(JsonNode::asText)
                    .toList();
            table.row(
                    Cell.of(Fields.text(reason, "reason")),
                    Cell.of(Fields.count(reason, "count")),
                    Cell.word(examples.isEmpty() ? Numbers.ABSENT : String.join("; ", examples)));
        }
        table.into(html);
    }
}
