package dev.lacuna.jobs;

import dev.lacuna.jobs.cli.DoctorCommand;
import dev.lacuna.jobs.cli.ExplainCommand;
import dev.lacuna.jobs.cli.Failures;
import dev.lacuna.jobs.cli.PipelineCommand;
import dev.lacuna.jobs.cli.RecipesCommand;
import dev.lacuna.jobs.cli.VersionProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 done, 2 the caller's mistake (one line on standard error), 1 a bug of ours (trace). */
@Command(
        name = "lacuna",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Masked-language-model pretraining on Spark, with masks computed from your own corpus.",
        footer = {
            "",
            "Examples:",
            "  lacuna pipeline --conf conf/quickstart.conf",
            "  lacuna pipeline --conf conf/quickstart.conf --set run.dir=runs/mine \\",
            "      --set corpus.format=text --set corpus.paths=[books.txt]",
            "  lacuna mask --conf conf/quickstart.conf --set mask.recipes=[pmi] --dry-run",
            "  lacuna explain --conf conf/quickstart.conf --recipe pmi --text \"a member of the genus\"",
            "",
            "Every key of the configuration is in conf/reference.conf, with its default and meaning."
        })
public final class Main {
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and returns its exit code. */
    public static int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new Main());
        PipelineCommand.addTo(commandLine);
        commandLine
                .addSubcommand(new RecipesCommand())
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new DoctorCommand());
        commandLine.setExecutionExceptionHandler(new Failures());
        commandLine.setParameterExceptionHandler(Failures::wrongArguments);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        if (arguments.length == 0) {
            commandLine.usage(System.err);
            return Failures.CALLER;
        }
        return commandLine.execute(arguments);
    }
}
