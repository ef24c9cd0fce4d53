package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.config.AnalysisParams;
import dev.lacuna.jobs.config.AuditParams;
import dev.lacuna.jobs.config.CorpusParams;
import dev.lacuna.jobs.config.MaskParams;
import dev.lacuna.jobs.config.Paths;
import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.config.ShardParams;
import dev.lacuna.jobs.config.TokenizerParams;
import dev.lacuna.jobs.config.TrainParams;
import dev.lacuna.jobs.corpus.Corpora;
import dev.lacuna.jobs.mask.AuditStep;
import dev.lacuna.jobs.mask.MaskSources;
import dev.lacuna.jobs.mask.NeedsCheck;
import dev.lacuna.jobs.mask.RecipeFiles;
import dev.lacuna.jobs.report.ReportStep;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.statistics.StatisticsTables;
import dev.lacuna.jobs.statistics.TableChoice;
import dev.lacuna.jobs.tokenize.Analysis;
import dev.lacuna.jobs.tokenize.CorpusText;
import dev.lacuna.jobs.tokenize.ModelFiles;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.huggingface.VocabTxt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** All steps of a configuration, in the order of the data flow. Every parameter is checked here, before anything runs. */
final class Pipeline {
    private final Settings settings;
    private final RunDirectory run;
    private final Map<Stage, List<Step>> stages = new EnumMap<>(Stage.class);
    private final StatisticsTables tables;
    private final Map<String, String> leftOut;

    /**
     * @param only the tables of statistics to compute; null for those that the configuration and the recipes want
     * @param trains whether an encoder is to be trained: else train.recipe need not be one that it can learn from
     */
    Pipeline(Settings settings, RunDirectory run, List<String> only, boolean trains) {
        this.settings = settings;
        this.run = run;
        ShardParams shards = ShardParams.from(settings);
        List<RecipeSpec> recipes = recipes();
        TrainParams training = TrainParams.from(settings);
        if (trains || settings.integer("train.rounds", 1, 10_000) > 1) {
            TrainableShards.require(requireShards(training.recipe(), recipes));
        }
        AnalysisParams analysis = AnalysisParams.from(settings);
        Configuration files = run.files().getConf();
        CorpusText text = new CorpusText(
                Corpora.open(CorpusParams.from(settings), files), analysis, models(analysis, run), files);
        stages.put(Stage.TOKENIZE, tokenizeSteps(text));
        tables = new StatisticsTables(settings, text);
        stages.put(Stage.STATISTICS, List.of());
        TrainingSteps steps = new TrainingSteps(settings, recipes, shards, training, sources(recipes));
        stages.put(Stage.ROUNDS, steps.rounds());
        stages.put(Stage.MASK, steps.mask(hasAudit()));
        stages.put(Stage.TRAIN, steps.train());
        stages.put(Stage.EVALUATE, steps.evaluate());
        TableChoice choice = TableChoice.of(tables, only == null ? wantedTables() : only);
        leftOut = choice.leftOut();
        stages.put(Stage.STATISTICS, List.copyOf(choice.steps()));
        stages.put(Stage.REPORT, List.of(new ReportStep(run, before(Stage.REPORT), settings)));
    }

    private List<String> wantedTables() {
        List<String> wanted = new ArrayList<>(settings.texts("statistics.tables"));
        for (Stage stage : List.of(Stage.ROUNDS, Stage.MASK, Stage.EVALUATE)) {
            wanted.addAll(tablesReadBy(stage));
        }
        return wanted;
    }

    /** The tables that steps of {@code stage} read. */
    private List<String> tablesReadBy(Stage stage) {
        return stages.get(stage).stream()
                .flatMap(step -> StatisticsTables.namesIn(step.inputs()).stream())
                .toList();
    }

    /** Every step that comes before {@code stage}, tables of statistics that are not wanted included. */
    private List<Step> before(Stage stage) {
        List<Step> before = new ArrayList<>();
        stages.forEach((each, steps) -> {
            if (each.compareTo(stage) < 0) {
                before.addAll(each == Stage.STATISTICS ? tables.all() : steps);
            }
        });
        return before;
    }

    private List<Step> tokenizeSteps(CorpusText text) {
        TokenizerParams tokenizer = TokenizerParams.from(settings);
        return List.of(
                new TokenizerStep(tokenizer, text.analysis(), text.models(), text.corpus(), tokenizerFile(tokenizer)),
                new TokenizeStep(text.corpus(), text.analysis(), text.models(), settings.seed()));
    }

