package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.mask.NeedText;
import dev.lacuna.jobs.mask.RecipeFiles;
import dev.lacuna.jobs.pages.Example;
import dev.lacuna.jobs.pages.Examples;
import dev.lacuna.jobs.pages.Families;
import dev.lacuna.jobs.pages.RecipeFacts;
import dev.lacuna.jobs.pages.RecipeOutline;
import dev.lacuna.jobs.pages.RecipePages;
import dev.lacuna.jobs.run.Console;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.SparkSessions;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.tokenization.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the recipes that come with Lacuna, or tells all of some. */
@Command(
        name = "recipes",
        mixinStandardHelpOptions = true,
        description = "Lists the recipes: what each is for, the paper it is from, and what it needs.",
        footer = {
            "",
            "Examples:",
            "  lacuna recipes",
            "  lacuna recipes pmi my-own.conf",
            "  lacuna recipes --markdown pages my-own.conf"
        })
public final class RecipesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Recipes to tell all of: names, or paths of files.")
    private List<String> chosen = new ArrayList<>();

    @Option(names = "--names", description = "Prints the names alone, a line each.")
    private boolean names;

    @Option(
            names = "--markdown",
            paramLabel = "DIR",
            description = "Writes pages about them there: Markdown, and with --conf examples and pictures.")
    private Path markdown;

    @Mixin
    private ConfigOptions config;

    @Option(
            names = "--document",
            paramLabel = "ID",
            description = "With --markdown and --conf: the document of the run that examples show, by its id.")
    private String document;

    @Option(
            names = "--text",
            paramLabel = "NAME=TEXT",
            description = "With --markdown: a text, or a pair 'x ||| y', that a recipe is shown on instead; may be "
                    + "repeated.")
    private Map<String, String> texts = new LinkedHashMap<>();

    private final Console console = Console.terminal();

    @Override
    public Integer call() {
        if (names) {
            RecipeFiles.names().forEach(name -> console.result("%s", name));
        } else if (markdown != null) {
            writePages();
        } else if (chosen.isEmpty()) {
            list();
        } else {
            chosen.forEach(name -> tell(RecipeFiles.load(name)));
        }
        return 0;
    }

    private void list() {
        Families.group(specs()).forEach((family, members) -> {
            console.result("%s (%s)%n", family.title(), family.key());
            members.forEach(this::summarize);
        });
    }

    /** The chosen recipes, or all. */
    private List<RecipeSpec> specs() {
        return (chosen.isEmpty() ? RecipeFiles.names() : chosen)
                .stream().map(RecipeFiles::load).toList();
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
        lines(
                "tables, made by `lacuna mask` or `lacuna statistics --tables`",
                List.of(String.join(",", RecipeFacts.tables(recipe))));
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
        String views = RecipeFacts.views(recipe);
        return List.of(String.join(", ", RecipeFacts.columns(recipe)) + (views.isEmpty() ? "" : ", " + views));
    }

    private void writePages() {
        RecipePages.write(RecipePages.of(specs(), config.isGiven() ? examples() : Map.of()), markdown);
    }

    private Map<String, Example> examples() {
        if (document == null && texts.isEmpty()) {
            throw new UserException("Cannot show examples: name a document of the run by --document (null)");
        }
        Settings settings = config.settings();
        RunDirectory run = ConfigOptions.run(settings);
        Map<String, Example> examples = new LinkedHashMap<>();
        try (SparkSessions session = new SparkSessions(null, settings.spark())) {
            StepContext context = new StepContext(run, run.root(), session, console);
            Examples all = new Examples(settings, context, Pipeline.analysis(settings, run), document, texts);
            specs().forEach(spec -> examples.put(spec.name(), all.of(spec)));
        }
        return examples;
    }
}
