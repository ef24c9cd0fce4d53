package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.statistics.collocation.LexiconStep;
import dev.lacuna.jobs.statistics.collocation.PmiStep;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A list of word n-grams, the corpus's own or one in AI21's text form: an n-gram a line, words separated by white space. Line
 * ends of any kind, a byte order mark, blank lines and blanks around an n-gram mean nothing.
 *
 * @param entries lines that are not blank
 * @param unusable entries that no text can match: of too few words, or with a word that the tokenizer does not know
 */
record NgramList(NgramVocabulary vocabulary, long entries, long unusable) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * A list of the table {@code table}, whose words are spelled as the corpus's are.
     *
     * @param source where it comes from, for messages
     */
    static NgramList own(String text, String table, String source, TokenizerModel model) {
        NgramVocabulary vocabulary = empty(table);
        boolean counted = table.equals(LexiconStep.TABLE);
        Tokenizer tokenizer = model.tokenizer();
        return read(text, source, vocabulary, line -> {
            List<String> words = List.of((counted ? line.substring(0, line.lastIndexOf(',')) : line).split(" "));
            return isPmi(table) ? vocabulary.add(words) : vocabulary.add(words, tokenizer);
        });
    }

    /** Only PMI-Masking has no single words; of other lists an entry may have to stand in for another. */
    private static NgramVocabulary empty(String list) {
        return isPmi(list) ? new NgramVocabulary() : NgramVocabulary.ofPhrases();
    }

    private static boolean isPmi(String list) {
        return list.equals(PmiStep.TABLE);
    }

    /**
     * A list from elsewhere, whose lines are cut into words by the corpus's tokenizer.
     *
     * @param text one n-gram a line
     * @param source the list's name, or where it comes from
     */
    static NgramList foreign(String text, String source, TokenizerModel model) {
        NgramVocabulary vocabulary = empty(source);
        Tokenizer tokenizer = model.tokenizer();
        return read(text, source, vocabulary, line -> vocabulary.add(line, tokenizer));
    }

    private static NgramList read(String text, String source, NgramVocabulary vocabulary, Predicate<String> add) {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        long[] counts = new long[2];
        content.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            counts[0]++;
            counts[1] += add.test(line) ? 0 : 1;
        });
        if (vocabulary.size() == 0) {
            throw new UserException(String.format(
                    Locale.ROOT,
                    "Cannot mask: none of %,d entries of the list is made of known words; the corpus's own lists have more "
                            + "with more text or a lower statistics.ngrams.min-count (%s)",
                    counts[0],
                    source));
        }
        return new NgramList(vocabulary, counts[0], counts[1]);
    }
}
