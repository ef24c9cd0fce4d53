package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.mask.RecipeFiles;
import dev.lacuna.jobs.run.Console;
import dev.lacuna.masking.RecipeSpec;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the recipes that come with Lacuna. */
@Command(
        name = "recipes",
        mixinStandardHelpOptions = true,
        description = "Lists the recipes: what each masks, and the paper it is from.")
public final class RecipesCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Console console = Console.terminal();
        for (String name : RecipeFiles.names()) {
            RecipeSpec recipe = RecipeFiles.load(name);
            console.result("%s", name);
            console.result("    %s", recipe.paper());
            console.result(
                    "    %s × %s × %s × %s × %s → %s",
                    recipe.units(),
                    recipe.weights(),
                    recipe.budget(),
                    recipe.sampler(),
                    recipe.corruption(),
                    recipe.targets());
        }
        return 0;
    }
}
