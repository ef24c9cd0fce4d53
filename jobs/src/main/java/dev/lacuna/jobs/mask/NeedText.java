package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.config.TokenRanges;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.RecipeSpec;
import java.util.List;

/** What recipes need, in words. */
public final class NeedText {
    private NeedText() {}

    /** A line for each thing that {@code recipe} reads beside subwords, words and sentences. */
    public static List<String> of(RecipeSpec recipe) {
        return recipe.needs().stream().map(NeedText::of).distinct().toList();
    }

    private static String of(Need need) {
        return switch (need.kind()) {
            case NGRAMS -> NeedTables.LISTS.containsKey(need.source())
                    ? "n-grams: the list of the table " + need.source()
                    : "n-grams: the file " + need.source();
            case SUBWORD_VALUES -> values(need, "subwords");
            case TAG_VALUES -> values(need, "parts of speech");
            case WORD_VALUES -> values(need, "words");
            case WORD_COLUMN -> values(need, "the words of each document");
            case SIMILAR_WORDS -> "similar words: the table similar";
            case GENERATOR -> "a generator of subwords: mask.generator";
            case TOKENS -> "tokens of the vocabulary, by tokenizer.add-tokens: " + tokens(need);
            case TAGS -> "parts of speech: tags.enabled";
            case PAIRS -> "pairs of texts: corpus.fields.second-text";
        };
    }

    private static String values(Need need, String what) {
        return NeedTables.isFeedback(need)
                ? need.column() + " of " + what + ": a model's feedback, by mask.feedback"
                : need.column() + " of " + what + ": the table " + need.source();
    }

    private static String tokens(Need need) {
        return '"' + TokenRanges.of(need.source(), need.tokens().size()) + '"';
    }
}
