package dev.lacuna.statistics.keyphrase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives texts to YAKE: a line is a sentence, a run of letters and digits is a word, so is any other sign. */
final class Lines {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+|\\S");

    private Lines() {}

    /** The words of {@code text}, as they are given to YAKE. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    static Keyphrases extract(Yake yake, String text, int most) {
        yake.clear(text);
        give(yake, text);
        return yake.extract(most);
    }

    /** Gives the words of {@code text}, each with the blank in front of it, as byte-level tokenizers do. */
    static void give(Yake yake, String text) {
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.find()) {
            boolean starts = end == 0 || text.substring(end, matcher.start()).contains("\n");
            yake.word(end, matcher.end(), starts);
            end = matcher.end();
        }
    }
}
