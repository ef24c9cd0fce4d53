package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** How long documents, sentences and words are, how rich the vocabulary is, and how the corpus divides by its columns. */
final class LengthsSection implements TableSection {
    /**
     * What lengths are of.
     *
     * @param key in the table's manifest
     * @param plot function that draws it
     */
    private record Unit(String key, String plot, String name) {
        Figure figure(JsonNode lengths) {
            boolean great = Fields.number(lengths.path(key), "percentile95") >= ONE_BY_ONE;
            return new Figure(
                    plot,
                    "Histogram of " + name.toLowerCase(Locale.ROOT) + "; the table has its mean and percentiles",
                    name + (great ? ". Bins grow with the length." : "."));
        }
    }

    /** As the script has it: up to here lengths have a bin each, if few are longer. */
    private static final int ONE_BY_ONE = 32;

    private static final List<Unit> UNITS = List.of(
            new Unit("words_per_document", "wordsPerDocument", "Words in a document"),
            new Unit("words_per_sentence", "wordsPerSentence", "Words in a sentence"),
            new Unit("sentences_per_document", "sentencesPerDocument", "Sentences in a document"),
            new Unit("subwords_per_document", "subwordsPerDocument", "Subwords in a document"),
            new Unit("subwords_per_word", "subwordsPerWord", "Subwords in a word"),
            new Unit("chars_per_word", "charsPerWord", "Characters in a word"));

    @Override
    public String id() {
        return "lengths";
    }

    @Override
    public String title() {
        return "Lengths and counts";
    }

    @Override
    public List<String> tables() {
        return List.of("lengths", "words-by");
    }

    @Override
    public void body(Html html, JsonNode report) {
        if (TableSection.made(report, "lengths")) {
            JsonNode metrics = TableSection.metrics(report, "lengths");
            html.element(
                    "p", "How long the pieces of the text are, and how many different words it has.", "class", "lead");
            html.open("div", "class", "pair");
            totals(metrics).into(html);
            lengths(metrics.path("lengths")).into(html);
            html.close("div").open("div", "class", "multiples");
            UNITS.forEach(unit -> unit.figure(metrics.path("lengths")).into(html));
            html.close("div");
        }
        Fields.list(TableSection.metrics(report, "words-by"), "columns").forEach(column -> column(html, column));
    }

    private static Table totals(JsonNode metrics) {
        JsonNode words = metrics.path("words");
        double hapaxes = Fields.number(words, "hapaxLegomena") / Fields.number(words, "distinct");
        return Table.facts("Words and subwords")
                .fact("Documents, each part for one", Fields.count(metrics, "docCount"))
                .fact("Sentences", Fields.count(metrics, "sentenceCount"))
                .fact("Words, running", Fields.count(words, "sumTotalTermFreq"))
                .fact("Words, distinct (types)", Fields.count(words, "distinct"))
                .fact("Types by running words", Fields.fixed(words, "typeTokenRatio", 4))
                .fact("Words that occur once", Fields.count(words, "hapaxLegomena"))
                .fact("Their share of the types", Numbers.percent(hapaxes))
                .fact("Subwords, running", Fields.count(metrics.path("subwords"), "sumTotalTermFreq"))
                .fact("Subwords, distinct", Fields.count(metrics.path("subwords"), "distinct"));
    }

    private static Table lengths(JsonNode lengths) {
        Table table = Table.captioned("Lengths").texts("Of").numbers("Mean", "Least", "Median", "95 %", "Greatest");
        for (Unit unit : UNITS) {
            JsonNode own = lengths.path(unit.key);
            table.row(
                    Cell.of(unit.name),
                    Cell.of(Fields.fixed(own, "mean", 2)),
                    Cell.of(Fields.count(own, "least")),
                    Cell.of(Fields.count(own, "median")),
                    Cell.of(Fields.count(own, "percentile95")),
                    Cell.of(Fields.count(own, "greatest")));
        }
        return table;
    }

    private static void column(Html html, JsonNode column) {
        List<JsonNode> values = Fields.list(column, "values");
        double most = Fields.max(values, "sumTotalTermFreq");
        String name = Fields.text(column, "column");
        html.open("h3").text("By ").element("bdi", name).close("h3");
        html.element(
                "p",
                Fields.count(column, "distinctValues") + " values; " + Fields.count(column, "docsWithout")
                        + " documents have none.",
                "class",
                "note");
        TopList.captioned("Words by the value of " + name + ", values of most documents first", "Value", "value")
                .counts("Documents", "docCount")
                .column(
                        "Words, running",
                        value -> Cell.bar(
                                Fields.count(value, "sumTotalTermFreq"),
                                Fields.number(value, "sumTotalTermFreq"),
                                most))
                .counts("Words, distinct", "distinctWords")
                .column(
                        "Words a document",
                        value -> Cell.of(Numbers.fixed(
                                Fields.number(value, "sumTotalTermFreq") / Fields.number(value, "docCount"), 1)))
                .into(html, values);
    }
}
