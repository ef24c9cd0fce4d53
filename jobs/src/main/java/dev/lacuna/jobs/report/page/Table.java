package dev.lacuna.jobs.report.page;

import java.util.ArrayList;
import java.util.List;

/** A captioned table whose first column names the row. */
final class Table {
    private final String caption;
    private final List<String> names = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private Table(String caption) {
        this.caption = caption;
    }

    static Table captioned(String caption) {
        return new Table(caption);
    }

    /** Two columns, a name and a value: for facts rather than series. */
    static Table facts(String caption) {
        return captioned(caption).texts("Measure").numbers("Value");
    }

    Table texts(String... headings) {
        return columns(false, headings);
    }

    Table numbers(String... headings) {
        return columns(true, headings);
    }

    Table row(Cell... cells) {
        if (cells.length != names.size()) {
            throw new IllegalArgumentException(
                    "Invalid row of '" + caption + "': " + cells.length + " cells for " + names.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    Table fact(String name, String value) {
        return row(Cell.of(name), Cell.of(value));
    }

    int size() {
        return rows.size();
    }

    /** The wrapper scrolls a wide table on a narrow screen, and can be reached by keyboard to do so. */
    void into(Html html) {
        html.open("div", "class", "scroll", "role", "group", "tabindex", "0", "aria-label", caption);
        html.open("table").element("caption", caption);
        html.open("thead").open("tr");
        for (int column = 0; column < names.size(); column++) {
            html.element("th", names.get(column), "scope", "col", "class", numberClass(column));
        }
        html.close("tr").close("thead").open("tbody");
        rows.forEach(cells -> row(html, cells));
        html.close("tbody").close("table").close("div");
    }

    /** Long tables stay folded until asked for; the fold is plain HTML and opens without scripts. */
    void folded(Html html, String summary) {
        html.open("details").element("summary", summary);
        into(html);
        html.close("details");
    }

    private void row(Html html, List<Cell> cells) {
        html.open("tr");
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            String tag = column == 0 ? "th" : "td";
            html.open(
                    tag,
                    "scope",
                    column == 0 ? "row" : null,
                    "class",
                    cssClass(column, cell),
                    "style",
                    cell.barStyle());
            cell.into(html);
            html.close(tag);
        }
        html.close("tr");
    }

    private String cssClass(int column, Cell cell) {
        if (cell.barStyle() == null) {
            return numberClass(column);
        }
        return cell.style() == Cell.Style.HEAT ? "number heat" : "number bar";
    }

    private String numberClass(int column) {
        return numeric.get(column) ? "number" : null;
    }

    private Table columns(boolean isNumeric, String... headings) {
        for (String heading : headings) {
            names.add(heading);
            numeric.add(isNumeric);
        }
        return this;
    }
}
