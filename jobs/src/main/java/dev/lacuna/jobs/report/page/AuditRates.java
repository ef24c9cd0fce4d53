package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What kind of subwords recipes select: a chart of the first few and a table of all, one row a recipe. */
final class AuditRates implements SideBySideSection {
    private static final Figure DECILES = new Figure(
            "auditDeciles",
            "Chart of the share of subwords selected, by decile of word frequency and recipe",
            "Selected share of subwords by word frequency, of the first eight recipes that the filter leaves. Each decile "
                    + "holds a tenth of the running text, from the rarest words to the most frequent.");
    private static final Figure TAGS = new Figure(
            "auditTags",
            "Chart of the share of subwords selected, by part of speech and recipe",
            "Selected share of subwords by part of speech, of the first eight recipes that the filter leaves.");

    @Override
    public String id() {
        return "rates";
    }

    @Override
    public String title() {
        return "What is selected";
    }

    @Override
    public void body(Html html, JsonNode audit) {
        html.element(
                "p",
                "Shares of the subwords of each kind that are selected, in per cent. A ground of half strength is the "
                        + "recipe’s own rate: an even row is a recipe that is blind to the difference.",
                "class",
                "lead");
        List<JsonNode> recipes = AuditFamilies.inOrder(audit);
        DECILES.into(html);
        table("Share selected by decile of word frequency, 1 the rarest", recipes, "byDecile", "decile")
                .ifPresent(table -> heats(html, table));
        TAGS.into(html);
        table("Share selected by part of speech", recipes, "byTag", "tag").ifPresent(table -> heats(html, table));
        table("Share selected by length of the word in subwords; 8 is 8 or more", recipes, "byWordLength", "length")
                .ifPresent(table -> folded(html, table, "By length of the word"));
        table("Share selected by sixteenth of the row", recipes, "byPosition", "sixteenth")
                .ifPresent(table -> folded(html, table, "By position in the row"));
    }

    private static void heats(Html html, Table table) {
        html.open("div", "class", "heats");
        table.into(html);
        html.close("div");
    }

    private static void folded(Html html, Table table, String summary) {
        html.open("div", "class", "heats");
        table.folded(html, summary);
        html.close("div");
    }

    /** Columns are the bins that the first recipe has: all recipes saw the same text. Nothing where it has none. */
    private static Optional<Table> table(String caption, List<JsonNode> recipes, String key, String name) {
        List<JsonNode> bins = Fields.list(recipes.get(0), key);
        if (bins.isEmpty()) {
            return Optional.empty();
        }
        String[] headings = bins.stream().map(bin -> Fields.text(bin, name)).toArray(String[]::new);
        Table table = Table.captioned(caption).texts("Recipe").numbers(headings);
        for (JsonNode recipe : recipes) {
            Cell[] cells = new Cell[headings.length + 1];
            cells[0] = Cell.word(Fields.text(recipe, "name"));
            double even = Fields.number(recipe, "rate");
            for (int b = 0; b < headings.length; b++) {
                double rate = Fields.number(recipe.path(key).path(b), "rate");
                boolean any = Fields.number(recipe.path(key).path(b), "subwords") > 0;
                cells[b + 1] = any ? Cell.heat(Numbers.fixed(100 * rate, 1), rate, 2 * even) : Cell.of(Numbers.ABSENT);
            }
            table.row(cells);
        }
        return Optional.of(table);
    }
}
