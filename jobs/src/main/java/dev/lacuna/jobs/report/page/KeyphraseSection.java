package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the documents are about, in phrases of their own. */
final class KeyphraseSection implements TableSection {
    @Override
    public String id() {
        return "keyphrases";
    }

    @Override
    public String title() {
        return "Keyphrases";
    }

    @Override
    public List<String> tables() {
        return List.of("keyphrases", "keyphrase-universe");
    }

    @Override
    public void body(Html html, JsonNode report) {
        JsonNode found = TableSection.metrics(report, "keyphrases");
        html.open("p", "class", "lead").text("Phrases that sum up a document; they cover ");
        html.element("strong", Numbers.percent(Fields.number(found, "coveredWords") / Fields.number(found, "words")));
        html.text(" of the words.").close("p").open("div", "class", "pair");
        if (TableSection.made(report, "keyphrases")) {
            facts(found).into(html);
        }
        if (TableSection.made(report, "keyphrase-universe")) {
            html.open("div");
            universe(html, TableSection.metrics(report, "keyphrase-universe"));
            html.close("div");
        }
        html.close("div");
        if (TableSection.made(report, "keyphrases")) {
            documents(html, TableSection.sample(report, "keyphrases", "documents"));
        }
    }

    private static Table facts(JsonNode found) {
        return Table.facts("Keyphrases of documents")
                .fact("Documents, each part for one", Fields.count(found, "docCount"))
                .fact("Documents without any", Fields.count(found, "docsWithout"))
                .fact("Keyphrases, document by document", Fields.count(found, "keyphrases"))
                .fact(
                        "Keyphrases a document",
                        Numbers.fixed(Fields.number(found, "keyphrases") / Fields.number(found, "docCount"), 1))
                .fact("Occurrences", Fields.count(found, "occurrences"))
                .fact("Words in an occurrence", Fields.count(found, "coveredWords"));
    }

    private static void universe(Html html, JsonNode metrics) {
        List<JsonNode> top = Fields.list(metrics, "top");
        double most = Fields.max(top, "docFreq");
        TopList.captioned(
                        "The phrases of most documents, of " + Fields.count(metrics, "distinct") + " different ones",
                        "Phrase",
                        "phrase")
                .column(
                        "Documents",
                        phrase -> Cell.bar(Fields.count(phrase, "docFreq"), Fields.number(phrase, "docFreq"), most))
                .counts("Occurrences", "totalTermFreq")
                .into(html, top);
    }

    private static void documents(Html html, List<JsonNode> documents) {
        TopList.captioned("Some documents with their best keyphrases", "Document", "docId")
                .joined("Keyphrases, best first", "keyphrases")
                .into(html, documents);
    }
}
