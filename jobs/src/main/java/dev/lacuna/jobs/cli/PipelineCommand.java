package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.mask.MaskStep;
import dev.lacuna.jobs.run.Console;
import dev.lacuna.jobs.run.Plan;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.SparkSessions;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepRunner;
import dev.lacuna.tokenization.UserException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the whole pipeline or one stage of it; what is up to date is left alone. */
@Command(mixinStandardHelpOptions = true)
public final class PipelineCommand implements Callable<Integer> {
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
            paramLabel = "STAGE",
            description = "Stops the pipeline after this stage: ${COMPLETION-CANDIDATES}.")
    private Stage until = Stage.REPORT;

    @Option(
            names = "--tables",
            paramLabel = "TABLE",
            split = ",",
            description =
                    "Computes these tables and those they read, instead of statistics.tables and what the recipes "
                            + "need; all: every table that no key is missing for.")
    private List<String> tables;

    @Option(names = "--audit", description = "Also compares the recipes on the same rows, as mask.audit.enabled does.")
    private boolean audit;

    @Option(names = "--audit-only", description = "Compares the recipes and writes no shards.")
    private boolean auditOnly;

    private final Stage only;

    private PipelineCommand(Stage only) {
        this.only = only;
    }

    /** Adds the command of the whole pipeline and one for each stage. */
    public static void addTo(CommandLine parent) {
        CommandLine all = new CommandLine(new PipelineCommand(null));
        removeAll(all, "--tables", "--audit", "--audit-only");
        all.getCommandSpec()
                .usageMessage()
                .description("Runs all stages, from text to report; skips what is up to date.")
                .footer("", "Example:", "  lacuna pipeline --conf conf/quickstart.conf --set train.epochs=1");
        parent.addSubcommand("pipeline", all);
        for (Stage stage : Stage.values()) {
            CommandLine one = new CommandLine(new PipelineCommand(stage));
            removeAll(one, "--until");
            String tables = stage == Stage.STATISTICS ? " --tables ngrams,pmi" : "";
            if (tables.isEmpty()) {
                removeAll(one, "--tables");
            } else {
                TablesSection.addTo(one);
            }
            if (stage != Stage.MASK) {
                removeAll(one, "--audit", "--audit-only");
            }
            one.getCommandSpec()
                    .usageMessage()
                    .description(stage.description())
                    .footer("", "Example:", "  lacuna " + stage + " --conf conf/quickstart.conf" + tables);
            parent.addSubcommand(stage.toString(), one);
        }
    }

    private static void removeAll(CommandLine command, String... options) {
        for (String option : options) {
            command.getCommandSpec().remove(command.getCommandSpec().findOption(option));
        }
    }

    @Override
    public Integer call() {
        Console console = Console.terminal();
        Settings settings = config.settings(audit || auditOnly ? List.of("mask.audit.enabled=true") : List.of());
        RunDirectory run = ConfigOptions.run(settings);
        Pipeline pipeline = new Pipeline(settings, run, tables, trains());
        if (only == null ? until.compareTo(Stage.STATISTICS) >= 0 : only == Stage.STATISTICS) {
            pipeline.leftOut().forEach((table, reason) -> console.progress("left out %s: %s", table, reason));
        }
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

    private boolean trains() {
        return only == null ? until.compareTo(Stage.TRAIN) >= 0 : only == Stage.TRAIN || only == Stage.EVALUATE;
    }

    private List<Step> chosen(Pipeline pipeline) {
        if (only == null) {
            return pipeline.until(until);
        }
        return pipeline.stage(only).stream()
                .filter(step -> !auditOnly || !(step instanceof MaskStep))
                .toList();
    }

    /** One step alone must not be run on top of others that the configuration would make anew. */
    private static void refuseStaleInputs(Pipeline pipeline, Plan plan, List<Step> chosen) {
        for (Step step : pipeline.before(chosen)) {
            Plan.Assessment assessment = plan.assess(step, List.of());
            if (assessment.state() != Plan.State.UP_TO_DATE) {
                throw new UserException("Cannot " + Plan.verb(chosen.get(chosen.size() - 1)) + ": " + step.directory()
                        + "/ is out of date, "
                        + assessment.reason() + "; run `" + Plan.commandOf(step) + "` first, or the whole pipeline ("
                        + step.name() + ")");
            }
        }
    }
}
