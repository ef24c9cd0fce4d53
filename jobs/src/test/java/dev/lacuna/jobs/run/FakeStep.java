package dev.lacuna.jobs.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A step that writes its parameters to one file, without Spark. */
final class FakeStep extends Step {
    final Map<String, Object> parameters = new TreeMap<>();
    final Map<String, String> sources = new TreeMap<>();
    final List<Input> inputs = new ArrayList<>();
    boolean resumes;
    boolean fails;
    int runs;

    FakeStep(String name) {
        super(name, "out/" + name);
    }

    @Override
    public Object parameters() {
        return parameters;
    }

    @Override
    public List<Input> inputs() {
        return inputs;
    }

    @Override
    public Map<String, String> sources() {
        return sources;
    }

    @Override
    public boolean resumes() {
        return resumes;
    }

    @Override
    public StepResult run(StepContext context) {
        runs++;
        context.run().write(context.staging("a/text.txt"), parameters.toString());
        if (fails) {
            throw new IllegalStateException("fails on purpose");
        }
        return new StepResult("done", Json.object().put("runs", runs));
    }
}
