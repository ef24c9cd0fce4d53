package dev.lacuna.jobs.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.FeedbackParams;
import dev.lacuna.jobs.mask.MaskStep;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.run.TrainingRound;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.SubwordsStep;
import dev.lacuna.jobs.table.FeedbackTable;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.jobs.train.TrainStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;

/**
 * Measures the model on the held-out shards of recipes, and tells what it makes of single subwords and parts of speech where it
 * was trained.
 */
public final class EvaluateStep extends Step {
    public static final String NAME = "evaluate";
    public static final String DIRECTORY = "evaluation";

    private final List<String> recipes;
    private final String trained;
    private final FeedbackParams feedback;
    private final long seed;
    private final TrainingRound round;

    /**
     * @param recipes those to measure the model on
     * @param trained the one of them that it is trained on
     */
    public EvaluateStep(List<String> recipes, String trained, FeedbackParams feedback, long seed, TrainingRound round) {
        super(round.step(NAME), round.directory(DIRECTORY));
        this.recipes = recipes;
        this.trained = trained;
        this.feedback = feedback;
        this.seed = seed;
        this.round = round;
    }

    /** What the evaluation of {@code round} tells of single subwords and parts of speech. */
    public static Input feedback(TrainingRound round) {
        return new Input(round.step(NAME), FeedbackTable.DIRECTORY + "/");
    }

    /** Where that is, relative to the run. */
    public static String feedbackDirectory(TrainingRound round) {
        return round.directory(DIRECTORY) + "/" + FeedbackTable.DIRECTORY;
    }

    @Override
    public Object parameters() {
        Map<String, Object> all = new TreeMap<>(Map.of("recipes", recipes, "trained", trained, "feedback", feedback));
        all.put("seed", seed);
        round.describe(all);
        return all;
    }

    @Override
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(List.of(
                Input.all(TokenizerStep.NAME),
                new Input(round.step(TrainStep.NAME), TrainStep.CHECKPOINT),
                TableStep.reads(SubwordsStep.TABLE)));
        recipes.forEach(recipe -> inputs.add(new Input(round.step(MaskStep.name(recipe)), "valid/")));
        if (feedback.rows() > 0) {
            inputs.add(new Input(round.step(MaskStep.name(trained)), "train/"));
        }
        if (!round.isFirst()) {
            inputs.add(feedback(round.previous()));
        }
        return inputs;
    }

    @Override
    public StepResult run(StepContext context) {
        Passes passes = Passes.load(context, round, seed);
        ObjectNode root = Json.object();
        List<String> summaries = new ArrayList<>();
        for (String recipe : recipes) {
            Tally tally = passes.heldOut(recipe, recipe.equals(trained));
            if (tally != null) {
                Evaluation evaluation = tally.evaluation(recipe);
                root.withArray("evaluation").add(Json.tree(evaluation));
                summaries.add(summary(evaluation));
            }
            if (recipe.equals(trained)) {
                writeFeedback(context, passes, tally);
            }
        }
        root.withArray("evaluation");
        context.run().write(context.staging("evaluation.json"), Json.pretty(root));
        String summary = summaries.isEmpty() ? "nothing is held out" : String.join(", ", summaries);
        return new StepResult(summary, root);
    }

    private static String summary(Evaluation evaluation) {
        return String.format(
                Locale.ROOT,
                "%s loss %.3f (unigrams %.3f)",
                evaluation.recipe(),
                evaluation.loss(),
                evaluation.unigramLoss());
    }

    /** @param heldOut what came of the held-out rows, or null where there are none */
    private void writeFeedback(StepContext context, Passes passes, Tally heldOut) {
        List<String> subwords = RunTokenizer.load(context.run()).vocabulary().subwords();
        Feedback all = new Feedback(subwords.size());
        if (heldOut != null) {
            all.addAll(heldOut.feedback());
        }
        if (feedback.rows() > 0) {
            all.addAll(passes.sample(trained, feedback.rows()).feedback());
        }
        Path earlier = round.isFirst() ? null : context.run().path(feedbackDirectory(round.previous()));
        new FeedbackWriter(context, earlier, feedback.decay()).write(all, subwords);
    }
}
