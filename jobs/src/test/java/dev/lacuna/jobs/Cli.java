package dev.lacuna.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Runs commands in this JVM and keeps what they print, log lines included. */
public final class Cli {
    private static final Switch ERR;
    private static final Switch OUT;

    static {
        // Before the first logger: log4j keeps the stream it finds when it starts.
        System.setProperty("log4j2.configurationFile", "../conf/log4j2.properties");
        ERR = new Switch(System.err);
        OUT = new Switch(System.out);
        System.setErr(new PrintStream(ERR, true, StandardCharsets.UTF_8));
        System.setOut(new PrintStream(OUT, true, StandardCharsets.UTF_8));
    }

    private Cli() {}

    /** What a command left: exit code, standard output and standard error. */
    public record Outcome(int code, String out, String err) {
        public List<String> errLines() {
            return err.lines().toList();
        }
    }

    /** Passes on to the real stream, or to a buffer while a command runs; fails on demand. */
    private static final class Switch extends OutputStream {
        private final OutputStream real;
        private OutputStream target;
        private String poison;

        Switch(OutputStream real) {
            this.real = real;
            this.target = real;
        }

        @Override
        public synchronized void write(int b) throws IOException {
            target.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int count) throws IOException {
            target.write(bytes, from, count);
            if (poison != null && new String(bytes, from, count, StandardCharsets.UTF_8).contains(poison)) {
                throw new Killed();
            }
        }
    }

    /** Stands for the end of the process. */
    public static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Makes Spark's logging and this class agree on the streams; for tests that start Spark themselves. */
    public static void prepare() {}

    /** Runs a command as given. */
    public static Outcome run(String... arguments) {
        return runUntil(null, arguments);
    }

    /** Runs a command that dies when it prints {@code poison} on standard error. */
    public static synchronized Outcome runUntil(String poison, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OUT.target = out;
        ERR.target = err;
        ERR.poison = poison;
        try {
            int code = Main.run(arguments);
            return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            ERR.poison = null;
            OUT.target = OUT.real;
            ERR.target = ERR.real;
        }
    }

    /** Runs a step command on two local cores. */
    public static Outcome local(String command, List<String> options, String... more) {
        return run(arguments(command, options, more));
    }

    /** {@code command --master local[2] options… more…}. */
    public static String[] arguments(String command, List<String> options, String... more) {
        return Stream.concat(
                        Stream.of(command, "--master", "local[2]"), Stream.concat(options.stream(), Stream.of(more)))
                .toArray(String[]::new);
    }
}
