package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/**
 * Counts by name, as a chart of the largest and a table of all.
 *
 * @param plot the chart's function
 * @param counted what is counted, as headings write it; in lower case, the key of its count
 * @param by what one name is called
 * @param all what several are called
 */
record Breakdown(String plot, String counted, String by, String all) {
    static final Breakdown DOMAINS = new Breakdown("domains", "Documents", "domain", "domains");
    static final Breakdown TAGS = new Breakdown("tags", "Words", "part of speech", "parts of speech");

    /** Nothing where there are no counts. */
    void into(Html html, List<JsonNode> counts) {
        if (counts.isEmpty()) {
            return;
        }
        String title = counted + " by " + by;
        String label = "Bar chart of " + title.toLowerCase(Locale.ROOT) + ", the largest first";
        new Figure(plot, label, title + (counts.size() > 20 ? ", the largest twenty." : ".")).into(html);
        table(title, counts).folded(html, "All " + Numbers.count(counts.size()) + " " + all);
    }

    private Table table(String title, List<JsonNode> counts) {
        String key = counted.toLowerCase(Locale.ROOT);
        String heading = Character.toUpperCase(by.charAt(0)) + by.substring(1);
        Table table = Table.captioned(title).texts(heading).numbers(counted, "Share");
        double longest = Fields.max(counts, key);
        double sum = Fields.sum(counts, key);
        for (JsonNode count : counts) {
            double number = Fields.number(count, key);
            table.row(
                    Cell.word(Fields.text(count, "name")),
                    Cell.bar(Fields.count(count, key), number, longest),
                    Cell.of(Numbers.percent(number / sum)));
        }
        return table;
    }
}
