package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Which words tell most about what a text is about, by the weights that recipes can use. */
final class ImportanceSection implements TableSection {
    @Override
    public String id() {
        return "importance";
    }

    @Override
    public String title() {
        return "Term importance";
    }

    @Override
    public List<String> tables() {
        return List.of("terms", "subword-weights");
    }

    @Override
    public void body(Html html, JsonNode report) {
        html.element("p", "Weights that set words of content apart from words of grammar.", "class", "lead");
        if (TableSection.made(report, "terms")) {
            words(html, report);
        }
        if (TableSection.made(report, "subword-weights")) {
            subwords(html, TableSection.sample(report, "subword-weights", "subwords"));
        }
    }

    private static void words(Html html, JsonNode report) {
        new Figure(
                        "idf",
                        "Scatter plot of inverse document frequency against occurrences of a sample of words",
                        "Inverse document frequency by occurrences: a sample of words. Words far above others of their "
                                + "frequency crowd in few documents; those at the bottom are in nearly all.")
                .into(html);
        JsonNode metrics = TableSection.metrics(report, "terms");
        JsonNode top = metrics.path("top");
        html.open("div", "class", "multiples");
        weighed("Words of greatest tf-idf", "tf-idf").card(html, "Greatest tf-idf", Fields.list(top, "tf_idf"));
        weighed("Words of greatest entropy", "−p ln p").card(html, "Greatest entropy", Fields.list(top, "entropy"));
        TopList.captioned("Words of the least idf", "Word", "word")
                .counts("Occurrences", "totalTermFreq")
                .counts("Documents", "docFreq")
                .fixed("idf", "idf", 3)
                .card(html, "Least idf", TableSection.sample(report, "terms", "common"));
        if (Fields.present(top.path("external"))) {
            weighed("Words of the greatest weight from outside", "Weight")
                    .card(html, "Greatest weight from outside", Fields.list(top, "external"));
            outside(html, metrics.path("external"));
        }
        html.close("div");
    }

    private static TopList weighed(String caption, String heading) {
        return TopList.captioned(caption, "Word", "word")
                .column(heading, word -> Cell.of(Fields.significant(word, "weight", 4)));
    }

    private static void outside(Html html, JsonNode external) {
        html.open("div", "class", "card").element("h3", "Weights from outside");
        Table.facts("Terms of the file with weights")
                .fact("Terms in the file", Fields.count(external, "terms"))
                .fact("Words that got a weight", Fields.count(external, "joined"))
                .fact("Terms that the corpus does not hold", Fields.count(external, "unknown"))
                .fact("Terms that are not one word", Fields.count(external, "notOneWord"))
                .fact("Negative weights that became 0", Fields.count(external, "clipped"))
                .into(html);
        html.close("div");
    }

    private static void subwords(Html html, List<JsonNode> subwords) {
        Table table = Table.captioned("Weights of some subwords, from the most frequent to the rarest")
                .texts("Subword")
                .numbers("Log frequency", "Information", "Rank", "WSBERT", "VIST", "Kept by subsampling");
        for (JsonNode subword : subwords) {
            table.row(
                    Cell.word(Fields.text(subword, "subword")),
                    Cell.bar(Fields.fixed(subword, "logFrequency", 3), Fields.number(subword, "logFrequency"), 1),
                    Cell.of(Fields.fixed(subword, "information", 2)),
                    Cell.of(Fields.significant(subword, "rankFrequency", 3)),
                    Cell.of(Fields.significant(subword, "wsBert", 3)),
                    Cell.of(Fields.fixed(subword, "vist", 2)),
                    Cell.of(Fields.percent(subword, "keepProbability")));
        }
        table.into(html);
    }
}
