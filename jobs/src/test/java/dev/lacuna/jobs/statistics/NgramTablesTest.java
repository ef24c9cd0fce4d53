package dev.lacuna.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.TinyCorpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** N-grams of words and of subwords and skip-grams, across sentence ends and with a minimum count for each order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NgramTablesTest {
    private static final int MAX_ORDER = 4;
    private static final int SKIP_MIN_COUNT = 5;

    private Recount words;
    private Recount subwords;
    private List<Row> wordNgrams;
    private List<Row> subwordNgrams;
    private List<Row> skipgrams;
    private JsonNode skipMetrics;

    @BeforeAll
    void run(@TempDir Path home) {
        Path run = home.resolve("run");
        List<String> options =
                new ArrayList<>(TinyCorpus.settings(run, TinyCorpus.write(home.resolve("corpus"), 300, 3, 21)));
        for (String setting : List.of(
                "tokenizer.train.vocab-size=110",
                "statistics.ngrams.max-order=" + MAX_ORDER,
                "statistics.ngrams.min-count=[20, 12, 4, 6]",
                "statistics.ngrams.boundary=document",
                "statistics.subword-ngrams.max-order=" + MAX_ORDER,
                "statistics.subword-ngrams.min-count=[2, 9]",
                "statistics.skipgrams.order=3",
                "statistics.skipgrams.max-skip=2",
                "statistics.skipgrams.min-count=" + SKIP_MIN_COUNT)) {
            options.addAll(List.of("--set", setting));
        }
        for (List<String> command :
                List.of(List.of("tokenize"), List.of("statistics", "--tables", "ngrams,subword-ngrams,skipgrams"))) {
            List<String> all = new ArrayList<>(options);
            all.addAll(command.subList(1, command.size()));
            Cli.Outcome outcome = Cli.local(command.get(0), all);
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
        List<Tables.Content> tables = Tables.read(
                run.resolve("tokenized"),
                run.resolve("statistics/subwords"),
                run.resolve("statistics/ngrams"),
                run.resolve("statistics/subword-ngrams"),
                run.resolve("statistics/skipgrams"));
        List<String> vocabulary = tables.get(1).rows().stream()
                .sorted(Comparator.comparing(row -> Tables.number(row, "id")))
                .map(row -> Tables.text(row, "subword"))
                .toList();
        List<Row> tokenized = tables.get(0).rows();
        words = Recount.ofDocuments(tokenized, vocabulary, MAX_ORDER);
        subwords = Recount.ofSubwords(tokenized, vocabulary, MAX_ORDER);
        wordNgrams = tables.get(2).rows();
        subwordNgrams = tables.get(3).rows();
        skipgrams = tables.get(4).rows();
        skipMetrics = RunFiles.metrics(run.resolve("statistics/skipgrams"));
    }

    @Test
    void wordNgramsAreThoseOfTheirOrdersMinimumCount() {
        check(wordNgrams, words, order -> List.of(20, 12, 4, 6).get(order - 1));
        assertThat(words.ngrams).as("over a sentence end").containsKey("garden the");
    }

    @Test
    void subwordNgramsAreSpelledAsTheVocabularySpells() {
        check(subwordNgrams, subwords, order -> order == 1 ? 2 : 9);
        assertThat(subwordNgrams)
                .extracting(row -> Tables.text(row, "ngram"))
                .anyMatch(ngram -> ngram.matches("\\S+ ##\\S+ ##\\S+"))
                .noneMatch(ngram -> ngram.contains("[") || ngram.contains(","));
    }

    private static void check(List<Row> rows, Recount recount, IntUnaryOperator minCount) {
        Map<String, Long> found = new TreeMap<>();
        for (Row row : rows) {
            String ngram = Tables.text(row, "ngram");
            assertThat(found.put(ngram, Tables.number(row, "total_term_freq"))).isNull();
            if (Recount.order(ngram) > 1) {
                assertThat(row.<Double>getAs("pmi")).as(ngram).isCloseTo(recount.pmi(ngram), within(1e-9));
                assertThat(row.<Double>getAs("pmi_squared"))
                        .as(ngram)
                        .isCloseTo(recount.pmiSquared(ngram), within(1e-9));
            }
        }
        Map<String, Long> wanted = new TreeMap<>(recount.ngrams);
        wanted.entrySet().removeIf(entry -> entry.getValue() < minCount.applyAsInt(Recount.order(entry.getKey())));
        assertThat(found).isEqualTo(wanted);
        assertThat(wanted.keySet()).anyMatch(ngram -> Recount.order(ngram) == MAX_ORDER);
    }

    @Test
    void skipgramsAreAllChoicesOfPlaces() {
        Map<String, List<Long>> wanted = new HashMap<>();
        for (List<String> run : words.runs) {
            for (int a = 0; a < run.size(); a++) {
                for (int b = a + 1; b < run.size() && b <= a + 3; b++) {
                    for (int c = b + 1; c < run.size() && c <= a + 4; c++) {
                        List<String> gram = List.of(run.get(a), run.get(b), run.get(c));
                        if (gram.stream().allMatch(word -> words.ngrams.get(word) >= SKIP_MIN_COUNT)) {
                            wanted.merge(
                                    String.join(" ", gram),
                                    List.of(1L, c - a - 2L),
                                    (x, y) -> List.of(x.get(0) + y.get(0), x.get(1) + y.get(1)));
                        }
                    }
                }
            }
        }
        wanted.values().removeIf(counts -> counts.get(0) < SKIP_MIN_COUNT);
        Map<String, List<Long>> found = new HashMap<>();
        for (Row row : skipgrams) {
            assertThat(Tables.number(row, "order")).isEqualTo(3);
            List<Long> counts = List.of(Tables.number(row, "total_term_freq"), Tables.number(row, "skipped_words"));
            assertThat(found.put(Tables.text(row, "ngram"), counts)).isNull();
        }
        assertThat(found).isEqualTo(wanted).hasSizeGreaterThan(200);
        assertThat(found).containsKey("state the art");
    }

    @Test
    void theManifestNamesTheMostFrequentSkipgrams() {
        List<String> top = skipgrams.stream()
                .sorted(Comparator.comparing((Row row) -> -Tables.number(row, "total_term_freq"))
                        .thenComparing(row -> Tables.text(row, "ngram")))
                .limit(25)
                .map(row -> Tables.text(row, "ngram"))
                .toList();
        List<String> told = new ArrayList<>();
        skipMetrics.path("top").forEach(gram -> told.add(gram.path("ngram").asText()));
        assertThat(told).isEqualTo(top);
        assertThat(skipMetrics.path("skipgrams").asInt()).isEqualTo(skipgrams.size());
    }
}
