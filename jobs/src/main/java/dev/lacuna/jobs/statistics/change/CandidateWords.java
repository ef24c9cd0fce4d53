package dev.lacuna.jobs.statistics.change;

import dev.lacuna.jobs.config.ChangeParams;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.keyphrase.KeyphraseUniverseStep;
import dev.lacuna.statistics.change.Candidates;
import dev.lacuna.statistics.keyphrase.Phrase;
import dev.lacuna.tokenization.UserException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The words of which candidates are chosen: those with a letter, in the order of their numbers; or those of them that
 * are a keyphrase in lower case, in the order of the phrases.
 */
final class CandidateWords {
    private final ChangeParams params;
    private final int[] words;

    private CandidateWords(ChangeParams params, int[] words) {
        this.params = params;
        this.words = words;
    }

    static CandidateWords of(StepContext context, WordIndex index, ChangeParams params) {
        IntStream lettered = IntStream.range(0, index.size()).filter(word -> hasLetter(index.text(word)));
        if (!params.fromKeyphrases()) {
            return new CandidateWords(params, lettered.toArray());
        }
        Map<String, Integer> ranks = ranks(KeyphraseUniverseStep.load(context));
        Comparator<Integer> byRank = Comparator.comparing(word -> ranks.get(lower(index.text(word))));
        return new CandidateWords(
                params,
                lettered.filter(word -> ranks.containsKey(lower(index.text(word))))
                        .boxed()
                        .sorted(byRank.thenComparing(word -> word))
                        .mapToInt(word -> word)
                        .toArray());
    }

    private static Map<String, Integer> ranks(List<Phrase> phrases) {
        Map<String, Integer> ranks = new HashMap<>();
        phrases.forEach(phrase -> ranks.put(phrase.text(), ranks.size()));
        return ranks;
    }

    /** As the table of keyphrases has it. */
    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetter);
    }

    /**
     * Chooses the candidates of each pair of slices.
     *
     * @param counts of each word, by slice
     * @throws UserException if there are none of any pair
     */
    Compared compared(long[][] counts) {
        Compared compared = Compared.of(
                counts,
                params.fromKeyphrases()
                        ? (from, to) -> Candidates.first(words, from, to, params.minCount(), params.candidates())
                        : (from, to) ->
                                Candidates.mostFrequent(words, from, to, params.minCount(), params.candidates()));
        if (compared.all().length == 0) {
            throw new UserException(
                    "Cannot compare slices: no word " + (params.fromKeyphrases() ? "of keyphrase-universe " : "")
                            + "occurs " + params.minCount() + " times in both of two slices, at most "
                            + Compared.mostInBoth(counts, words) + " times; set a lower statistics.change.min-count ("
                            + params.minCount() + ")");
        }
        return compared;
    }
}
