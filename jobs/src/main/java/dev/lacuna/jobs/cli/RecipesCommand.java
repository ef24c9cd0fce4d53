package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.mask.MaskSources;
import dev.lacuna.jobs.mask.MaskStep;
import dev.lacuna.jobs.mask.RecipeFiles;
import dev.lacuna.jobs.run.Console;
import dev.lacuna.jobs.statistics.StatisticsTables;
import dev.lacuna.jobs.statistics.TableChoice;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.masking.RecipeSpec;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the recipes that come with Lacuna. */
@Command(
        name = "recipes",
        mixinStandardHelpOptions = true,
        description = "Lists the recipes: what each masks, the paper it is from, and the tables it reads.")
public final class RecipesCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Console console = Console.terminal();
        StatisticsTables tables = StatisticsTables.described();
        for (String name : RecipeFiles.names()) {
            RecipeSpec recipe = RecipeFiles.load(name);
            console.result("%s", name);
            console.result("    %s", recipe.about().paper());
            console.result("    %s", recipe.composition());
            console.result("    reads statistics: %s", String.join(", ", needs(recipe, tables)));
        }
        return 0;
    }

    /** The tables that {@code recipe} reads, and those that they are made of. */
    private static List<String> needs(RecipeSpec recipe, StatisticsTables tables) {
        return TableChoice.of(tables, MaskStep.statistics(recipe, MaskSources.none())).steps().stream()
                .map(TableStep::table)
                .toList();
    }
}
