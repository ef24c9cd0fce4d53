package dev.lacuna.jobs.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.report.page.ReportPage;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import java.util.List;
import java.util.Map;

/** Tells what happened: one JSON file, and one HTML page drawn from it. */
public final class ReportStep extends Step {
    public static final String NAME = "report";

    private final RunDirectory run;
    private final List<Step> reported;
    private final String title;
    private final long seed;

    /** @param reported the steps before this one; those that have left no manifest are told as missing */
    public ReportStep(RunDirectory run, List<Step> reported, Settings settings) {
        super(NAME, NAME);
        this.run = run;
        this.reported = reported;
        this.title = settings.has("run.title")
                ? settings.text("run.title")
                : run.root().getName();
        this.seed = settings.seed();
    }

    @Override
    public Object parameters() {
        return Map.of("title", title, "seed", seed);
    }

    @Override
    public List<Input> inputs() {
        return reported.stream()
                .filter(step -> run.manifest(step.directory()).isPresent())
                .map(step -> Input.all(step.name()))
                .toList();
    }

    @Override
    public StepResult run(StepContext context) {
        ObjectNode report = new ReportData(context, reported).build(title, seed);
        context.run().write(context.staging("report.json"), Json.pretty(report));
        context.run().write(context.staging("index.html"), ReportPage.render(report));
        return new StepResult("one page about " + inputs().size() + " steps", Json.object());
    }
}
