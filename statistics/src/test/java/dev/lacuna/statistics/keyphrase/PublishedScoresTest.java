package dev.lacuna.statistics.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The scores that the released program's README (LIAAD/yake) prints for its example. The text here has the example's shape
 * only: every word is a made-up one that keeps casing, plural and whether it is a stop word, which begins with q; a line is a
 * sentence, {@code 's} and {@code $} are left out, as the program leaves them out or sets them apart.
 */
class PublishedScoresTest {
    private static String resource(String name) throws IOException {
        try (InputStream in = PublishedScoresTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Double> scores(boolean released) throws IOException {
        String text = resource("published-text.txt");
        Set<String> stops = Lines.words(text).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.startsWith("q"))
                .collect(Collectors.toSet());
        Keyphrases found =
                Lines.extract(new Yake(stops, new YakeParams(3, 1, 1, 3, released)), text, Integer.MAX_VALUE);
        Map<String, Double> scores = new HashMap<>();
        for (int i = 0; i < found.texts().length; i++) {
            scores.put(found.texts()[i].toLowerCase(Locale.ROOT), found.scores()[i]);
        }
        return scores;
    }

    @Test
    void theProgramsRulesGiveTheProgramsScores() throws IOException {
        List<String> lines = resource("published-scores.tsv").lines().toList();
        assertThat(lines).hasSize(20);
        Map<String, Double> scores = scores(true);
        Map<String, Double> byThePaper = scores(false);
        for (String line : lines) {
            String[] fields = line.split("\t");
            assertThat(scores.get(fields[0])).as(fields[0]).isCloseTo(Double.parseDouble(fields[1]), within(1e-15));
            // Plurals of their own make terms rarer: near, but not the same.
            assertThat(byThePaper.get(fields[0])).isNotEqualTo(scores.get(fields[0]));
        }
    }
}
