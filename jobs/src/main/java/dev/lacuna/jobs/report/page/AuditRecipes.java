package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One line for every recipe: how much it takes, how whole, how much of it can be read off the rest. */
final class AuditRecipes implements SideBySideSection {
    @Override
    public String id() {
        return "recipes";
    }

    @Override
    public String title() {
        return "Recipes";
    }

    @Override
    public void body(Html html, JsonNode audit) {
        legend(html);
        html.open("div", "class", "heats");
        AuditFamilies.of(audit)
                .forEach((family, recipes) -> table(family, recipes).into(html));
        html.close("div");
        schedules(html, AuditFamilies.inOrder(audit));
        skipped(html, AuditFamilies.inOrder(audit));
        html.open("details").element("summary", "Papers and compositions");
        html.open("ul", "class", "recipes");
        AuditFamilies.inOrder(audit).forEach(recipe -> RecipeIdentity.into(html, recipe));
        html.close("ul").close("details");
    }

    private static void legend(Html html) {
        html.open("p", "class", "lead").text("Of what is selected, ");
        html.element("em", "shown").text(" stands in the input as it is. Of the hidden words, ");
        html.element("em", "repeated").text(" ones stand elsewhere in the row in full sight; of the hidden subwords, ");
        html.element("em", "broken").text(" ones have another part of their word in sight. ");
        html.element("em", "Bits")
                .text(" are what the frequency decile or the part of speech of a subword tells of its "
                        + "being selected. ");
        html.element("em", "Entropy").text(" is that of the selected subwords, in bits. ");
        html.element("em", "Input").text(" is the length of the input in relation to the row.");
        html.close("p");
    }

    private static Table table(String family, List<JsonNode> recipes) {
        Table table = Table.captioned(family)
                .texts("Recipe")
                .numbers("Rate, %", "Targets a row", "Words touched, %", "Touched whole, %", "Shown, %", "Repeated, %")
                .numbers("Broken, %", "Bits: decile", "Bits: part of speech", "Entropy", "Input, %");
        double most = Fields.max(recipes, "rate");
        recipes.forEach(recipe -> table.row(line(recipe, most)));
        return table;
    }

    private static Cell[] line(JsonNode recipe, double most) {
        JsonNode leaks = recipe.path("leaks");
        JsonNode words = recipe.path("words");
        double touched = Fields.number(words, "touched");
        double rate = Fields.number(recipe, "rate");
        return new Cell[] {
            Cell.word(Fields.text(recipe, "name")),
            Cell.bar(percent(rate), rate, most),
            Cell.of(Fields.fixed(recipe, "targetsPerRow", 1)),
            Cell.of(percent(touched / Fields.number(words, "total"))),
            Cell.of(percent(Fields.number(words, "whole") / touched)),
            Cell.of(percent(Fields.number(leaks, "shown"))),
            Cell.of(percent(Fields.number(leaks, "repeats"))),
            Cell.of(percent(Fields.number(leaks, "siblings"))),
            Cell.of(Fields.fixed(leaks, "decileBits", 4)),
            Cell.of(Fields.present(recipe.path("byTag")) ? Fields.fixed(leaks, "tagBits", 4) : Numbers.ABSENT),
            Cell.of(Fields.fixed(recipe, "selectedEntropy", 2)),
            Cell.of(percent(Fields.number(recipe, "inputRatio")))
        };
    }

    /** A hundredth has no room, and no meaning in a sample. */
    private static String percent(double share) {
        return Numbers.fixed(100 * share, 1);
    }

    private static void schedules(Html html, List<JsonNode> recipes) {
        Table table = Table.captioned("Recipes that change over training: rate at its start, half way, at its end")
                .texts("Recipe")
                .numbers("Start", "Half way", "End");
        for (JsonNode recipe : recipes) {
            JsonNode schedule = recipe.path("schedule");
            if (Fields.present(schedule)) {
                table.row(
                        Cell.word(Fields.text(recipe, "name")),
                        Cell.of(Fields.percent(schedule.path(0), "rate")),
                        Cell.of(Fields.percent(schedule.path(1), "rate")),
                        Cell.of(Fields.percent(schedule.path(2), "rate")));
            }
        }
        if (table.size() > 0) {
            table.into(html);
        }
    }

    private static void skipped(Html html, List<JsonNode> recipes) {
        Table table = Table.captioned("Rows given up").texts("Recipe", "Reason").numbers("Rows");
        for (JsonNode recipe : recipes) {
            recipe.path("skipped")
                    .fields()
                    .forEachRemaining(reason -> table.row(
                            Cell.word(Fields.text(recipe, "name")),
                            Cell.word(reason.getKey()),
                            Cell.of(Numbers.count(reason.getValue().asDouble()))));
        }
        if (table.size() > 0) {
            table.into(html);
        }
    }
}
