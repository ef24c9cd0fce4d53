package dev.lacuna.jobs.statistics.keyphrase;

import dev.lacuna.jobs.config.KeyphraseParams;
import dev.lacuna.jobs.corpus.Document;
import dev.lacuna.statistics.keyphrase.DocumentWords;
import dev.lacuna.statistics.keyphrase.GivenKeyphrases;
import dev.lacuna.statistics.keyphrase.Keyphrases;
import dev.lacuna.statistics.keyphrase.Yake;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the keyphrases of a document come from, once its words are told. For one thread. */
abstract class Finder {
    private final DocumentWords words;

    private Finder(DocumentWords words) {
        this.words = words;
    }

    /** What is to be told the words of a document. */
    final DocumentWords words() {
        return words;
    }

    /** The keyphrases of {@code document}, whose words were told. */
    abstract Keyphrases find(Document document);

    /** Finds them by YAKE. */
    static Finder yake(KeyphraseParams params, Set<String> stopWords) {
        Yake yake = new Yake(stopWords, params.yake());
        return new Finder(yake) {
            @Override
            Keyphrases find(Document document) {
                return yake.extract(most(params, document));
            }
        };
    }

    /** Takes them from column number {@code column}. */
    static Finder given(KeyphraseParams params, int column) {
        GivenKeyphrases given = new GivenKeyphrases();
        Pattern separator = Pattern.compile(params.separator(), Pattern.LITERAL);
        return new Finder(given) {
            @Override
            Keyphrases find(Document document) {
                String value = document.columns().get(column);
                List<String> phrases = value == null
                        ? List.of()
                        : Arrays.stream(separator.split(value))
                                .map(String::strip)
                                .toList();
                return given.find(phrases);
            }
        };
    }

    private static int most(KeyphraseParams params, Document document) {
        if (params.shareOfWords() == 0) {
            return params.top();
        }
        long words = blankWords(document.text()) + (document.second() == null ? 0 : blankWords(document.second()));
        return (int) Math.max(1, words * params.shareOfWords());
    }

    /** How many words {@code text} has as white space separates them. */
    private static long blankWords(String text) {
        long words = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            boolean before = blank;
            blank = Character.isWhitespace(text.charAt(i));
            words += before && !blank ? 1 : 0;
        }
        return words;
    }
}
