package dev.lacuna.jobs.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what a step would make now with what its manifest says was made. */
public final class Plan {
    /** How a step stands. */
    public enum State {
        UP_TO_DATE,
        /** Must run; the reason says why. */
        DUE,
        /** Depends on a step that must run first. */
        WAITING
    }

    /**
     * @param identity of the output the step would make; null while {@link State#WAITING}
     * @param reason why it is not up to date, empty if it is
     */
    public record Assessment(State state, String identity, String reason) {}

    private final RunDirectory run;
    private final boolean overwrite;
    private final Map<String, Step> steps = new HashMap<>();

    /**
     * @param steps all steps of the pipeline, in order
     * @param overwrite whether a run made from another corpus is made again instead of refused
     */
    public Plan(RunDirectory run, List<Step> steps, boolean overwrite) {
        this.run = run;
        this.overwrite = overwrite;
        steps.forEach(step -> this.steps.put(step.name(), step));
    }

    /** How {@code step} stands, given that the steps in {@code due} will run before it. */
    public Assessment assess(Step step, List<String> due) {
        for (Step.Input input : step.inputs()) {
            if (due.contains(input.step())) {
                return new Assessment(State.WAITING, null, "after " + input.step());
            }
        }
        Optional<Manifest> old = run.manifest(step.directory());
        old.ifPresent(manifest -> refuseAnotherCorpus(step, manifest));
        Map<String, String> inputs = inputDigests(step);
        String identity = identity(step, inputs);
        if (old.isEmpty()) {
            return new Assessment(State.DUE, identity, "not made yet");
        }
        if (old.get().identity().equals(identity)) {
            return new Assessment(State.UP_TO_DATE, identity, "");
        }
        return new Assessment(State.DUE, identity, difference(step, inputs, old.get()));
    }

    /** Another weight table or benchmark makes its step again; another corpus would make all of the run again. */
    private void refuseAnotherCorpus(Step step, Manifest old) {
        String now = step.sources().get(Step.CORPUS);
        String before = old.sources().get(Step.CORPUS);
        if (now != null && before != null && !before.equals(now) && !overwrite) {
            throw new UserException("Cannot " + verb(step) + ": the run was made from another corpus; choose another "
                    + "run.dir, or replace it with --overwrite (" + run.root() + ")");
        }
    }

    /** Content digests of what {@code step} reads from the run. */
    Map<String, String> inputDigests(Step step) {
        Map<String, String> digests = new TreeMap<>();
        for (Step.Input input : step.inputs()) {
            Step source = steps.get(input.step());
            Manifest manifest = run.manifest(source.directory())
                    .orElseThrow(() -> new UserException("Cannot " + verb(step) + ": " + source.directory()
                            + "/ is not there or not complete; run `" + commandOf(source) + "` first (" + run.root()
                            + ")"));
            digests.put(input.step() + ":" + input.prefix(), manifest.contentDigest(input.prefix()));
        }
        return digests;
    }

    /** The command that runs {@code step} alone. */
    public static String commandOf(Step step) {
        return "lacuna "
                + (TrainingRound.isEarlier(step.directory())
                        ? "rounds"
                        : verb(step).replace("audit", "mask --audit"));
    }

    /** What {@code step} does, for messages. */
    public static String verb(Step step) {
        return step.name().split(" ")[0].replace("tokenizer", "tokenize");
    }

    static String identity(Step step, Map<String, String> inputs) {
        ObjectNode node = Json.object();
        node.put("formatVersion", Manifest.FORMAT_VERSION).put("step", step.name());
        node.set("parameters", Json.tree(step.parameters()));
        node.set("sources", Json.tree(step.sources()));
        node.set("inputs", Json.tree(inputs));
        return Json.digest(node);
    }

    private static String difference(Step step, Map<String, String> inputs, Manifest old) {
        List<String> changes = new ArrayList<>();
        Map<String, String> now = Json.flat(Json.tree(step.parameters()));
        Map<String, String> before = Json.flat(old.parameters());
        TreeSet<String> names = new TreeSet<>(now.keySet());
        names.addAll(before.keySet());
        for (String name : names) {
            String value = now.getOrDefault(name, "unset");
            String oldValue = before.getOrDefault(name, "unset");
            if (!value.equals(oldValue)) {
                changes.add(name + " " + oldValue + " → " + value);
            }
        }
        step.sources().forEach((name, fingerprint) -> {
            if (!fingerprint.equals(old.sources().get(name))) {
                changes.add("another " + name);
            }
        });
        inputs.forEach((name, digest) -> {
            if (!digest.equals(old.inputs().get(name))) {
                changes.add(name.split(":")[0] + " changed");
            }
        });
        return changes.isEmpty() ? "made by another version" : String.join(", ", changes);
    }
}
