package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.run.BuildInfo;
import dev.lacuna.jobs.run.Console;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.SparkSessions;
import dev.lacuna.training.encoder.CpuEngine;
import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.encoder.FloatMemory;
import dev.lacuna.training.encoder.MaskedBatch;
import java.io.File;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks what a pipeline needs: Java, memory, disk, Spark, the native BLAS and the run directory. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks that everything a pipeline needs is there; exits 2 if something is not.")
public final class DoctorCommand implements Callable<Integer> {
    private static final long LEAST_HEAP = 1L << 30;
    private static final long LEAST_DISK = 2L << 30;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--master", paramLabel = "URL", description = "Spark master to try (default: local).")
    private String master = "local[1]";

    private final Console console = Console.terminal();
    private boolean healthy = true;

    /** A check; returns what it found, throws if that is not enough. */
    private interface Check {
        String run() throws Exception;
    }

    @Override
    public Integer call() {
        check("lacuna", () -> BuildInfo.version() + " (" + BuildInfo.revision() + ")");
        check("java", DoctorCommand::java);
        check("memory", DoctorCommand::memory);
        check("scratch space", DoctorCommand::scratch);
        check("configuration", () -> config.settings() == null ? "" : "read");
        check("run directory", this::runDirectory);
        check("native BLAS", DoctorCommand::nativeBlas);
        check("spark", this::spark);
        return healthy ? 0 : Failures.CALLER;
    }

    private void check(String name, Check check) {
        try {
            console.result("ok    %-14s %s", name, check.run());
        } catch (Exception | LinkageError e) {
            healthy = false;
            String message = Failures.callersMistake(e);
            console.result("FAIL  %-14s %s", name, message == null ? e.toString() : message);
        }
    }

    private static String java() {
        int version = Runtime.version().feature();
        if (version < 17) {
            throw new IllegalStateException("Java 17 is needed, this is " + version);
        }
        return Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores";
    }

    private static String memory() {
        long heap = Runtime.getRuntime().maxMemory();
        if (heap < LEAST_HEAP) {
            throw new IllegalStateException("heap of " + (heap >> 20) + " MiB is small; set LACUNA_MEMORY=2g");
        }
        return (heap >> 20) + " MiB heap";
    }

    private static String scratch() {
        File directory = new File(System.getProperty("java.io.tmpdir"));
        if (directory.getUsableSpace() < LEAST_DISK) {
            throw new IllegalStateException("only " + (directory.getUsableSpace() >> 20) + " MiB free in " + directory
                    + "; set spark.local.dir");
        }
        return (directory.getUsableSpace() >> 30) + " GiB free in " + directory;
    }

    /** A loss of a network of zeros is log V; anything else, or a crash, and the native libraries do not work here. */
    private static String nativeBlas() {
        EncoderShape shape = new EncoderShape(8, 4, 1, 1, 4, 1);
        try (CpuEngine engine = new CpuEngine(shape, 1);
                FloatMemory zeros = FloatMemory.allocate(shape.parameterCount())) {
            MaskedBatch batch = MaskedBatch.builder(shape, 1)
                    .add(new int[] {1, 2, 3}, 3, new int[] {-100, 5, -100})
                    .build();
            double loss = engine.loss(zeros, batch);
            if (Math.abs(loss - Math.log(8)) > 1e-5) {
                throw new IllegalStateException("wrong result: " + loss);
            }
            return "works";
        }
    }

    private String runDirectory() {
        Settings settings = config.settings();
        if (!settings.has("run.dir")) {
            return "none given (--conf or --set run.dir=…)";
        }
        RunDirectory run = ConfigOptions.run(settings);
        return run.root() + (run.exists(run.root()) ? ", a run" : ", to be made");
    }

    private String spark() {
        try (SparkSessions sessions = new SparkSessions(master, Map.of())) {
            JavaSparkContext context =
                    JavaSparkContext.fromSparkContext(sessions.get().sparkContext());
            long sum = context.parallelize(java.util.List.of(1, 2, 3, 4), 4).reduce(Integer::sum);
            if (sum != 10) {
                throw new IllegalStateException("1 + 2 + 3 + 4 is not " + sum);
            }
            return context.version() + " at " + context.master();
        }
    }
}
