package dev.lacuna.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.TinyCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every row of every statistics table against a recount of the tokenized table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StatisticsContract {
    private static final int MIN_COUNT = 3;

    private final int maxOrder;
    private final int vocabularySize;
    private final boolean breakAtPunctuation;
    private final boolean squared;

    private Recount recount;
    private List<String> vocabulary;
    private List<Row> subwords;
    private List<Row> words;
    private List<Row> ngrams;
    private List<String> pmiList;
    private JsonNode wordMetrics;
    private JsonNode ngramMetrics;
    private JsonNode pmiMetrics;

    StatisticsContract(int maxOrder, int vocabularySize, boolean breakAtPunctuation, boolean squared) {
        this.maxOrder = maxOrder;
        this.vocabularySize = vocabularySize;
        this.breakAtPunctuation = breakAtPunctuation;
        this.squared = squared;
    }

    @BeforeAll
    void run(@TempDir Path home) throws IOException {
        Path made = RunFiles.once("contract", StatisticsContract::tokenize);
        Path run = home.resolve("run");
        RunFiles.copyTokenized(made.resolve("run"), run);
        String[] own = {
            "--set", "statistics.ngrams.max-order=" + maxOrder,
            "--set", "statistics.ngrams.punctuation=" + (breakAtPunctuation ? "break" : "keep"),
            "--set", "statistics.pmi.vocabulary-size=" + vocabularySize,
            "--set", "statistics.pmi.score=" + (squared ? "pmi-squared" : "pmi")
        };
        Cli.Outcome outcome = Cli.local("statistics", TinyCorpus.settings(run, made.resolve("corpus")), own);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        List<Tables.Content> tables = Tables.read(
                run.resolve("tokenized"),
                run.resolve("statistics/subwords"),
                run.resolve("statistics/words"),
                run.resolve("statistics/ngrams"));
        subwords = tables.get(1).rows();
        words = tables.get(2).rows();
        ngrams = tables.get(3).rows();
        vocabulary = subwords.stream()
                .sorted(Comparator.comparing(row -> Tables.number(row, "id")))
                .map(row -> Tables.text(row, "subword"))
                .toList();
        recount = new Recount(tables.get(0).rows(), vocabulary, maxOrder, breakAtPunctuation);
        pmiList = Files.readAllLines(run.resolve("statistics/pmi/pmi.txt"));
        wordMetrics = RunFiles.metrics(run.resolve("statistics/words"));
        ngramMetrics = RunFiles.metrics(run.resolve("statistics/ngrams"));
        pmiMetrics = RunFiles.metrics(run.resolve("statistics/pmi"));
    }

    private static void tokenize(Path home) {
        Path corpus = TinyCorpus.write(home.resolve("corpus"), 400, 4, 2);
        Cli.Outcome outcome = Cli.local("tokenize", TinyCorpus.settings(home.resolve("run"), corpus));
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    @Test
    void theCorpusHoldsWhatTheTestIsAbout() {
        assertThat(recount.subwords).containsKey(vocabulary.indexOf("[UNK]")).containsKey(vocabulary.indexOf("[SEP]"));
        assertThat(recount.words).containsKeys(",", "(", "?");
        assertThat(recount.frequent(MIN_COUNT).keySet()).anyMatch(ngram -> Recount.order(ngram) == maxOrder);
        assertThat(recount.ngrams.values()).contains((long) MIN_COUNT, MIN_COUNT - 1L);
    }

    @Test
    void subwordsAreTheWholeVocabularyById() {
        assertThat(subwords)
                .extracting(row -> Tables.number(row, "id"))
                .isSorted()
                .hasSize(vocabulary.size());
        for (Row row : subwords) {
            long[] counts = recount.subwords.getOrDefault((int) Tables.number(row, "id"), new long[3]);
            assertThat(counts(row)).as(row.toString()).containsExactly(counts[0], counts[1], counts[2]);
        }
    }

    private static List<Long> counts(Row row) {
        return Stream.of("total_term_freq", "doc_freq", "sentence_freq")
                .map(column -> Tables.number(row, column))
                .toList();
    }

    @Test
    void subwordsHaveARankOfTheirOwnByFallingCount() {
        List<Row> byRank = subwords.stream()
                .sorted(Comparator.comparing(row -> Tables.number(row, "rank")))
                .toList();
        assertThat(byRank)
                .extracting(row -> Tables.number(row, "rank"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, subwords.size()).boxed().toList());
        assertThat(byRank)
                .isSortedAccordingTo(Comparator.comparing((Row row) -> -Tables.number(row, "total_term_freq"))
                        .thenComparing(row -> Tables.number(row, "id")));
        assertThat(Tables.number(byRank.get(byRank.size() - 1), "total_term_freq"))
                .isZero();
    }

    @Test
    void aWordsRankTellsHowManyAreMoreFrequent() {
        for (Row row : words) {
            long more = recount.words.values().stream()
                    .filter(counts -> counts[0] > Tables.number(row, "total_term_freq"))
                    .count();
            assertThat(Tables.number(row, "rank")).as(row.toString()).isEqualTo(1 + more);
        }
    }

    @Test
    void wordsAreAllWordsOnce() {
        Map<String, List<Long>> found = new TreeMap<>();
        for (Row row : words) {
            String word = Tables.text(row, "word");
            assertThat(found.put(word, counts(row))).as("%s again", word).isNull();
            int[] ids = Tables.ints(row, "subword_ids");
            assertThat(Tables.list(ids, 0, ids.length)).as(word).isEqualTo(recount.cuts.get(word));
        }
        Map<String, List<Long>> wanted = new TreeMap<>();
        recount.words.forEach((word, counts) -> wanted.put(word, List.of(counts[0], counts[1], counts[2])));
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void ngramsAreThoseOfTheMinimumCountOnceWithTheirOrder() {
        Map<String, Long> found = new TreeMap<>();
        for (Row row : ngrams) {
            String ngram = Tables.text(row, "ngram");
            assertThat(found.put(ngram, Tables.number(row, "total_term_freq"))).isNull();
            assertThat(Tables.number(row, "order")).isEqualTo(Recount.order(ngram));
        }
        assertThat(found).isEqualTo(recount.frequent(MIN_COUNT));
    }

    @Test
    void scoresAreTheLeastOverEveryCut() {
        for (Row row : ngrams) {
            String ngram = Tables.text(row, "ngram");
            if (Recount.order(ngram) == 1) {
                assertThat(row.isNullAt(row.fieldIndex("pmi"))).isTrue();
                assertThat(row.isNullAt(row.fieldIndex("pmi_squared"))).isTrue();
            } else {
                assertThat(row.<Double>getAs("pmi")).as(ngram).isCloseTo(recount.pmi(ngram), within(1e-9));
                assertThat(row.<Double>getAs("pmi_squared"))
                        .as(ngram)
                        .isCloseTo(recount.pmiSquared(ngram), within(1e-9));
            }
        }
    }

    @Test
    void thePmiListHoldsTheBestOfEachOrderUpToItsQuota() {
        String score = squared ? "pmi_squared" : "pmi";
        List<String> wanted = new ArrayList<>();
        for (int order = 2; order <= maxOrder; order++) {
            int wantedOrder = order;
            double share = maxOrder == 2 ? 1 : Math.pow(0.5, Math.min(order - 1, maxOrder - 2));
            ngrams.stream()
                    .filter(row -> Tables.number(row, "order") == wantedOrder)
                    .sorted(Comparator.comparing((Row row) -> -row.<Double>getAs(score))
                            .thenComparing(row -> -Tables.number(row, "total_term_freq"))
                            .thenComparing(row -> Tables.text(row, "ngram")))
                    .limit((long) Math.rint(vocabularySize * share))
                    .forEach(row -> wanted.add(Tables.text(row, "ngram")));
        }
        assertThat(pmiList).isEqualTo(wanted);
        assertThat(new HashSet<>(pmiList)).hasSameSizeAs(pmiList);
    }

    @Test
    void theManifestTellsTheSameFigures() {
        assertThat(wordMetrics.path("distinctWords").asLong()).isEqualTo(recount.words.size());
        assertThat(wordMetrics.path("sumTotalTermFreq").asLong())
                .isEqualTo(recount.words.values().stream()
                        .mapToLong(counts -> counts[0])
                        .sum());
        assertThat(ngramMetrics.path("wordPositions").asLong()).isEqualTo(recount.positions[1]);
        assertThat(wordMetrics.path("docCount").asLong()).isEqualTo(400);
        Map<Integer, Long> survivors = new HashMap<>();
        recount.frequent(MIN_COUNT).keySet().forEach(ngram -> survivors.merge(Recount.order(ngram), 1L, Long::sum));
        for (JsonNode order : ngramMetrics.path("orders")) {
            int n = order.path("order").asInt();
            assertThat(order.path("positions").asLong()).as("order %d", n).isEqualTo(recount.positions[n]);
            assertThat(order.path("survivors").asLong()).isEqualTo(survivors.getOrDefault(n, 0L));
            assertThat(pmiMetrics.path("orders").path(n - 2).path("kept").asLong())
                    .isEqualTo(pmiList.stream()
                            .filter(ngram -> Recount.order(ngram) == n)
                            .count());
        }
        assertThat(pmiMetrics.path("pmiVocabulary").asLong()).isEqualTo(pmiList.size());
    }

    @Test
    void plantedPhrasesRankHigh() {
        assertThat(pmiList).contains("carbon dioxide", "per capita");
    }
}
