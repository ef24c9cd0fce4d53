package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists of the best, as tables: the first few in sight, the others folded. */
final class TopList {
    private static final int SHOWN = 10;

    private final String caption;
    private final Table head;
    private final List<Function<JsonNode, Cell>> cells = new ArrayList<>();
    private final Table rest;

    private TopList(String caption, String named, String key) {
        this.caption = caption;
        this.head = Table.captioned(caption).texts(named);
        this.rest = Table.captioned(caption + ", continued").texts(named);
        cells.add(item -> Cell.word(Fields.text(item, key)));
    }

    /**
     * @param named heading of the column of names
     * @param key of the name
     */
    static TopList captioned(String caption, String named, String key) {
        return new TopList(caption, named, key);
    }

    /** A column of text from the corpus. */
    TopList words(String heading, String key) {
        return texts(heading, item -> Cell.word(Fields.text(item, key)));
    }

    /** A column of lists of texts from the corpus. */
    TopList joined(String heading, String key) {
        return texts(heading, item -> Cell.word(Fields.joined(item, key)));
    }

    /** A column of texts of any kind. */
    TopList texts(String heading, Function<JsonNode, Cell> cell) {
        head.texts(heading);
        rest.texts(heading);
        cells.add(cell);
        return this;
    }

    TopList counts(String heading, String key) {
        return column(heading, item -> Cell.of(Fields.count(item, key)));
    }

    TopList fixed(String heading, String key, int decimals) {
        return column(heading, item -> Cell.of(Fields.fixed(item, key, decimals)));
    }

    /** A column of numbers of any kind. */
    TopList column(String heading, Function<JsonNode, Cell> cell) {
        head.numbers(heading);
        rest.numbers(heading);
        cells.add(cell);
        return this;
    }

    /** Writes {@code items}; a note where there are none. */
    void into(Html html, List<JsonNode> items) {
        if (items.isEmpty()) {
            html.element("p", caption + ": none.", "class", "note");
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            (i < SHOWN ? head : rest).row(row(items.get(i)));
        }
        head.into(html);
        if (rest.size() > 0) {
            rest.folded(html, Numbers.count(rest.size()) + " more");
        }
    }

    /** Writes all of {@code items} folded, or nothing where there are none. */
    void folded(Html html, String summary, List<JsonNode> items) {
        if (!items.isEmpty()) {
            items.forEach(item -> head.row(row(item)));
            head.folded(html, summary);
        }
    }

    private Cell[] row(JsonNode item) {
        return cells.stream().map(cell -> cell.apply(item)).toArray(Cell[]::new);
    }

    /** What {@link #into} writes, in a box of its own under a heading. */
    void card(Html html, String title, List<JsonNode> items) {
        html.open("div", "class", "card").element("h3", title);
        into(html, items);
        html.close("div");
    }
}
