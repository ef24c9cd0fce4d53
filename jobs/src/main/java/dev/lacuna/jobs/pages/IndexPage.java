package dev.lacuna.jobs.pages;

import dev.lacuna.jobs.mask.NeedText;
import dev.lacuna.masking.RecipeSpec;
import java.util.List;
import java.util.Map;

/** All recipes by family, a line each. */
final class IndexPage {
    static final String GENERATED =
            "<!-- Written by `lacuna recipes --markdown`, from the recipe files: do not edit. -->\n";

    private IndexPage() {}

    static String of(Map<Families, List<RecipeSpec>> families) {
        StringBuilder out = new StringBuilder("# Recipes\n\n").append(GENERATED);
        int count = families.values().stream().mapToInt(List::size).sum();
        out.append('\n').append(count).append(count == 1 ? " recipe.\n" : " recipes.\n");
        families.forEach((family, recipes) -> {
            out.append("\n## [")
                    .append(family.title())
                    .append("](")
                    .append(family.key())
                    .append(".md)\n\n");
            out.append("| recipe | what it is for | paper | needs |\n| --- | --- | --- | --- |\n");
            recipes.forEach(recipe -> line(out, family, recipe));
        });
        return out.toString();
    }

    private static void line(StringBuilder out, Families family, RecipeSpec recipe) {
        String name = recipe.name();
        out.append("| [")
                .append(name)
                .append("](")
                .append(family.key())
                .append(".md#")
                .append(name)
                .append(") | ");
        out.append(Markdown.text(recipe.about().purpose())).append(" | ");
        out.append(Markdown.text(recipe.about().paper())).append(" | ");
        out.append(Markdown.text(String.join("; ", NeedText.of(recipe)))).append(" |\n");
    }
}
