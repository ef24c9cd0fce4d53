package dev.lacuna.jobs.statistics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunDigests;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.TinyCorpus;
import dev.lacuna.jobs.run.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every row of the tables made of pairs against a recount of the tokenized table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairTablesTest {
    private static final int MIN_WORD_COUNT = 4;
    private static final int MIN_COUNT = 3;
    private static final int MAX_WORDS = 37;
    private static final int WINDOW = 4;
    private static final double RATE = 0.2;
    private static final double SMOOTHING = 7;

    private Path home;
    private List<String> options;
    private PairRecount recount;
    private List<String> known;
    private List<Row> tokenized;
    private List<Row> windowPairs;
    private List<Row> documentMeans;
    private List<Row> rates;
    private List<Row> documentPairs;
    private List<Row> sentenceMeans;

    @BeforeAll
    void run(@TempDir Path home) {
        this.home = home;
        Path run = home.resolve("run");
        options = new ArrayList<>(TinyCorpus.settings(run, TinyCorpus.write(home.resolve("corpus"), 300, 3, 5)));
        set("statistics.pairs.min-word-count=" + MIN_WORD_COUNT);
        set("statistics.pairs.min-count=" + MIN_COUNT);
        set("statistics.pairs.max-words=" + MAX_WORDS);
        set("statistics.pairs.window=" + WINDOW);
        set("statistics.informask.rate=" + RATE);
        set("statistics.informask.smoothing=" + SMOOTHING);
        set("statistics.informask.max-length=4096");
        succeed("tokenize");
        succeed("statistics", "--tables", "subwords,pairs,document-pmi,informask");
        List<Tables.Content> tables = Tables.read(
                run.resolve("tokenized"),
                run.resolve("statistics/subwords"),
                run.resolve("statistics/pairs"),
                run.resolve("statistics/document-pmi"),
                run.resolve("statistics/informask/rates"));
        tokenized = tables.get(0).rows();
        windowPairs = tables.get(2).rows();
        documentMeans = tables.get(3).rows();
        rates = tables.get(4).rows();
        List<String> vocabulary = tables.get(1).rows().stream()
                .map(row -> Tables.text(row, "subword"))
                .toList();
        recount = new PairRecount(tokenized, vocabulary);
        known = recount.known(MIN_WORD_COUNT, MAX_WORDS);

        String[] other = {
            "statistics.pairs.unit=document",
            "statistics.document-pmi.passage=sentence",
            "statistics.document-pmi.ppmi=true"
        };
        String[] more = {"--set", other[0], "--set", other[1], "--set", other[2], "--tables", "pairs,document-pmi"};
        succeed("statistics", more);
        tables = Tables.read(run.resolve("statistics/pairs"), run.resolve("statistics/document-pmi"));
        documentPairs = tables.get(0).rows();
        sentenceMeans = tables.get(1).rows();
    }

    private void set(String setting) {
        options.addAll(List.of("--set", setting));
    }

    private void succeed(String command, String... more) {
        Cli.Outcome outcome = Cli.local(command, options, more);
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    @Test
    void theCorpusHoldsWhatTheTestIsAbout() {
        assertThat(known).hasSize(MAX_WORDS).contains(",", "the");
        assertThat(recount.known(1, 10_000)).hasSizeGreaterThan(100);
        assertThat(recount.documents).anyMatch(document -> document.size() > 1);
        assertThat(recount.wholeDocuments()).anyMatch(words -> words.contains(null));
        assertThat(recount.window(WINDOW, known).pairs.keySet())
                .anyMatch(pair -> pair.get(0).equals(pair.get(1)));
        assertThat(recount.window(WINDOW, known).pairs.values()).contains((long) MIN_COUNT, MIN_COUNT - 1L);
    }

    @Test
    void windowPairsAreThoseOfTheMinimumCountWithTheirScores() {
        assertPairs(windowPairs, recount.window(WINDOW, known));
    }

    @Test
    void documentPairsAreThoseOfTheMinimumCountWithTheirScores() {
        assertPairs(documentPairs, PairRecount.presence(recount.wholeDocuments(), known));
    }

    private static void assertPairs(List<Row> rows, PairRecount.Counts expected) {
        Map<List<String>, Long> found = new HashMap<>();
        for (Row row : rows) {
            List<String> pair = List.of(Tables.text(row, "word"), Tables.text(row, "other"));
            assertThat(found.put(pair, Tables.number(row, "count"))).isNull();
            assertThat(row.<Double>getAs("pmi")).as("%s", pair).isCloseTo(expected.pmi(pair), within(1e-9));
            assertThat(row.<Double>getAs("npmi")).as("%s", pair).isCloseTo(expected.npmi(pair), within(1e-9));
        }
        assertThat(found).isEqualTo(expected.frequent(MIN_COUNT)).hasSizeGreaterThan(300);
    }

    @Test
    void rowsOfAFileAreByWordNumbers() {
        Map<String, int[]> last = new HashMap<>();
        for (Row row : windowPairs) {
            int[] pair = {known.indexOf(Tables.text(row, "word")), known.indexOf(Tables.text(row, "other"))};
            int[] before = last.put(Tables.text(row, "file"), pair);
            assertThat(before == null || Arrays.compare(before, pair) < 0).isTrue();
        }
        assertThat(last).hasSizeGreaterThan(1);
    }

    @Test
    void everyWordOfADocumentHasItsMean() {
        PairRecount.Counts counts = PairRecount.presence(recount.wholeDocuments(), known);
        assertMeans(documentMeans, document -> PairRecount.meanPmi(document, counts, MIN_COUNT, false), false);
    }

    @Test
    void everyWordOfASentenceHasItsMean() {
        List<List<String>> sentences =
                recount.documents.stream().flatMap(List::stream).toList();
        PairRecount.Counts counts = PairRecount.presence(sentences, known);
        assertMeans(sentenceMeans, sentence -> PairRecount.meanPmi(sentence, counts, MIN_COUNT, true), true);
    }

    private interface Passages {
        List<Double> score(List<String> passage);
    }

    /** Row by row in the order of the tokenized table, file by file. */
    private void assertMeans(List<Row> rows, Passages passages, boolean bySentence) {
        assertThat(rows).hasSameSizeAs(tokenized);
        double largest = 0;
        for (int d = 0; d < rows.size(); d++) {
            Row row = rows.get(d);
            assertThat(Tables.text(row, "doc_id")).isEqualTo(Tables.text(tokenized.get(d), "doc_id"));
            assertThat(Tables.number(row, "part")).isEqualTo(Tables.number(tokenized.get(d), "part"));
            assertThat(Path.of(Tables.text(row, "file")).getFileName())
                    .isEqualTo(Path.of(Tables.text(tokenized.get(d), "file")).getFileName());
            List<List<String>> sentences = recount.documents.get(d);
            List<Double> expected = new ArrayList<>();
            (bySentence ? sentences : List.of(PairRecount.whole(sentences)))
                    .forEach(passage -> expected.addAll(passages.score(passage)));
            List<Float> found = row.getList(row.fieldIndex("mean_pmi"));
            assertThat(found).hasSameSizeAs(expected);
            for (int w = 0; w < found.size(); w++) {
                assertThat((double) found.get(w)).isCloseTo(expected.get(w), within(1e-5));
                largest = Math.max(largest, Math.abs(found.get(w)));
            }
        }
        assertThat(largest).isGreaterThan(0.5);
    }

    @Test
    void masksHideTheirShareOfEveryText() throws IOException {
        Map<Integer, Long> processed = new HashMap<>();
        long chosen = 0;
        for (Row row : tokenized) {
            int[] ids =
                    Arrays.stream(Tables.ints(row, "ids")).filter(id -> id > 4).toArray();
            long masked = (long) Math.rint(RATE * ids.length);
            if (masked > 0) {
                Arrays.stream(ids).forEach(id -> processed.merge(id, 1L, Long::sum));
            }
            chosen += masked;
        }
        Map<Integer, Long> found = new HashMap<>();
        for (Row row : rates) {
            long n = Tables.number(row, "processed");
            long m = Tables.number(row, "chosen");
            found.put((int) Tables.number(row, "id"), n);
            assertThat(m).isBetween(0L, n);
            assertThat(row.<Double>getAs("rate")).isCloseTo((m + RATE * SMOOTHING) / (n + SMOOTHING), within(1e-12));
        }
        assertThat(found).isEqualTo(processed);
        assertThat(rates.stream().mapToLong(row -> Tables.number(row, "chosen")).sum())
                .isEqualTo(chosen);
        assertThat(metrics("informask").path("meanRate").asDouble()).isCloseTo(RATE, within(0.02));
        assertPublishedForm();
    }

    @Test
    void theManifestShowsTheSpreadOfRates() {
        JsonNode metrics = metrics("informask");
        double[] sorted =
                rates.stream().mapToDouble(row -> row.getAs("rate")).sorted().toArray();
        metrics.path("quantiles").fields().forEachRemaining(quantile -> {
            int percent = Integer.parseInt(quantile.getKey().substring(1));
            double value = quantile.getValue().asDouble();
            assertThat(Arrays.stream(sorted).filter(rate -> rate <= value).count() * 100)
                    .isGreaterThanOrEqualTo((long) sorted.length * percent);
            assertThat(Arrays.stream(sorted).filter(rate -> rate < value).count() * 100)
                    .isLessThanOrEqualTo((long) sorted.length * percent);
        });
        assertThat(metrics.path("quantiles").size()).isEqualTo(7);
        double[] shown = rates.stream()
                .filter(row -> Tables.number(row, "processed") >= 100)
                .mapToDouble(row -> row.getAs("rate"))
                .sorted()
                .toArray();
        for (int i = 0; i < 10; i++) {
            assertThat(metrics.path("lowest").get(i).path("rate").asDouble()).isEqualTo(shown[i]);
            assertThat(metrics.path("highest").get(i).path("rate").asDouble()).isEqualTo(shown[shown.length - 1 - i]);
        }
    }

    private void assertPublishedForm() throws IOException {
        JsonNode json =
                Json.MAPPER.readTree(Files.readString(home.resolve("run/statistics/informask/id_mask_prob.json")));
        assertThat(json.size()).isEqualTo(rates.size());
        for (Row row : rates) {
            assertThat(json.path(String.valueOf(Tables.number(row, "id"))).asDouble())
                    .isEqualTo(row.<Double>getAs("rate"));
        }
    }

    @Test
    void phrasesThatKeepTogetherAreShownFirst() {
        JsonNode metrics = metrics("pairs");
        List<String> top = new ArrayList<>();
        metrics.path("top")
                .forEach(pair -> top.add(
                        pair.path("word").asText() + " " + pair.path("other").asText()));
        assertThat(top).hasSize(25).containsAnyOf("carbon dioxide", "dioxide carbon");
        long pairs = IntStream.range(0, metrics.path("histogram").size())
                .mapToLong(i -> metrics.path("histogram").get(i).path("pairs").asLong())
                .sum();
        assertThat(pairs).isEqualTo(documentPairs.size());
        assertThat(metrics.path("pairs").asLong()).isEqualTo(documentPairs.size());
    }

    private JsonNode metrics(String table) {
        return RunFiles.metrics(home.resolve("run/statistics/" + table));
    }

    @Test
    void oneCoreAndOtherSplitsGiveTheSameBytes() {
        Path other = home.resolve("other");
        RunFiles.copyTokenized(home.resolve("run"), other);
        List<String> arguments = new ArrayList<>(List.of("statistics", "--master", "local[1]"));
        arguments.addAll(options);
        for (String setting : List.of(
                "run.dir=" + other, "statistics.pairs.unit=document", "spark.sql.files.maxPartitionBytes=20000")) {
            arguments.addAll(List.of("--set", setting));
        }
        arguments.addAll(List.of("--tables", "pairs,informask"));
        Cli.Outcome outcome = Cli.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        for (String table : List.of("pairs", "informask")) {
            assertThat(RunDigests.of(other.resolve("statistics").resolve(table)))
                    .isNotEmpty()
                    .isEqualTo(RunDigests.of(home.resolve("run/statistics").resolve(table)));
        }
    }

    @Test
    void thresholdsThatLeaveNothingAreNamed() {
        assertRefused("statistics.pairs.min-word-count=100000", "no word occurs statistics.pairs.min-word-count times");
        assertRefused("statistics.pairs.min-count=100000", "the most frequent one");
        assertRefused("statistics.pairs.max-broadcast=10", "raise statistics.pairs.max-broadcast");
        assertRefused("statistics.informask.sample=1e-9", "raise statistics.informask.sample");
    }

    private void assertRefused(String setting, String message) {
        Cli.Outcome outcome = Cli.local("statistics", options, "--tables", "informask", "--set", setting);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(message).doesNotContain("\tat ");
    }
}
