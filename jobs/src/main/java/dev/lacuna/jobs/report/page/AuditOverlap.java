package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How much the masks of any two recipes agree, beside what chance would give. */
final class AuditOverlap implements Section {
    @Override
    public String id() {
        return "overlap";
    }

    @Override
    public String title() {
        return "Agreement";
    }

    @Override
    public String step() {
        return "mask --audit";
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
                        + "the diagonal what was counted; below it, in grey, what two independent masks of these rates "
                        + "would share.",
                "class",
                "lead");
        List<JsonNode> recipes = Fields.list(audit, "recipes");
        String[] headings = new String[recipes.size()];
        for (int r = 0; r < headings.length; r++) {
            headings[r] = String.valueOf(r + 1);
        }
        Table table = Table.captioned("Overlap of masks").texts("Recipe").numbers(headings);
        double most = most(audit, headings.length);
        for (int row = 0; row < headings.length; row++) {
            Cell[] cells = new Cell[headings.length + 1];
            cells[0] = Cell.word(headings[row] + " " + Fields.text(recipes.get(row), "name"));
            for (int column = 0; column < headings.length; column++) {
                cells[column + 1] = cell(audit, row, column, most);
            }
            table.row(cells);
        }
        html.open("div", "class", "heats matrix");
        table.into(html);
        html.close("div");
    }

    private static Cell cell(JsonNode audit, int row, int column, double most) {
        if (row == column) {
            return Cell.of("");
        }
        if (row > column) {
            return Cell.faint(Numbers.fixed(100 * value(audit, "chance", row, column), 0));
        }
        double jaccard = value(audit, "jaccard", row, column);
        return Cell.heat(Numbers.fixed(100 * jaccard, 0), jaccard, most);
    }

    /** The greatest overlap of two different recipes. */
    private static double most(JsonNode audit, int recipes) {
        double most = 0;
        for (int a = 0; a < recipes; a++) {
            for (int b = a + 1; b < recipes; b++) {
                most = Math.max(most, value(audit, "jaccard", a, b));
            }
        }
        return most;
    }

    private static double value(JsonNode audit, String measure, int row, int column) {
        return audit.path("overlap").path(measure).path(row).path(column).asDouble();
    }
}
