package dev.lacuna.jobs.pages;

import dev.lacuna.jobs.mask.NeedText;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.RecipeSpec;
import java.util.List;
import java.util.Map;

/** The page of one family: what each of its recipes is, from its file, and an example. */
final class RecipePage {
    /** Stands around what comes from a run and not from a file. */
    static final String EXAMPLE = "<!-- example -->\n";

    static final String END = "<!-- end -->\n";

    private final StringBuilder out = new StringBuilder();

    private RecipePage() {}

    /** @param examples by recipe's name; recipes that are not in it have none */
    static String of(Families family, List<RecipeSpec> recipes, Map<String, Example> examples) {
        RecipePage page = new RecipePage();
        page.out.append("# ").append(family.title()).append("\n\n").append(IndexPage.GENERATED);
        for (RecipeSpec recipe : recipes) {
            page.section(recipe);
            page.example(recipe, examples.get(recipe.name()));
        }
        return page.out.toString();
    }

    private void section(RecipeSpec recipe) {
        out.append("\n## ").append(recipe.name()).append("\n\n");
        paragraph(Markdown.text(recipe.about().purpose()));
        paragraph(Markdown.text(recipe.about().paper()));
        if (!recipe.about().formula().isBlank()) {
            out.append(Markdown.block(List.of(recipe.about().formula()))).append('\n');
        }
        out.append("```text\n");
        RecipeOutline.of(recipe).forEach(line -> out.append(line).append('\n'));
        out.append("```\n\n");
        facts(recipe);
        if (!recipe.about().notes().isEmpty()) {
            out.append("\nNotes:\n\n");
            recipe.about().notes().forEach(note -> item(Markdown.text(note)));
        }
    }

    private void facts(RecipeSpec recipe) {
        String views = RecipeFacts.views(recipe);
        item("Columns: " + Markdown.codes(RecipeFacts.columns(recipe)) + (views.isEmpty() ? "" : "; " + views));
        List<String> needs = NeedText.of(recipe);
        item("Needs: " + (needs.isEmpty() ? "the text alone" : Markdown.text(String.join("; ", needs))));
        List<String> tables = RecipeFacts.tables(recipe);
        if (!tables.isEmpty()) {
            item("Tables made on the way: " + Markdown.codes(tables));
        }
        item("Shards: " + Markdown.code(command(recipe)));
    }

    private static String command(RecipeSpec recipe) {
        boolean tags = recipe.needs().stream().anyMatch(need -> need.kind() == Need.Kind.TAGS);
        return "scripts/lacuna pipeline --until mask --conf FILE --set mask.recipes=[" + recipe.name() + "]"
                + (tags ? " --set tags.enabled=true" : "");
    }

    private void example(RecipeSpec recipe, Example example) {
        if (example != null) {
            out.append('\n').append(EXAMPLE);
            out.append("![")
                    .append(recipe.name())
                    .append("](pictures/")
                    .append(recipe.name())
                    .append(".svg)\n\n");
            out.append(ExampleText.of(recipe, example)).append(END);
        }
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            out.append(text).append("\n\n");
        }
    }

    private void item(String text) {
        out.append("- ").append(text).append('\n');
    }
}
