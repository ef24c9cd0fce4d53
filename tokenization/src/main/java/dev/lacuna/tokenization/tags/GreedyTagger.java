package dev.lacuna.tokenization.tags;

import dev.lacuna.tokenization.UserException;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.SequenceValidator;

/**
 * Tags tokens from left to right, each with the tag that is likeliest after those given before (Ratnaparkhi, "A Maximum
 * Entropy Model for Part-Of-Speech Tagging", EMNLP 1996, without the beam). OpenNLP's own tagger keeps a beam of three, yet
 * with the models of its language jars gives the same tags: their feature cache hands every candidate the features of the
 * first.
 */
final class GreedyTagger {
    private static final String SCORER = "pos.model";
    private static final Object[] NOTHING = {};

    private final MaxentModel model;
    private final POSContextGenerator contexts;
    private final SequenceValidator<String> dictionary;
    private final double[] scores;

    /** @throws UserException if the model scores whole sequences instead of single tags */
    GreedyTagger(POSModel model) {
        Object scorer = model.getArtifact(SCORER);
        if (!(scorer instanceof MaxentModel maxent)) {
            throw new UserException(
                    "Cannot tag parts of speech: the model scores whole sequences; set tags.model to one"
                            + " that was trained on events ("
                            + scorer.getClass().getSimpleName() + ")");
        }
        this.model = maxent;
        contexts = model.getFactory().getPOSContextGenerator(0);
        dictionary = model.getFactory().getSequenceValidator();
        scores = new double[maxent.getNumOutcomes()];
    }

    /**
     * Fills {@code outcomes} with the model's outcome of each token.
     *
     * @param tokens an array that was never tagged before: features are cached by its identity
     */
    void tag(String[] tokens, int[] outcomes) {
        String[] names = new String[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            model.eval(contexts.getContext(i, tokens, names, NOTHING), scores);
            outcomes[i] = likeliest(i, tokens, names);
            names[i] = model.getOutcome(outcomes[i]);
        }
    }

    /** The likeliest outcome that the model's dictionary allows, or of all if it allows none; the first of equals. */
    private int likeliest(int i, String[] tokens, String[] names) {
        int best = 0;
        int allowed = -1;
        for (int k = 0; k < scores.length; k++) {
            if (scores[k] > scores[best]) {
                best = k;
            }
            if ((allowed < 0 || scores[k] > scores[allowed])
                    && dictionary.validSequence(i, tokens, names, model.getOutcome(k))) {
                allowed = k;
            }
        }
        return allowed < 0 ? best : allowed;
    }
}
