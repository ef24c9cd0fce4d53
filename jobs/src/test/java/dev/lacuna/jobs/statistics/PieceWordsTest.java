package dev.lacuna.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.TinyCorpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Unigram tokenizer marks blanks with a piece of their own or as part of one: words are those of the text all the same. */
class PieceWordsTest {
    @TempDir
    Path home;

    /** The learned tokenizer lower-cases, cuts at blanks and lets every punctuation mark stand alone. */
    private static Map<String, Long> words(List<String> documents) {
        Map<String, Long> words = new TreeMap<>();
        for (String document : documents) {
            String text =
                    document.replace("[SEP]", " ").toLowerCase(Locale.ROOT).replaceAll("(\\p{Punct})", " $1 ");
            for (String word : text.strip().split(" +")) {
                words.merge(word, 1L, Long::sum);
            }
        }
        return words;
    }

    @Test
    void wordsAreThoseOfTheTextAndExplainFindsCollocations() {
        Path corpus = TinyCorpus.write(home.resolve("corpus"), 150, 2, 16);
        List<String> options = new ArrayList<>(TinyCorpus.settings(home.resolve("run"), corpus));
        options.addAll(List.of(
                "--set",
                "tokenizer.train.model=unigram",
                "--set",
                "tokenizer.train.limit-alphabet=1000",
                "--set",
                "tokenizer.train.min-frequency=1"));
        for (String command : List.of("tokenize", "statistics")) {
            Cli.Outcome outcome = Cli.local(command, options);
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
        Map<String, Long> found = new TreeMap<>();
        for (Row row : Tables.read(home.resolve("run/statistics/words")).get(0).rows()) {
            String word = Tables.text(row, "word");
            assertThat(found.put(word, Tables.number(row, "total_term_freq")))
                    .as(word)
                    .isNull();
        }
        assertThat(found).isEqualTo(words(TinyCorpus.documents(150, 16)));

        List<String> arguments = new ArrayList<>(List.of("explain"));
        arguments.addAll(options);
        arguments.addAll(List.of("--recipe", "pmi", "--text", "Carbon dioxide (carbon dioxide) river", "--draws", "9"));
        Cli.Outcome outcome = Cli.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()
                        .lines()
                        .map(line -> line.replaceAll("[ \u2581]", ""))
                        .filter(line -> line.startsWith("carbondioxide21.000")))
                .as("units of two words, with a blank in front of the first and without")
                .hasSize(2);
    }
}
