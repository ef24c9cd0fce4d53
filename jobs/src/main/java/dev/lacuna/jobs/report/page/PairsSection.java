package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Which words keep company, and which subwords InforMask would rather hide because of it. */
final class PairsSection implements TableSection {
    @Override
    public String id() {
        return "pairs";
    }

    @Override
    public String title() {
        return "Pairs of words";
    }

    @Override
    public List<String> tables() {
        return List.of("pairs", "document-pmi", "informask");
    }

    @Override
    public void body(Html html, JsonNode report) {
        if (TableSection.made(report, "pairs")) {
            pairs(html, TableSection.metrics(report, "pairs"));
        }
        if (TableSection.made(report, "document-pmi")) {
            scored(html, TableSection.metrics(report, "document-pmi"));
        }
        if (TableSection.made(report, "informask")) {
            html.element("h3", "InforMask");
            informask(html, report);
        }
    }

    private static void pairs(Html html, JsonNode metrics) {
        html.open("p", "class", "lead").text("Words that stand together in one ");
        html.element("strong", Fields.text(metrics, "unit")).text(": ");
        html.element("strong", Fields.count(metrics, "pairs")).text(" pairs are frequent enough, of ");
        html.text(Fields.count(metrics, "distinctPairs") + " different ones.").close("p");
        new Figure(
                        "pairPmi",
                        "Histogram of the PMI of pairs of words; the folded table has the numbers",
                        "Pairs by PMI. Right of 0 stand words that seek each other, left of it those that avoid each other.")
                .into(html);
        TopList.captioned("Pairs by PMI", "From, in steps of 0.5", "from")
                .counts("Pairs", "pairs")
                .folded(html, "Every step of the histogram", Fields.list(metrics, "histogram"));
        TopList.captioned("The closest pairs", "Word", "word")
                .words("Other", "other")
                .counts("Together", "count")
                .column("NPMI", pair -> Cell.bar(Fields.fixed(pair, "npmi", 3), Fields.number(pair, "npmi"), 1))
                .fixed("PMI", "pmi", 2)
                .into(html, Fields.list(metrics, "top"));
    }

    private static void scored(Html html, JsonNode metrics) {
        html.open("p", "class", "note").text("Every word has a mean PMI with the other words of its ");
        html.text(Fields.text(metrics, "passage") + ", from ");
        html.text(Fields.count(metrics, "pairs") + " pairs in " + Fields.count(metrics, "passages") + " passages.");
        html.close("p");
    }

    private static void informask(Html html, JsonNode report) {
        JsonNode metrics = TableSection.metrics(report, "informask");
        html.open("p", "class", "note").text("Masks hide " + Fields.percent(metrics, "meanRate") + " of ");
        html.text(Fields.count(metrics, "processed")
                + " running subwords, as they are told to. Of several masks for a text ");
        html.text("the most informative one counts, and so some subwords are hidden more often than others.")
                .close("p");
        new Figure(
                        "maskingRates",
                        "Histogram of masking rates over the running text; the folded table has the numbers",
                        "Running text by the masking rate of its subwords.")
                .into(html);
        TopList.captioned("Subwords by masking rate", "Rate from, in steps of 0.01", "from")
                .counts("Subwords", "subwords")
                .counts("Occurrences", "processed")
                .folded(html, "Every step of the histogram", TableSection.sample(report, "informask", "rates"));
        html.open("div", "class", "multiples");
        rates("Hidden most", metrics, "highest", html);
        rates("Hidden least", metrics, "lowest", html);
        html.close("div");
    }

    private static void rates(String title, JsonNode metrics, String key, Html html) {
        List<JsonNode> subwords = Fields.list(metrics, key);
        double greatest = Fields.max(Fields.list(metrics, "highest"), "rate");
        TopList.captioned(title + ", of subwords that occur at least 100 times", "Subword", "subword")
                .counts("Occurrences", "processed")
                .column(
                        "Rate",
                        subword -> Cell.bar(Fields.percent(subword, "rate"), Fields.number(subword, "rate"), greatest))
                .card(html, title, subwords);
    }
}
