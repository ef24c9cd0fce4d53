package dev.lacuna.tokenization.tags;

import dev.lacuna.tokenization.UserException;
import opennlp.tools.postag.POSModel;

/**
 * What the outcomes of a model mean. An outcome is a universal tag, or several joined by {@code +} for a token that is several
 * syntactic words, as {@code AUX+PART} for "don't".
 */
final class TagSet {
    private final UniversalTag[] first;
    private final UniversalTag[] last;

    /** @throws UserException if an outcome has other tags */
    TagSet(POSModel model) {
        String[] outcomes = model.getPosSequenceModel().getOutcomes();
        first = new UniversalTag[outcomes.length];
        last = new UniversalTag[outcomes.length];
        for (int i = 0; i < outcomes.length; i++) {
            String[] tags = outcomes[i].split("[+]", -1);
            first[i] = tag(tags[0]);
            last[i] = tag(tags[tags.length - 1]);
        }
    }

    /** The tag of the outcome's first syntactic word. */
    UniversalTag first(int outcome) {
        return first[outcome];
    }

    /** The tag of the outcome's last syntactic word. */
    UniversalTag last(int outcome) {
        return last[outcome];
    }

    private static UniversalTag tag(String name) {
        if (name.equals("_")) {
            return UniversalTag.X;
        }
        try {
            return UniversalTag.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new UserException(
                    "Cannot tag parts of speech: a tag of the model is not one of Universal Dependencies; set tags.model"
                            + " to a model with universal tags (" + name + ")",
                    e);
        }
    }
}
