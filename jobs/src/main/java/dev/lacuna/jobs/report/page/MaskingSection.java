package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What each recipe really did to the text, recipes side by side. */
final class MaskingSection implements Section {
    private static final List<Figure> FIGURES = List.of(
            new Figure(
                    "deciles",
                    "Chart of the share of subwords selected, by decile of word frequency and recipe",
                    "Selected share of subwords by word frequency. Each decile holds a tenth of the running text, from "
                            + "the rarest words to the most frequent; a recipe blind to frequency is flat at its budget."),
            new Figure(
                    "corruption",
                    "Stacked bar chart of what replaces the selected subwords, by recipe",
                    "What stands in place of the selected subwords."),
            new Figure(
                    "wholeWords",
                    "Bar chart of the share of touched words that are selected whole, by recipe",
                    "Of the words with any subword selected, the share selected whole."),
            new Figure(
                    "units",
                    "Bar chart of selected units by length in words and recipe",
                    "Selected units by length in words, as a share of the recipe’s units."),
            new Figure("lengths", "Histogram of sequence lengths by recipe", "Sequences by length in subwords."));

    @Override
    public String id() {
        return "masking";
    }

    @Override
    public String title() {
        return "Masking";
    }

    @Override
    public String step() {
        return "mask";
    }

    @Override
    public boolean present(JsonNode report) {
        return Fields.present(report.path("recipes"));
    }

    @Override
    public void body(Html html, JsonNode report) {
        List<JsonNode> recipes = Fields.list(report, "recipes");
        html.element(
                "p",
                "What each recipe selected from the text and put in its place, as counted in the shards.",
                "class",
                "lead");
        html.open("ul", "class", "recipes");
        recipes.forEach(recipe -> RecipeIdentity.into(html, recipe));
        html.close("ul");
        RecipeTables.overview(recipes).into(html);
        html.open("div", "class", "choice", "id", "split-choice").close("div");
        html.open("div", "class", "plots");
        FIGURES.forEach(figure -> figure.into(html));
        html.close("div");
        recipes.forEach(recipe -> RecipeTables.every(html, recipe));
    }
}
