package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Every count of every recipe and split: the ground under the charts. */
final class RecipeTables {
    private RecipeTables() {}

    static Table overview(List<JsonNode> recipes) {
        Table table = Table.captioned("Recipes and splits")
                .texts("Recipe", "Split")
                .numbers("Shards", "Sequences", "Subwords", "Selected", "Rate", "Words touched", "Touched whole");
        for (JsonNode recipe : recipes) {
            for (JsonNode split : Fields.list(recipe, "splits")) {
                JsonNode words = split.path("words");
                double touched = Fields.number(words, "touched");
                table.row(
                        Cell.word(Fields.text(recipe, "name")),
                        Cell.of(Fields.text(split, "split")),
                        Cell.of(Fields.count(split, "shards")),
                        Cell.of(Fields.count(split, "sequences")),
                        Cell.of(Fields.count(split, "subwords")),
                        Cell.of(Fields.count(split, "selected")),
                        Cell.of(Fields.percent(split, "rate")),
                        Cell.of(Numbers.percent(touched / Fields.number(words, "total"))),
                        Cell.of(Numbers.percent(Fields.number(words, "whole") / touched)));
            }
        }
        return table;
    }

    static void every(Html html, JsonNode recipe) {
        html.open("details").open("summary").text("Every count of ");
        html.element("bdi", Fields.text(recipe, "name")).close("summary");
        for (JsonNode split : Fields.list(recipe, "splits")) {
            String name = Fields.text(recipe, "name") + ", " + Fields.text(split, "split");
            html.open("div", "class", "multiples");
            deciles(name, split).into(html);
            totals(name, split).into(html);
            units(name, split).into(html);
            lengths(name, split).into(html);
            html.close("div");
        }
        html.close("details");
    }

    private static Table deciles(String name, JsonNode split) {
        Table table = Table.captioned("Selection by decile of word frequency (1 the rarest): " + name)
                .texts("Decile")
                .numbers("Subwords", "Selected", "Rate");
        double longest = Fields.max(split.path("byDecile"), "rate");
        for (JsonNode decile : Fields.list(split, "byDecile")) {
            table.row(
                    Cell.of(Fields.text(decile, "decile")),
                    Cell.of(Fields.count(decile, "subwords")),
                    Cell.of(Fields.count(decile, "selected")),
                    Cell.bar(Fields.percent(decile, "rate"), Fields.number(decile, "rate"), longest));
        }
        return table;
    }

    private static Table totals(String name, JsonNode split) {
        JsonNode words = split.path("words");
        Table table = Table.facts("Words and corruption: " + name)
                .fact("Words", Fields.count(words, "total"))
                .fact("Words touched", Fields.count(words, "touched"))
                .fact("Words selected whole", Fields.count(words, "whole"));
        split.path("corruption")
                .fields()
                .forEachRemaining(kind -> table.row(
                        Cell.word("Subwords: " + kind.getKey()),
                        Cell.of(Fields.count(split.path("corruption"), kind.getKey()))));
        return table;
    }

    private static Table units(String name, JsonNode split) {
        Table table = Table.captioned("Selected units by length: " + name)
                .texts("Words")
                .numbers("Units");
        double longest = Fields.max(split.path("unitWords"), "units");
        for (JsonNode unit : Fields.list(split, "unitWords")) {
            Cell bar = Cell.bar(Fields.count(unit, "units"), Fields.number(unit, "units"), longest);
            table.row(Cell.of(Fields.text(unit, "words")), bar);
        }
        return table;
    }

    private static Table lengths(String name, JsonNode split) {
        Table table = Table.captioned("Sequences by length: " + name)
                .texts("Subwords")
                .numbers("Sequences");
        double longest = Fields.max(split.path("lengths"), "sequences");
        for (JsonNode bin : Fields.list(split, "lengths")) {
            String range = Fields.count(bin, "from") + "–" + Fields.count(bin, "to");
            Cell bar = Cell.bar(Fields.count(bin, "sequences"), Fields.number(bin, "sequences"), longest);
            table.row(Cell.of(range), bar);
        }
        return table;
    }
}
