package dev.lacuna.jobs.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** Runs the project's scripts as a user does, in processes of their own. */
final class Launcher {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final long PATIENCE_MINUTES = 5;

    private final Path directory;
    private int started;

    /** @param directory where output is kept */
    Launcher(Path directory) {
        this.directory = directory;
    }

    /** What a finished command said. */
    record Outcome(int exit, String output) {}

    /** A running command whose output can be watched. */
    final class Running {
        private final Process process;
        private final Path log;

        private Running(Process process, Path log) {
            this.process = process;
            this.log = log;
        }

        String output() {
            try {
                return Files.readString(log, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Waits until the output holds {@code text}, then kills the process without giving it a chance to clean up. */
        void killWhenItSays(String regex) throws InterruptedException {
            Pattern pattern = Pattern.compile(regex);
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
            while (!pattern.matcher(output()).find()) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new AssertionError("it never said '" + regex + "':\n" + output());
                }
                Thread.sleep(5);
            }
            process.destroyForcibly();
            process.waitFor();
        }

        Outcome await() throws InterruptedException {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("not done after " + PATIENCE_MINUTES + " minutes:\n" + output());
            }
            return new Outcome(process.exitValue(), output());
        }
    }

    Running start(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ROOT.resolve("scripts").resolve(script).toString());
        command.addAll(Arrays.asList(arguments));
        Path log = directory.resolve("output-" + started++ + ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("LACUNA_MEMORY", "1g");
        builder.environment().put("LACUNA_CLUSTER_MEMORY", "1500m");
        builder.environment().put("LACUNA_CLUSTER_PORT", "17077");
        return new Running(builder.start(), log);
    }

    /** Runs a command to its end; it must exit with 0. */
    String run(String script, String... arguments) throws IOException, InterruptedException {
        Outcome outcome = start(script, arguments).await();
        if (outcome.exit() != 0) {
            throw new AssertionError(script + " exited with " + outcome.exit() + ":\n" + outcome.output());
        }
        return outcome.output();
    }

    /** SHA-256 of every file below the {@code parts} of {@code run}, manifests left out: they hold times. */
    static Map<String, String> digests(Path run, String... parts) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String part : parts) {
            try (Stream<Path> files = Files.walk(run.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.endsWith("_manifest.json")) {
                        digests.put(run.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
                    }
                }
            }
        }
        return digests;
    }
}
