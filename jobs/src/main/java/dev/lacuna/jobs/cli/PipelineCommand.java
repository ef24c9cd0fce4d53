package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.run.Console;
import dev.lacuna.jobs.run.Plan;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.SparkSessions;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepRunner;
import dev.lacuna.tokenization.UserException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the whole pipeline, or with its subclasses one step of it; what is up to date is left alone. */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description = "Runs all steps, from text to report; skips what is up to date.",
        footer = {"", "Example:", "  lacuna pipeline --conf conf/quickstart.conf --set train.epochs=1"})
public class PipelineCommand implements Callable<Integer> {
    @Mixin
    private ConfigOptions config;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description =
                    "Spark master, such as local[4] or spark://host:7077; default: spark-submit's, or all local cores.")
    private String master;

    @Option(names = "--overwrite", description = "Makes a run again that was made from another corpus.")
    private boolean overwrite;

    @Option(
            names = "--dry-run",
            description = "Prints the steps, what they read and write and what is up to date, and stops.")
    private boolean dryRun;

    @Option(
            names = "--until",
            paramLabel = "STEP",
            description = "Stops after tokenize, statistics, mask, train or evaluate (pipeline only).")
    private String until;

    @Override
    public Integer call() {
        Console console = Console.terminal();
        Settings settings = config.settings();
        RunDirectory run = ConfigOptions.run(settings);
        Pipeline pipeline = new Pipeline(settings, run);
        List<Step> chosen = chosen(pipeline);
        Plan plan = new Plan(run, pipeline.steps(), overwrite);
        refuseStaleInputs(pipeline, plan, chosen);
        try (SparkSessions session = new SparkSessions(master, settings.spark())) {
            StepRunner runner = new StepRunner(run, plan, session, console);
            if (dryRun) {
                runner.describe(chosen);
            } else {
                runner.run(chosen);
                Summary.print(run, chosen, console);
            }
        }
        return 0;
    }

    /** The steps this command runs. */
    List<Step> chosen(Pipeline pipeline) {
        return until == null ? pipeline.steps() : pipeline.until(until);
    }

    /** One step alone must not be run on top of others that the configuration would make anew. */
    private static void refuseStaleInputs(Pipeline pipeline, Plan plan, List<Step> chosen) {
        for (Step step : pipeline.before(chosen)) {
            Plan.Assessment assessment = plan.assess(step, List.of());
            if (assessment.state() != Plan.State.UP_TO_DATE) {
                throw new UserException("Cannot " + Plan.verb(chosen.get(0)) + ": " + step.directory()
                        + "/ is out of date, "
                        + assessment.reason() + "; run `" + Plan.commandOf(step) + "` first, or the whole pipeline ("
                        + step.name() + ")");
            }
        }
    }

    @Command(
            name = "tokenize",
            mixinStandardHelpOptions = true,
            description = "Learns or takes a tokenizer and cuts the corpus into subwords.")
    public static final class Tokenize extends PipelineCommand {
        @Override
        List<Step> chosen(Pipeline pipeline) {
            return pipeline.tokenize();
        }
    }

    @Command(
            name = "statistics",
            mixinStandardHelpOptions = true,
            description = "Counts subwords, words and n-grams, and scores the n-grams by PMI.")
    public static final class Statistics extends PipelineCommand {
        @Override
        List<Step> chosen(Pipeline pipeline) {
            return pipeline.statistics();
        }
    }

    @Command(
            name = "mask",
            mixinStandardHelpOptions = true,
            description = "Writes masked training shards for every recipe of mask.recipes.")
    public static final class Mask extends PipelineCommand {
        @Override
        List<Step> chosen(Pipeline pipeline) {
            return pipeline.mask();
        }
    }

    @Command(
            name = "train",
            mixinStandardHelpOptions = true,
            description = "Pretrains the encoder by parameter averaging; takes up where a killed run stopped.")
    public static final class Train extends PipelineCommand {
        @Override
        List<Step> chosen(Pipeline pipeline) {
            return pipeline.train();
        }
    }

    @Command(
            name = "evaluate",
            mixinStandardHelpOptions = true,
            description = "Masked loss, perplexity and accuracy on the held-out shards, beside the unigram baseline.")
    public static final class Evaluate extends PipelineCommand {
        @Override
        List<Step> chosen(Pipeline pipeline) {
            return pipeline.evaluate();
        }
    }

    @Command(
            name = "report",
            mixinStandardHelpOptions = true,
            description = "Writes one HTML page and one JSON file about everything the run holds.")
    public static final class Report extends PipelineCommand {
        @Override
        List<Step> chosen(Pipeline pipeline) {
            return pipeline.report();
        }
    }
}
