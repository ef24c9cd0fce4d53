package dev.lacuna.jobs.run;

import java.io.PrintStream;
import java.util.Locale;

/** Progress for people, on standard error; results go to standard output. */
public final class Console {
    private final PrintStream err;
    private final PrintStream out;
    private final boolean colour;

    public Console(PrintStream out, PrintStream err, boolean colour) {
        this.out = out;
        this.err = err;
        this.colour = colour;
    }

    /** The terminal, in colour if it is one and NO_COLOR is not set. */
    public static Console terminal() {
        boolean colour = System.console() != null && System.getenv("NO_COLOR") == null;
        return new Console(System.out, System.err, colour);
    }

    public boolean colour() {
        return colour;
    }

    /** A line of progress. */
    public void progress(String format, Object... arguments) {
        err.println(String.format(Locale.ROOT, format, arguments));
    }

    /** A line of the result. */
    public void result(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
