package dev.lacuna.jobs.mask;

import dev.lacuna.masking.units.PmiVocabulary;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import java.util.List;

/** Reads a PMI list, the corpus's own or one in AI21's text form. */
final class PmiList {
    private PmiList() {}

    /** The corpus's own list, whose words are spelled as the corpus's are. */
    static PmiVocabulary own(String text, String source) {
        PmiVocabulary vocabulary = new PmiVocabulary();
        text.lines().forEach(line -> vocabulary.add(List.of(line.split(" "))));
        return requireNgrams(vocabulary, source);
    }

    /**
     * A list from elsewhere, whose lines are cut into words by the corpus's tokenizer.
     *
     * @param text one n-gram a line
     * @param source where it comes from, for messages
     */
    static PmiVocabulary foreign(String text, String source, TokenizerModel model) {
        PmiVocabulary vocabulary = new PmiVocabulary();
        Tokenizer tokenizer = model.tokenizer();
        text.lines().forEach(line -> vocabulary.add(line, tokenizer));
        return requireNgrams(vocabulary, source);
    }

    private static PmiVocabulary requireNgrams(PmiVocabulary vocabulary, String source) {
        if (vocabulary.size() == 0) {
            throw new UserException(
                    "Cannot mask by PMI: the list holds no n-gram of known words; a larger corpus or a lower "
                            + "statistics.ngrams.min-count gives more (" + source + ")");
        }
        return vocabulary;
    }
}
