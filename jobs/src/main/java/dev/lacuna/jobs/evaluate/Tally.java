package dev.lacuna.jobs.evaluate;

import dev.lacuna.training.encoder.EvaluationSums;
import java.io.Serializable;

/** What is added up over rows. Sums of parts that are added in the same order have the same bits. */
final class Tally implements Serializable {
    private static final long serialVersionUID = 1;

    private EvaluationSums model = EvaluationSums.NONE;
    private double unigramLoss;
    private long unigramCorrect;
    private final Feedback feedback;

    /** @param feedback where single predictions are added up, or null */
    Tally(Feedback feedback) {
        this.feedback = feedback;
    }

    void addModel(EvaluationSums sums) {
        model = model.plus(sums);
    }

    void addUnigrams(double loss, long correct) {
        unigramLoss += loss;
        unigramCorrect += correct;
    }

    void addAll(Tally other) {
        addModel(other.model);
        addUnigrams(other.unigramLoss, other.unigramCorrect);
        if (feedback != null) {
            feedback.addAll(other.feedback);
        }
    }

    /** Single predictions; null where none are wanted. */
    Feedback feedback() {
        return feedback;
    }

    /** All of it as figures of the held-out rows of {@code recipe}. */
    Evaluation evaluation(String recipe) {
        double meanUnigramLoss = unigramLoss / model.predictions();
        return new Evaluation(
                recipe,
                "valid",
                model.predictions(),
                model.meanLoss(),
                Math.exp(model.meanLoss()),
                model.accuracy(),
                meanUnigramLoss,
                Math.exp(meanUnigramLoss),
                (double) unigramCorrect / model.predictions());
    }
}
