package dev.lacuna.statistics.keyphrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Lists of stop words: words separated by white space, lines that begin with {@code #} left out, casing ignored. */
public final class StopWords {
    private static final String ENGLISH = "stop-words-en.txt";

    private StopWords() {}

    /** The function words of English, the adverbs that are as frequent, and verbs that mean little by themselves. */
    public static Set<String> english() {
        try (InputStream in = StopWords.class.getResourceAsStream(ENGLISH)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of the list {@code text}, in lower case. */
    public static Set<String> parse(String text) {
        Set<String> words = new TreeSet<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            for (String word : line.strip().split("\\s+")) {
                if (!word.isEmpty()) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        });
        return words;
    }
}
