package dev.lacuna.jobs.statistics;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.statistics.ComposedRun.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Counts by sentence, lengths, and words by columns, against those of documents composed of known sentences. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountsInFullTest {
    private ComposedRun run;
    private List<Row> words;
    private List<Row> lengths;
    private List<Row> wordsBy;
    private List<Row> totals;
    private List<Row> tokenized;

    @BeforeAll
    void compute(@TempDir Path home) {
        run = ComposedRun.tokenized(home);
        run.compute("lengths,words-by", "--set", "statistics.words-by.columns=[period, domain, source, period]");
        List<Tables.Content> tables = Tables.read(
                run.table("words"),
                run.table("lengths"),
                run.table("words-by").resolve("words"),
                run.table("words-by").resolve("totals"),
                run.directory().resolve("tokenized"));
        words = tables.get(0).rows();
        lengths = tables.get(1).rows();
        wordsBy = tables.get(2).rows();
        totals = tables.get(3).rows();
        tokenized = tables.get(4).rows();
    }

    private static long holding(List<List<String>> texts, String word) {
        return texts.stream().filter(text -> text.contains(word)).count();
    }

    @Test
    void aWordInSeveralFormsCountsOnceASentenceAndDocument() {
        List<List<String>> texts = run.documents().stream().map(Document::words).toList();
        List<List<String>> sentences =
                run.documents().stream().flatMap(d -> d.sentences().stream()).toList();
        Map<String, Long> counts =
                texts.stream().flatMap(List::stream).collect(groupingBy(Function.identity(), counting()));
        assertThat(words).hasSize(counts.size());
        for (Row row : words) {
            String word = Tables.text(row, "word");
            assertThat(Tables.number(row, "total_term_freq")).as(word).isEqualTo(counts.get(word));
            assertThat(Tables.number(row, "doc_freq")).as(word).isEqualTo(holding(texts, word));
            assertThat(Tables.number(row, "sentence_freq")).as(word).isEqualTo(holding(sentences, word));
        }
    }

    private Map<Long, Long> histogram(String unit) {
        Map<Long, Long> histogram = new TreeMap<>();
        lengths.stream()
                .filter(row -> Tables.text(row, "unit").equals(unit))
                .forEach(row -> histogram.put(Tables.number(row, "length"), Tables.number(row, "count")));
        return histogram;
    }

    private <T> Map<Long, Long> wanted(Stream<T> things, ToIntFunction<T> length) {
        return things.collect(groupingBy(thing -> (long) length.applyAsInt(thing), TreeMap::new, counting()));
    }

    @Test
    void lengthsAreThoseOfTheComposition() {
        List<Document> documents = run.documents();
        assertThat(histogram("words_per_document"))
                .isEqualTo(wanted(documents.stream(), d -> d.words().size()));
        assertThat(histogram("sentences_per_document"))
                .isEqualTo(wanted(documents.stream(), d -> d.sentences().size()));
        assertThat(histogram("words_per_sentence"))
                .isEqualTo(wanted(documents.stream().flatMap(d -> d.sentences().stream()), List::size));
        assertThat(histogram("chars_per_word"))
                .isEqualTo(wanted(documents.stream().flatMap(d -> d.words().stream()), String::length));
        assertThat(histogram("subwords_per_document"))
                .isEqualTo(wanted(tokenized.stream(), row -> Tables.ints(row, "ids").length));
        assertThat(histogram("subwords_per_word"))
                .isEqualTo(wanted(tokenized.stream().flatMap(CountsInFullTest::subwordsOfWords), n -> n))
                .hasSizeGreaterThan(1);
    }

    private static Stream<Integer> subwordsOfWords(Row row) {
        int[] starts = Tables.ints(row, "word_starts");
        List<Integer> subwords = new ArrayList<>();
        for (int w = 0; w < starts.length; w++) {
            subwords.add((w + 1 < starts.length ? starts[w + 1] : Tables.ints(row, "ids").length) - starts[w]);
        }
        return subwords.stream();
    }

    @Test
    void theManifestOfLengthsTellsTheTotals() {
        JsonNode metrics = run.metrics("lengths");
        List<String> all =
                run.documents().stream().flatMap(d -> d.words().stream()).toList();
        long distinct = all.stream().distinct().count();
        long once = all.stream().collect(groupingBy(Function.identity(), counting())).values().stream()
                .filter(n -> n == 1)
                .count();
        assertThat(metrics.path("docCount").asInt()).isEqualTo(run.documents().size());
        assertThat(metrics.path("sentenceCount").asLong())
                .isEqualTo(run.documents().stream()
                        .mapToLong(d -> d.sentences().size())
                        .sum());
        assertThat(metrics.at("/words/sumTotalTermFreq").asInt()).isEqualTo(all.size());
        assertThat(metrics.at("/words/distinct").asLong()).isEqualTo(distinct);
        assertThat(metrics.at("/words/hapaxLegomena").asLong()).isEqualTo(once);
        assertThat(metrics.at("/words/typeTokenRatio").asDouble())
                .isCloseTo((double) distinct / all.size(), within(1e-12));
        assertThat(metrics.at("/subwords/sumTotalTermFreq").asLong())
                .isEqualTo(tokenized.stream()
                        .mapToLong(row -> Tables.ints(row, "ids").length)
                        .sum());
        assertThat(metrics.at("/lengths/words_per_document/mean").asDouble())
                .isCloseTo((double) all.size() / run.documents().size(), within(1e-12));
    }

    /** What documents of each value of a column hold. */
    private Map<String, List<Document>> groups(Function<Document, String> column) {
        return run.documents().stream()
                .filter(d -> column.apply(d) != null)
                .collect(groupingBy(column, TreeMap::new, Collectors.toList()));
    }

    private Map<String, Map<String, List<Document>>> groups() {
        return new TreeMap<>(Map.of(
                "period", groups(Document::period),
                "domain", groups(Document::domain),
                "source", groups(d -> "part" + run.documents().indexOf(d) / 60 + ".jsonl")));
    }

    @Test
    void wordsByColumnsAreThoseOfTheDocumentsOfEachValue() {
        Map<String, List<Long>> wanted = new TreeMap<>();
        groups().forEach((column, values) -> values.forEach((value, documents) -> {
            List<List<String>> texts = documents.stream().map(Document::words).toList();
            texts.stream()
                    .flatMap(List::stream)
                    .collect(groupingBy(w -> w, counting()))
                    .forEach((word, count) ->
                            wanted.put(column + "/" + value + "/" + word, List.of(count, holding(texts, word))));
        }));
        Map<String, List<Long>> found = new TreeMap<>();
        for (Row row : wordsBy) {
            String key = Tables.text(row, "column") + "/" + Tables.text(row, "value") + "/" + Tables.text(row, "word");
            assertThat(found.put(key, List.of(Tables.number(row, "total_term_freq"), Tables.number(row, "doc_freq"))))
                    .as(key)
                    .isNull();
        }
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void totalsSumUpEachValue() {
        List<List<Object>> wanted = new ArrayList<>();
        groups().forEach((column, values) -> values.forEach((value, documents) -> {
            List<String> all =
                    documents.stream().flatMap(d -> d.words().stream()).toList();
            wanted.add(List.of(
                    column, value, (long) documents.size(), (long) all.size(), (long) new HashSet<>(all).size()));
        }));
        assertThat(totals.stream().map(row -> row.toSeq().take(5).mkString("/")))
                .containsExactlyElementsOf(wanted.stream()
                        .map(row -> String.join(
                                "/", row.stream().map(String::valueOf).toList()))
                        .toList());
        JsonNode domain = run.metrics("words-by").path("columns").get(0);
        assertThat(domain.path("column").asText()).isEqualTo("domain");
        assertThat(domain.path("distinctValues").asInt()).isEqualTo(2);
        assertThat(domain.path("docsWithout").asLong())
                .isEqualTo(
                        run.documents().stream().filter(d -> d.domain() == null).count());
        assertThat(domain.path("values")).hasSize(2);
    }

    @Test
    void columnsThatAreNotThereAreRefused() {
        Cli.Outcome outcome = run.attempt(
                "statistics", "--tables", "words-by", "--set", "statistics.words-by.columns=[period, year]");
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.err())
                .contains("Cannot count words by year: the corpus has no such column; statistics.words-by.columns may"
                        + " name source, period, domain (year)");
    }

    @Test
    void noColumnsAreRefusedOnlyIfTheTableIsWanted() {
        Cli.Outcome outcome = run.attempt("statistics", "--tables", "words-by");
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.err()).contains("statistics.words-by.columns is empty");
        assertThat(run.attempt("statistics", "--tables", "words").code()).isZero();
    }
}
