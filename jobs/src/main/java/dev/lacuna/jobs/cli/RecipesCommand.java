package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.mask.MaskSources;
import dev.lacuna.jobs.mask.MaskStep;
import dev.lacuna.jobs.mask.NeedText;
import dev.lacuna.jobs.mask.RecipeFiles;
import dev.lacuna.jobs.run.Console;
import dev.lacuna.jobs.statistics.StatisticsTables;
import dev.lacuna.jobs.statistics.TableChoice;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.masking.Column;
import dev.lacuna.masking.RecipeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the recipes that come with Lacuna, or tells all of some. */
@Command(
        name = "recipes",
        mixinStandardHelpOptions = true,
        description = "Lists the recipes: what each is for, the paper it is from, and what it needs.",
        footer = {"", "Examples:", "  lacuna recipes", "  lacuna recipes pmi my-own.conf"})
public final class RecipesCommand implements Callable<Integer> {
    private static final Map<String, String> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put("mlm", "Masked language modelling");
        FAMILIES.put("schedule", "Schedules over training time");
        FAMILIES.put("diffusion", "Masked diffusion");
        FAMILIES.put("seq2seq", "Sequence to sequence");
        FAMILIES.put("other", "Other objectives");
    }

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Recipes to tell all of: names, or paths of files.")
    private List<String> chosen = new ArrayList<>();

    @Option(names = "--names", description = "Prints the names alone, a line each.")
    private boolean names;

    private final Console console = Console.terminal();

    @Override
    public Integer call() {
        if (names) {
            RecipeFiles.names().forEach(name -> console.result("%s", name));
        } else if (chosen.isEmpty()) {
            list();
        } else {
            chosen.forEach(name -> tell(RecipeFiles.load(name)));
        }
        return 0;
    }

    private void list() {
        Map<String, List<RecipeSpec>> families =
                RecipeFiles.names().stream().map(RecipeFiles::load).collect(Collectors.groupingBy(this::family));
        FAMILIES.forEach((family, title) -> {
            if (families.containsKey(family)) {
                console.result("%s (%s)%n", title, family);
                families.get(family).forEach(this::summarize);
            }
        });
    }

    private String family(RecipeSpec recipe) {
        return FAMILIES.containsKey(recipe.about().family()) ? recipe.about().family() : "other";
    }

    private void summarize(RecipeSpec recipe) {
        console.result("  %s", recipe.name());
        line("    ", recipe.about().purpose());
        line("    ", recipe.about().paper());
        line("    ", recipe.composition());
        line("    needs: ", String.join("; ", NeedText.of(recipe)));
        console.result("");
    }

    private void line(String label, String text) {
        if (!text.isBlank()) {
            console.result("%s%s", label, text);
        }
    }

    private void tell(RecipeSpec recipe) {
        console.result("%s", recipe.name());
        line("  paper    ", recipe.about().paper());
        line("  purpose  ", recipe.about().purpose());
        line("  family   ", recipe.about().family());
        line("  formula  ", recipe.about().formula());
        lines("masks by", RecipeOutline.of(recipe));
        lines("columns of its shards", columns(recipe));
        lines("needs", NeedText.of(recipe));
        lines("tables, made by `lacuna mask` or `lacuna statistics --tables`", List.of(tables(recipe)));
        lines("notes", recipe.about().notes());
        console.result("");
    }

    private void lines(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            console.result("%n  %s", title);
            lines.forEach(each -> console.result("    %s", each));
        }
    }

    private static List<String> columns(RecipeSpec recipe) {
        List<String> columns = new ArrayList<>(List.of("input_ids", "attention_mask", "token_type_ids"));
        recipe.columns().stream().map(Column::toString).forEach(columns::add);
        String views = recipe.views() == 1 ? "" : ", " + recipe.views() + " rows for each row of text";
        return List.of(String.join(", ", columns) + views);
    }

    /** The tables that {@code recipe} reads, and those that they are made of. */
    private static String tables(RecipeSpec recipe) {
        return TableChoice.unchecked(StatisticsTables.described(), MaskStep.statistics(recipe, MaskSources.none()))
                .stream()
                .map(TableStep::table)
                .collect(Collectors.joining(","));
    }
}
