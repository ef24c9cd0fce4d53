package dev.lacuna.jobs.run;

import java.util.List;
import java.util.Map;

/** One step of the pipeline: it reads what earlier steps left in the run and leaves one directory. */
public abstract class Step {
    /** Name of the source that is the corpus. */
    public static final String CORPUS = "corpus";

    /** What a step reads: the files of step {@code step} whose path starts with {@code prefix}. */
    public record Input(String step, String prefix) {
        public static Input all(String step) {
            return new Input(step, "");
        }
    }

    private final String name;
    private final String directory;

    /**
     * @param name unique in the pipeline, such as {@code tokenize} or {@code mask pmi}
     * @param directory where the output goes, relative to the run
     */
    protected Step(String name, String directory) {
        this.name = name;
        this.directory = directory;
    }

    public final String name() {
        return name;
    }

    public final String directory() {
        return directory;
    }

    /** A record or map of everything that shapes the output besides inputs. */
    public abstract Object parameters();

    public abstract List<Input> inputs();

    /** Fingerprints of what comes from outside the run, by name. A run made from another {@link #CORPUS} is refused. */
    public Map<String, String> sources() {
        return Map.of();
    }

    /** Whether a staging directory left by a killed attempt with the same identity is taken up again. */
    public boolean resumes() {
        return false;
    }

    /** Makes the output in {@code context.staging()}. */
    public abstract StepResult run(StepContext context);
}
