package dev.lacuna.jobs.run;

import java.util.List;
import java.util.Map;

/** One step of the pipeline: it reads what earlier steps left in the run and leaves one directory. */
public interface Step {
    /** What a step reads: the files of step {@code step} whose path starts with {@code prefix}. */
    record Input(String step, String prefix) {
        public static Input all(String step) {
            return new Input(step, "");
        }
    }

    /** Unique in the pipeline, such as {@code tokenize} or {@code mask pmi}. */
    String name();

    /** Where the output goes, relative to the run. */
    String directory();

    /** A record or map of everything that shapes the output besides inputs. */
    Object parameters();

    List<Input> inputs();

    /** Fingerprints of what comes from outside the run, by name. A run made from others is refused. */
    default Map<String, String> sources() {
        return Map.of();
    }

    /** Whether a staging directory left by a killed attempt with the same identity is taken up again. */
    default boolean resumes() {
        return false;
    }

    /** Makes the output in {@code context.staging()}. */
    StepResult run(StepContext context);
}
