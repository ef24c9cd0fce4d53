package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.config.AuditParams;
import dev.lacuna.jobs.config.FeedbackParams;
import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.config.ShardParams;
import dev.lacuna.jobs.config.TrainParams;
import dev.lacuna.jobs.evaluate.EvaluateStep;
import dev.lacuna.jobs.mask.AuditStep;
import dev.lacuna.jobs.mask.Carried;
import dev.lacuna.jobs.mask.MaskSources;
import dev.lacuna.jobs.mask.MaskStep;
import dev.lacuna.jobs.mask.MaskTime;
import dev.lacuna.jobs.mask.ShuffledFragments;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.TrainingRound;
import dev.lacuna.jobs.train.TrainStep;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps from masks to the evaluation. A training in several rounds masks the recipe that is trained on anew in each; other
 * recipes are masked once, by what the model has shown before the last round.
 */
final class TrainingSteps {
    private final List<RecipeSpec> recipes;
    private final ShardParams shards;
    private final TrainParams training;
    private final FeedbackParams feedback;
    private final AuditParams audit;
    private final long seed;
    private final MaskSources sources;
    private final ShuffledFragments fragments;
    private final TrainingRound last;

    TrainingSteps(
            Settings settings,
            List<RecipeSpec> recipes,
            ShardParams shards,
            TrainParams training,
            MaskSources sources) {
        this.recipes = recipes;
        this.shards = shards;
        this.training = training;
        this.sources = sources;
        fragments = new ShuffledFragments(Carried.of(recipes));
        feedback = FeedbackParams.from(settings);
        audit = AuditParams.from(settings);
        seed = settings.seed();
        int rounds = settings.integer("train.rounds", 1, 10_000);
        last = new TrainingRound(rounds, rounds);
        requireFeedback();
    }

    private void requireFeedback() {
        if (!last.isFirst()
                && shards.validFraction() == 0
                && feedback.rows() == 0
                && recipes.stream().anyMatch(MaskStep::learnsFromModel)) {
            throw new UserException("Cannot train in rounds: there are no rows to learn from; set "
                    + "shards.valid-fraction or evaluate.feedback.rows (0)");
        }
    }

    /** All rounds but the last, in which only the recipe that is trained on has a part. */
    List<Step> rounds() {
        List<Step> steps = new ArrayList<>();
        for (int number = 1; number < last.count(); number++) {
            TrainingRound round = new TrainingRound(number, last.count());
            recipes.stream().filter(this::isTrained).forEach(recipe -> steps.add(mask(recipe, time(round, round))));
            steps.add(train(round));
            steps.add(evaluate(List.of(training.recipe()), round));
        }
        return steps;
    }

    private boolean isTrained(RecipeSpec recipe) {
        return recipe.name().equals(training.recipe());
    }

    /**
     * The masks of the last round.
     *
     * @param audited whether all recipes are also compared on the same rows
     */
    List<Step> mask(boolean audited) {
        List<Step> steps = new ArrayList<>();
        for (RecipeSpec recipe : recipes) {
            steps.add(mask(recipe, time(isTrained(recipe) ? last : TrainingRound.ONLY, last)));
        }
        if (audited) {
            steps.add(new AuditStep(recipes, shards, audit.rows(), seed, sources, fragments));
        }
        return steps;
    }

    /** The training of the last round; none where the encoder cannot learn from {@code train.recipe}. */
    List<Step> train() {
        return trains() ? List.of(train(last)) : List.of();
    }

    /** The evaluation of the last round, on all recipes whose shards the encoder can read; none without a training. */
    List<Step> evaluate() {
        List<String> measured = recipes.stream()
                .filter(TrainableShards::areTrainable)
                .map(RecipeSpec::name)
                .toList();
        return trains() ? List.of(evaluate(measured, last)) : List.of();
    }

    private boolean trains() {
        return recipes.stream().anyMatch(recipe -> isTrained(recipe) && TrainableShards.areTrainable(recipe));
    }

    /** Shards for {@code round}, masked when {@code now} begins. */
    private static MaskTime time(TrainingRound round, TrainingRound now) {
        if (now.isFirst()) {
            return MaskTime.first(round);
        }
        TrainingRound before = now.previous();
        return new MaskTime(round, EvaluateStep.feedback(before), EvaluateStep.feedbackDirectory(before));
    }

    private Step mask(RecipeSpec recipe, MaskTime time) {
        return new MaskStep(recipe, shards, seed, sources, fragments, time);
    }

    private Step train(TrainingRound round) {
        return new TrainStep(training, shards.sequenceLength(), seed, round);
    }

    private Step evaluate(List<String> measured, TrainingRound round) {
        return new EvaluateStep(measured, training.recipe(), feedback, seed, round);
    }
}
