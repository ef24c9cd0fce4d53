package dev.lacuna.jobs.mask;

import dev.lacuna.masking.units.PmiVocabulary;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;

/** Reads a PMI list, the corpus's own or one in AI21's text form. */
public final class PmiList {
    private PmiList() {}

    /**
     * @param text one n-gram a line
     * @param source where it comes from, for messages
     */
    public static PmiVocabulary parse(String text, String source, TokenizerModel model) {
        PmiVocabulary vocabulary = new PmiVocabulary();
        Tokenizer tokenizer = model.tokenizer();
        text.lines().forEach(line -> vocabulary.add(line, tokenizer));
        if (vocabulary.size() == 0) {
            throw new UserException(
                    "Cannot mask by PMI: the list holds no n-gram of known words; a larger corpus or a lower "
                            + "statistics.ngrams.min-count gives more (" + source + ")");
        }
        return vocabulary;
    }
}
