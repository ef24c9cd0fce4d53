package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.config.TokenRanges;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.RecipeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What recipes need, in words. */
public final class NeedText {
    private NeedText() {}

    /** A line for each thing that {@code recipe} reads beside subwords, words and sentences; one for all added tokens. */
    public static List<String> of(RecipeSpec recipe) {
        Set<Need> needs = recipe.needs();
        List<String> lines = new ArrayList<>();
        needs.stream().filter(need -> !isAdded(need)).map(NeedText::of).forEach(lines::add);
        if (needs.stream().anyMatch(NeedText::isAdded)) {
            lines.add("tokens of the vocabulary: " + addTokens(needs.stream().filter(NeedText::isAdded)));
        }
        return lines;
    }

    /** Whether {@code need} is of tokens that no text has; a single sign may come from the text. */
    static boolean isAdded(Need need) {
        return need.kind() == Need.Kind.TOKENS && need.source().length() > 1;
    }

    /** The setting that adds the tokens of {@code needs} to a vocabulary. */
    static String addTokens(Stream<Need> needs) {
        return needs.map(need ->
                        '"' + TokenRanges.of(need.source(), need.tokens().size()) + '"')
                .collect(Collectors.joining(", ", "tokenizer.add-tokens = [", "]"));
    }

    private static String of(Need need) {
        return switch (need.kind()) {
            case NGRAMS -> NeedTables.LISTS.containsKey(need.source())
                    ? "n-grams: the list of the table " + need.source()
                    : "words or n-grams: the file " + need.source();
            case SUBWORD_VALUES -> values(need, "subwords");
            case TAG_VALUES -> values(need, "parts of speech");
            case WORD_VALUES -> values(need, "words");
            case WORD_COLUMN -> values(need, "the words of each document");
            case ALIGNMENT -> "alignments of words: the column " + need.column() + " of corpus.fields.columns";
            case PAIR_VALUES -> values(need, "pairs of words");
            case SIMILAR_WORDS -> "similar words: the table similar";
            case GENERATOR -> "a generator of subwords: mask.generator";
            case TOKENS -> "the sign " + need.source() + " in the vocabulary";
            case TAGS -> "parts of speech: tags.enabled";
            case PAIRS -> "pairs of texts: corpus.fields.second-text";
        };
    }

    private static String values(Need need, String what) {
        return NeedTables.isFeedback(need)
                ? need.column() + " of " + what + ": a model's feedback, by mask.feedback"
                : need.column() + " of " + what + ": the table " + need.source();
    }
}
