package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.mask.RecipeFiles;
import dev.lacuna.jobs.mask.TableLoader;
import dev.lacuna.jobs.run.Console;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.tokenize.Analysis;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Origin;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.explain.Explanation;
import dev.lacuna.masking.packing.Fragment;
import dev.lacuna.masking.packing.Packer;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows one text under one recipe, with the tokenizer and statistics of a run. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Shows how a recipe masks a text: units, weights, what was chosen and what stands there instead.",
        footer = {
            "",
            "Example:",
            "  lacuna explain --conf conf/quickstart.conf --recipe pmi --text \"a member of the genus of birds\""
        })
public final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private ConfigOptions config;

    @Option(names = "--recipe", required = true, paramLabel = "NAME", description = "A recipe's name or file.")
    private String recipe;

    @Option(names = "--text", required = true, paramLabel = "TEXT", description = "The text.")
    private String text;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Maskings over which the chance of a unit is counted (default: ${DEFAULT-VALUE}).")
    private int draws;

    @Override
    public Integer call() {
        Settings settings = config.settings();
        RecipeSpec spec = RecipeFiles.load(recipe);
        RunDirectory run = ConfigOptions.run(settings);
        if (run.manifest(TokenizerStep.NAME).isEmpty()) {
            throw new UserException(
                    "Cannot explain: the run has no tokenizer yet; run `lacuna pipeline` or `lacuna tokenize` "
                            + "first (" + run.root() + ")");
        }
        if (draws < 1) {
            throw new UserException("Cannot explain: --draws must be at least 1 (" + draws + ")");
        }
        Analysis analysis = Pipeline.analysis(settings, run);
        TokenizerModel model = analysis.model();
        Console console = Console.terminal();
        MaskingTables tables = load(settings, run, model, spec, console);
        Sequence sequence = sequence(analysis);
        Explanation explanation =
                Explanation.of(spec.bind(tables), sequence, settings.seed(), draws, model.vocabulary());
        print(spec, tables, explanation, console);
        return 0;
    }

    private Sequence sequence(Analysis analysis) {
        TokenSequence tokens = analysis.untagged().tokenize(text, null).tokens();
        if (tokens.size() == 0) {
            throw new UserException("Cannot explain: --text holds no word (" + text + ")");
        }
        List<Sequence> rows = new ArrayList<>();
        Packer packer =
                new Packer(tokens.size() + 2, analysis.model().vocabulary().specialTokens(), rows::add);
        packer.add(new Fragment(Origin.of("--text"), tokens.ids(), tokens.wordStarts()));
        packer.finish();
        return rows.get(0);
    }

    private static void print(RecipeSpec spec, MaskingTables tables, Explanation explanation, Console console) {
        Paint paint = new Paint(console.colour());
        console.result("%s  %s", paint.bold(spec.name()), spec.about().paper());
        console.result("%s%n", spec.identity(tables));
        console.result("%s%n", masked(explanation, paint));
        console.result("%-32s %6s %7s %7s  %s", "unit", "words", "weight", "chance", "becomes");
        for (Explanation.Unit unit : explanation.units()) {
            console.result(
                    "%-32s %6d %7.3f %6.1f%%  %s",
                    String.join(" ", unit.subwords()),
                    unit.words(),
                    unit.weight(),
                    100 * unit.chosenShare(),
                    unit.chosen() ? becomes(unit, paint) : "");
        }
        long chosen = explanation.units().stream()
                .filter(Explanation.Unit::chosen)
                .mapToLong(unit -> unit.subwords().size())
                .sum();
        long all = explanation.units().stream()
                .mapToLong(unit -> unit.subwords().size())
                .sum();
        console.result(
                "%n%d of %d subwords chosen (%.1f %%); chance: share of %,d maskings "
                        + "that chose it (0 if it is longer than a text this short may lose)",
                chosen, all, 100.0 * chosen / Math.max(1, all), explanation.redraws());
    }

    private static String masked(Explanation explanation, Paint paint) {
        StringBuilder line = new StringBuilder();
        for (Explanation.Unit unit : explanation.units()) {
            line.append(line.isEmpty() ? "" : " ");
            line.append(unit.words() > 1 ? "⟨" : "");
            line.append(unit.chosen() ? becomes(unit, paint) : String.join(" ", unit.subwords()));
            line.append(unit.words() > 1 ? "⟩" : "");
        }
        return line.toString();
    }

    private static String becomes(Explanation.Unit unit, Paint paint) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < unit.becomes().size(); i++) {
            String subword = unit.becomes().get(i);
            parts.add(
                    switch (unit.corruption()[i]) {
                        case MaskedExample.MASKED -> paint.red(subword);
                        case MaskedExample.RANDOM -> paint.yellow(subword + " (random)");
                        case MaskedExample.KEPT -> paint.green(subword + " (kept)");
                        default -> subword;
                    });
        }
        return String.join(" ", parts);
    }
}
