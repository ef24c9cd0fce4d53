package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.config.MaskParams;
import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.config.ShardParams;
import dev.lacuna.jobs.mask.Carried;
import dev.lacuna.jobs.mask.DocumentRows;
import dev.lacuna.jobs.mask.MaskSources;
import dev.lacuna.jobs.mask.NeedsCheck;
import dev.lacuna.jobs.mask.RecipeFiles;
import dev.lacuna.jobs.mask.TableLoader;
import dev.lacuna.jobs.run.Console;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.SparkSessions;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.StatisticsTables;
import dev.lacuna.jobs.tokenize.Analysis;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.explain.Explanation;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.document.TokenizedText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows one text under recipes, with the tokenizer and statistics of a run. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Shows how recipes mask a text: units, weights, what was chosen and what stands there instead.",
        footer = {
            "",
            "Example:",
            "  lacuna explain --conf conf/quickstart.conf --recipe bert,pmi --text \"a member of the genus of birds\""
        })
public final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private ConfigOptions config;

    @Option(
            names = "--recipe",
            required = true,
            split = ",",
            paramLabel = "NAME",
            description = "A recipe's name or file, or several.")
    private List<String> recipes;

    @ArgGroup(multiplicity = "1")
    private Source source;

    private static final class Source {
        @Option(names = "--text", paramLabel = "TEXT", description = "The text.")
        private String text;

        @Option(
                names = "--document",
                paramLabel = "ID",
                description =
                        "A document of the run, by its id: its first row. Recipes that read values of each word of a "
                                + "document need one.")
        private String document;
    }

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Maskings over which the chance of a unit is counted (default: ${DEFAULT-VALUE}).")
    private int draws;

    @Option(
            names = "--view",
            paramLabel = "V",
            defaultValue = "0",
            description = "Which of the recipe's views to show; beyond them, another draw (default: ${DEFAULT-VALUE}).")
    private int view;

    @Option(
            names = "--progress",
            paramLabel = "P",
            defaultValue = "0",
            description = "Place in training time, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double progress;

    @Override
    public Integer call() {
        Settings settings = config.settings();
        List<RecipeSpec> specs = recipes.stream().map(RecipeFiles::load).toList();
        RunDirectory run = ConfigOptions.run(settings);
        if (run.manifest(TokenizerStep.NAME).isEmpty()) {
            throw new UserException(
                    "Cannot explain: the run has no tokenizer yet; run `lacuna pipeline` or `lacuna tokenize` "
                            + "first (" + run.root() + ")");
        }
        checkNumbers();
        Analysis analysis = Pipeline.analysis(settings, run);
        MaskSources sources =
                MaskSources.of(MaskParams.from(settings), specs, run.files().getConf());
        NeedsCheck needs = new NeedsCheck(settings, new StatisticsTables(settings, null));
        specs.forEach(spec -> needs.check(spec, sources));
        Console console = Console.terminal();
        try (SparkSessions session = new SparkSessions(null, settings.spark())) {
            StepContext context = new StepContext(run, run.root(), session, console);
            TableLoader loader = new TableLoader(context, analysis.model(), sources);
            Sequence sequence = sequence(context, analysis, ShardParams.from(settings), specs);
            for (RecipeSpec spec : specs) {
                explain(spec, loader.load(spec), sequence, settings.seed(), console);
            }
        }
        return 0;
    }

    private void checkNumbers() {
        if (draws < 1) {
            throw new UserException("Cannot explain: --draws must be at least 1 (" + draws + ")");
        }
        if (view < 0) {
            throw new UserException("Cannot explain: --view must be at least 0 (" + view + ")");
        }
        if (!(progress >= 0 && progress <= 1)) {
            throw new UserException("Cannot explain: --progress must be 0 to 1 (" + progress + ")");
        }
    }

    private Sequence sequence(StepContext context, Analysis analysis, ShardParams shards, List<RecipeSpec> specs) {
        TokenizerModel model = analysis.model();
        DocumentRows rows = new DocumentRows(context, model.vocabulary().specialTokens(), shards.sequenceLength());
        if (source.document != null) {
            return rows.ofDocument(source.document, specs);
        }
        DocumentRows.requireTextAlone(specs);
        TokenizedText text =
                (Carried.of(specs).tags() ? analysis.plain() : analysis.untagged()).tokenize(source.text, null);
        if (text.tokens().size() == 0) {
            throw new UserException("Cannot explain: --text holds no word (" + source.text + ")");
        }
        return rows.ofText(text);
    }

    private void explain(RecipeSpec spec, MaskingTables tables, Sequence sequence, long seed, Console console) {
        Explanation explanation =
                Explanation.of(spec.bind(tables), sequence, seed, view, progress, draws, tables.vocabulary());
        new ExplanationText(console).print(spec, tables, explanation);
    }
}
