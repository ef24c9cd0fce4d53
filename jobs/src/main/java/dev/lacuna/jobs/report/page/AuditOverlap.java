package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How much the masks of any two recipes agree, beside what chance would give. */
final class AuditOverlap implements SideBySideSection {
    /** Recipes from which on there is no room for decimals. */
    private static final int MANY = 20;

    @Override
    public String id() {
        return "overlap";
    }

    @Override
    public String title() {
        return "Agreement";
    }

    @Override
    public boolean present(JsonNode audit) {
        return Fields.present(audit.at("/overlap/jaccard"));
    }

    @Override
    public void body(Html html, JsonNode audit) {
        html.element(
                "p",
                "Positions that both of two recipes select, as a share of those that either selects, in per cent. Above "
                        + "the diagonal what was counted; below it, in grey, what two independent masks of these "
                        + "rates would share. The ground tells how far agreement goes beyond that.",
                "class",
                "lead");
        html.open("div", "class", "heats matrix");
        matrix(audit, Fields.list(audit, "recipes")).into(html);
        html.close("div");
    }

    /** Recipes are columns under their numbers: names would not fit. */
    private static Table matrix(JsonNode audit, List<JsonNode> recipes) {
        String[] headings = new String[recipes.size()];
        for (int r = 0; r < headings.length; r++) {
            headings[r] = String.valueOf(r + 1);
        }
        Table table = Table.captioned("Overlap of masks").texts("Recipe").numbers(headings);
        int decimals = headings.length > MANY ? 0 : 1;
        for (int row = 0; row < headings.length; row++) {
            Cell[] cells = new Cell[headings.length + 1];
            cells[0] = Cell.word(headings[row] + " " + Fields.text(recipes.get(row), "name"));
            for (int column = 0; column < headings.length; column++) {
                cells[column + 1] = cell(audit, row, column, decimals);
            }
            table.row(cells);
        }
        return table;
    }

    private static Cell cell(JsonNode audit, int row, int column, int decimals) {
        if (row == column) {
            return Cell.of("");
        }
        if (row > column) {
            return Cell.faint(Numbers.fixed(100 * value(audit, "chance", row, column), decimals));
        }
        double jaccard = value(audit, "jaccard", row, column);
        double chance = value(audit, "chance", row, column);
        return Cell.heat(Numbers.fixed(100 * jaccard, decimals), jaccard - chance, 1 - chance);
    }

    private static double value(JsonNode audit, String measure, int row, int column) {
        return audit.path("overlap").path(measure).path(row).path(column).asDouble();
    }
}
