package dev.lacuna.jobs.run;

import dev.lacuna.jobs.run.Plan.Assessment;
import dev.lacuna.jobs.run.Plan.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;

/** Runs the steps that are out of date, in order. */
public final class StepRunner {
    private static final String ATTEMPT = "_attempt.json";

    private final RunDirectory run;
    private final Plan plan;
    private final SparkSessions session;
    private final Console console;

    public StepRunner(RunDirectory run, Plan plan, SparkSessions session, Console console) {
        this.run = run;
        this.plan = plan;
        this.session = session;
        this.console = console;
    }

    /** Tells what {@link #run} would do, and does nothing. */
    public void describe(List<Step> steps) {
        console.result("Run directory: %s", run.root());
        String name = "  " + column(steps.stream().map(Step::name));
        String directory = column(steps.stream().map(step -> step.directory() + "/"));
        List<String> due = new ArrayList<>();
        for (Step step : steps) {
            Assessment assessment = plan.assess(step, due);
            if (assessment.state() != State.UP_TO_DATE) {
                due.add(step.name());
            }
            console.result(name + " → " + directory + " %s", step.name(), step.directory() + "/", describe(assessment));
            for (Step.Input input : step.inputs()) {
                console.result(
                        name + "   reads %s",
                        "",
                        input.step() + (input.prefix().isEmpty() ? "" : " " + input.prefix()));
            }
            step.sources().keySet().forEach(source -> console.result(name + "   reads %s from outside", "", source));
        }
    }

    /** The format of a column that fits all of {@code texts}. */
    private static String column(Stream<String> texts) {
        return "%-" + Math.max(1, texts.mapToInt(String::length).max().orElse(1)) + "s";
    }

    private static String describe(Assessment assessment) {
        return switch (assessment.state()) {
            case UP_TO_DATE -> "up to date";
            case DUE -> "will run: " + assessment.reason();
            case WAITING -> "will run if its input changes, " + assessment.reason();
        };
    }

    /** Runs every step of {@code steps} that is out of date. */
    public void run(List<Step> steps) {
        run.create();
        String format = "[%" + String.valueOf(steps.size()).length() + "d/%d] "
                + column(steps.stream().map(Step::name));
        int number = 0;
        for (Step step : steps) {
            number++;
            Assessment assessment = plan.assess(step, List.of());
            String label = String.format(Locale.ROOT, format, number, steps.size(), step.name());
            if (assessment.state() == State.UP_TO_DATE) {
                console.progress("%s up to date", label);
            } else {
                console.progress("%s running: %s", label, assessment.reason());
                console.progress("%s %s", label, runOne(step, assessment.identity()));
            }
        }
    }

    /** Runs {@code step} and returns the line that sums it up. */
    private String runOne(Step step, String identity) {
        Path staging = run.staging(step);
        prepare(step, identity, staging);
        try {
            return runAndPublish(step, identity, staging);
        } catch (RuntimeException e) {
            discard(step, staging, e);
            throw e;
        }
    }

    private String runAndPublish(Step step, String identity, Path staging) {
        long start = System.nanoTime();
        StepResult result = step.run(new StepContext(run, staging, session, console));
        double seconds = Math.rint((System.nanoTime() - start) / 1e7) / 100;
        run.publish(step, manifest(step, identity, result, seconds, staging));
        return String.format(Locale.ROOT, "%s (%.1f s) → %s/", result.summary(), seconds, step.directory());
    }

    /** Leaves nothing half-written; what can be taken up again stays. */
    private void discard(Step step, Path staging, RuntimeException failure) {
        if (!step.resumes()) {
            try {
                run.discard(staging);
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** Keeps a killed attempt only if the step can take it up and it was on the way to the same output. */
    private void prepare(Step step, String identity, Path staging) {
        Path attempt = new Path(staging, ATTEMPT);
        boolean same =
                step.resumes() && run.exists(attempt) && run.read(attempt).contains(identity);
        if (!same) {
            run.clear(staging);
            run.write(attempt, "{\"identity\": \"" + identity + "\"}\n");
        }
    }

    private Manifest manifest(Step step, String identity, StepResult result, double seconds, Path staging) {
        deleteAttempt(staging);
        Map<String, String> inputs = plan.inputDigests(step);
        return new Manifest(
                step.name(),
                identity,
                Json.tree(step.parameters()),
                step.sources(),
                inputs,
                FileDigests.of(run, staging, session),
                result.metrics(),
                result.skipped(),
                seconds,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private void deleteAttempt(Path staging) {
        try {
            run.files().delete(new Path(staging, ATTEMPT), false);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
