package dev.lacuna.jobs.cli;

import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.apache.hadoop.security.AccessControlException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells the caller's mistakes in one line and our own with a trace, wherever in a chain of causes they hide. */
public final class Failures implements IExecutionExceptionHandler {
    /** Exit code of the caller's mistakes. */
    public static final int CALLER = 2;

    private static final int OURS = 1;

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        String message = callersMistake(failure);
        if (message == null) {
            failure.printStackTrace(commandLine.getErr());
            return OURS;
        }
        commandLine.getErr().println(message);
        return CALLER;
    }

    /** Tells what is wrong with the arguments of a command. */
    public static int wrongArguments(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        command.getErr()
                .println("Cannot run: "
                        + mistake.getMessage().lines().findFirst().orElse("wrong arguments") + "; see `"
                        + command.getCommandSpec().qualifiedName() + " --help`");
        return CALLER;
    }

    /** The line to print, or null if the failure is not the caller's. */
    static String callersMistake(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserException) {
                return cause.getMessage();
            }
            if (cause instanceof AccessControlException || cause instanceof AccessDeniedException) {
                return "Cannot read or write: permission denied (" + cause.getMessage() + ")";
            }
            String text = cause.getMessage() == null ? "" : cause.getMessage();
            if (text.contains("No space left on device")
                    && (cause instanceof IOException || cause.getCause() == null)) {
                return "Cannot write: no space left on device; free some, or choose another run.dir or spark.local.dir";
            }
            if (text.contains("Could not parse Master URL") || text.contains("Invalid master")) {
                return "Cannot start Spark: " + text;
            }
        }
        return null;
    }
}