    /** The text of the tokenizer's file, or null where none is given. */
    private String tokenizerFile(TokenizerParams params) {
        if (params.file() == null) {
            return null;
        }
        String text = read(params.file(), "tokenizer", run);
        return params.file().endsWith(".txt") ? VocabTxt.toJson(text, params.lowercase(), params.file()) : text;
    }

    private static ModelFiles models(AnalysisParams params, RunDirectory run) {
        return new ModelFiles(
                model(params.sentenceModel(), "sentence model", run), model(params.tagModel(), "tag model", run));
    }

    private static byte[] model(String path, String what, RunDirectory run) {
        return path == null ? null : bytes(path, what, run);
    }

    /** All that it takes to cut a text as the run's documents are cut. */
    static Analysis analysis(Settings settings, RunDirectory run) {
        AnalysisParams params = AnalysisParams.from(settings);
        return RunTokenizer.analysis(run, params, models(params, run));
    }

    private List<RecipeSpec> recipes() {
        List<RecipeSpec> recipes = new ArrayList<>();
        for (String name : MaskParams.from(settings).recipes()) {
            RecipeSpec recipe = RecipeFiles.load(name);
            if (recipes.stream().anyMatch(other -> other.name().equals(recipe.name()))) {
                throw new UserException("Cannot mask: mask.recipes names a recipe twice (" + recipe.name() + ")");
            }
            recipes.add(recipe);
        }
        if (recipes.isEmpty()) {
            throw new UserException("Cannot mask: mask.recipes is empty; `lacuna recipes` lists what there is ([])");
        }
        return recipes;
    }

    private MaskSources sources(List<RecipeSpec> recipes) {
        MaskSources sources =
                MaskSources.of(MaskParams.from(settings), recipes, run.files().getConf());
        NeedsCheck needs = new NeedsCheck(settings, tables);
        recipes.forEach(recipe -> needs.check(recipe, sources));
        return sources;
    }

    /** An audit that is there is kept up to date: the report reads it. */
    private boolean hasAudit() {
        return AuditParams.from(settings).enabled()
                || run.manifest(AuditStep.NAME).isPresent();
    }

    private static RecipeSpec requireShards(String recipe, List<RecipeSpec> recipes) {
        return recipes.stream()
                .filter(each -> each.name().equals(recipe))
                .findFirst()
                .orElseThrow(() -> new UserException("Cannot train: train.recipe is not one of mask.recipes, which are "
                        + String.join(
                                ", ", recipes.stream().map(RecipeSpec::name).toList())
                        + " (" + recipe + ")"));
    }

    private static String read(String path, String what, RunDirectory run) {
        return Paths.readText(path, what, run.files().getConf());
    }

    private static byte[] bytes(String path, String what, RunDirectory run) {
        return Paths.read(path, what, run.files().getConf());
    }

    /** All steps there are, tables of statistics that are not wanted included. */
    List<Step> steps() {
        List<Step> all = before(Stage.REPORT);
        all.addAll(stages.get(Stage.REPORT));
        return all;
    }

    /** For each table of statistics that was left out of {@code all} the reason. */
    Map<String, String> leftOut() {
        return leftOut;
    }

    /** The steps up to those of {@code last}, in order. */
    List<Step> until(Stage last) {
        return stages.entrySet().stream()
                .filter(stage -> stage.getKey().compareTo(last) <= 0)
                .flatMap(stage -> stage.getValue().stream())
                .toList();
    }

    /** The steps of {@code stage}; where it masks also the tables of statistics that they read. */
    List<Step> stage(Stage stage) {
        if (stage != Stage.ROUNDS && stage != Stage.MASK) {
            return stages.get(stage);
        }
        List<Step> steps =
                new ArrayList<>(TableChoice.of(tables, tablesReadBy(stage)).steps());
        steps.addAll(stages.get(stage));
        return steps;
    }

    /** The steps whose output {@code chosen} reads, and theirs, as far as they are not chosen themselves. */
    List<Step> before(List<Step> chosen) {
        List<String> wanted = new ArrayList<>();
        List<Step> before = new ArrayList<>();
        List<Step> all = new ArrayList<>(steps());
        Collections.reverse(all);
        for (Step step : all) {
            if (chosen.contains(step) || wanted.contains(step.name())) {
                step.inputs().forEach(input -> wanted.add(input.step()));
                if (!chosen.contains(step)) {
                    before.add(0, step);
                }
            }
        }
        return before;
    }
}
