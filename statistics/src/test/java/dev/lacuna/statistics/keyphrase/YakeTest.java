package dev.lacuna.statistics.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against {@link LiteralYake}, on texts made by rule and on glosses of WordNet; and what must hold of any text. */
class YakeTest {
    private static final Set<String> STOPS = Set.of("the", "of", "and", "to", "an", "or", "in", "with", "by", "that");
    private static final String[] WORDS = ("the of and river rivers River stone stones Stone NASA glass glasss classes"
                    + " class clas tower Tower towers well-being 12 3rd A of The wind-mill windmill - , \" ( ; state of")
            .split(" ");

    /** A text of {@code lines} sentences from few words, so that phrases come again and look alike. */
    private static String text(int lines, long seed) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(seed, "yake", "", 0, 0));
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            int words = 1 + random.nextInt(14);
            for (int w = 0; w < words; w++) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(w + 1 < words ? ' ' : '\n');
            }
        }
        return text.toString();
    }

    private static void assertSame(Yake yake, YakeParams params, String text, int most) {
        LiteralYake literal = new LiteralYake(STOPS, params, text);
        Keyphrases found = Lines.extract(yake, text, most);
        List<String> wanted = literal.best(most);
        assertThat(found.texts())
                .as(text)
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactly(wanted.toArray(String[]::new));
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(found.scores()[i]).as(text).isCloseTo(literal.scores.get(wanted.get(i)), within(1e-12));
        }
        assertOccurrences(found, literal, Lines.words(text));
    }

    private static void assertOccurrences(Keyphrases found, LiteralYake literal, List<String> words) {
        Map<String, Integer> frequencies = new HashMap<>();
        for (int i = 0; i < found.starts().length; i++) {
            String phrase = found.texts()[found.indexes()[i]].toLowerCase(Locale.ROOT);
            String there = String.join(" ", words.subList(found.starts()[i], found.ends()[i]));
            assertThat(there.toLowerCase(Locale.ROOT).replace(" - ", "-")).isEqualTo(phrase);
            frequencies.merge(phrase, 1, Integer::sum);
        }
        frequencies.forEach(
                (phrase, frequency) -> assertThat(frequency).as(phrase).isEqualTo(literal.frequencies.get(phrase)));
        assertThat(frequencies).hasSize(found.texts().length);
    }

    @ParameterizedTest
    @CsvSource({"3,1,0.9,3,false", "3,1,1,3,true", "2,2,0.5,1,false", "3,4,0,3,true", "1,1,0.75,4,false"})
    void agreesWithTheFormulasOnTextsMadeByRule(int order, int window, double dedup, int chars, boolean released) {
        YakeParams params = new YakeParams(order, window, dedup, chars, released);
        Yake yake = new Yake(STOPS, params);
        for (int seed = 0; seed < 60; seed++) {
            // Long documents now and then: what they leave in the scratch must not show.
            assertSame(yake, params, text(seed % 9 == 0 ? 60 : 1 + seed % 7, seed), seed % 2 == 0 ? 15 : 1000);
        }
    }

    @Test
    void agreesWithTheFormulasOnGlosses() throws IOException {
        Yake yake = new Yake(STOPS, YakeParams.DEFAULT);
        try (InputStream in = YakeTest.class.getResourceAsStream("/net/sf/extjwnl/data/wordnet/wn31/data.noun");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> glosses = lines.lines()
                    .filter(line -> line.contains(" | "))
                    .map(line -> line.substring(line.indexOf(" | ") + 3).replace("; ", "\n"))
                    .limit(20_000)
                    .toList();
            for (int i = 0; i + 12 < glosses.size(); i += 97) {
                assertSame(yake, YakeParams.DEFAULT, String.join("\n", glosses.subList(i, i + 12)), 30);
            }
        }
    }

    @Test
    void capitalsMakePhrasesMatterMore() {
        YakeParams all = new YakeParams(3, 1, 1, 3, false);
        Yake yake = new Yake(STOPS, all);
        int better = 0;
        for (int seed = 0; seed < 40; seed++) {
            String text = text(8, seed);
            Map<String, Double> lower = scores(Lines.extract(yake, text.toLowerCase(Locale.ROOT), 1000));
            Map<String, Double> mixed = scores(Lines.extract(yake, text, 1000));
            assertThat(mixed.keySet()).isEqualTo(lower.keySet());
            for (String phrase : mixed.keySet()) {
                assertThat(mixed.get(phrase)).as(phrase).isLessThanOrEqualTo(lower.get(phrase));
                better += mixed.get(phrase) < lower.get(phrase) ? 1 : 0;
            }
        }
        assertThat(better).isPositive();
    }

    private static Map<String, Double> scores(Keyphrases found) {
        Map<String, Double> scores = new HashMap<>();
        for (int i = 0; i < found.texts().length; i++) {
            scores.put(found.texts()[i].toLowerCase(Locale.ROOT), found.scores()[i]);
            assertThat(found.scores()[i]).isPositive().isFinite();
        }
        return scores;
    }

    @Test
    void fewerAreTheBestOfMore() {
        Yake yake = new Yake(STOPS, YakeParams.DEFAULT);
        for (int seed = 0; seed < 20; seed++) {
            String text = text(10, seed);
            String[] many = Lines.extract(yake, text, 40).texts();
            String[] few = Lines.extract(yake, text, 7).texts();
            assertThat(Arrays.copyOf(many, few.length)).isEqualTo(few);
        }
    }
}
