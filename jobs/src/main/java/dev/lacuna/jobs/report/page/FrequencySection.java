package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How word frequency falls with rank: the curve on which every frequency-aware recipe acts. */
final class FrequencySection implements Section {
    @Override
    public String id() {
        return "frequencies";
    }

    @Override
    public String title() {
        return "Word frequencies";
    }

    @Override
    public String step() {
        return "statistics";
    }

    @Override
    public boolean present(JsonNode report) {
        return Fields.present(report.path("zipf"));
    }

    @Override
    public void body(Html html, JsonNode report) {
        List<JsonNode> points = Fields.list(report, "zipf");
        String slope = Fields.fixed(report, "zipfSlope", 3);
        html.open("p", "class", "lead").text("Natural text follows Zipf’s law, frequency ∝ rank");
        html.element("sup", "s")
                .text(", with ")
                .element("i", "s")
                .text(" near −1. Here ")
                .element("i", "s");
        html.text(" = ").element("strong", slope).text(".").close("p");
        new Figure(
                        "zipf",
                        "Log-log plot of word frequency by rank with a fitted line of slope " + slope
                                + "; the table has the points",
                        "Frequency of words by rank, both axes logarithmic. Each mark is a word; the line has the fitted slope.")
                .into(html);
        table(points).folded(html, "The " + Numbers.count(points.size()) + " words plotted");
    }

    private static Table table(List<JsonNode> points) {
        Table table = Table.captioned("Word frequency by rank, at logarithmically spaced ranks")
                .texts("Word")
                .numbers("Rank", "Occurrences");
        for (JsonNode point : points) {
            table.row(
                    Cell.word(Fields.text(point, "word")),
                    Cell.of(Fields.count(point, "rank")),
                    Cell.of(Fields.count(point, "count")));
        }
        return table;
    }
}
