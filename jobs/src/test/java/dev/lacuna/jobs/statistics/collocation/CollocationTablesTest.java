package dev.lacuna.jobs.statistics.collocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunDigests;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.TinyCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every row of the tables made of n-grams, against the text counted by hand and every cut tried. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollocationTablesTest {
    private static final int MIN_COUNT = 4;
    private static final int LEXICON_COUNT = 6;
    private static final double THRESHOLD = 1.2;
    private static final double PERCENTILE = 60;

    private final PlainText text = new PlainText(300, 5);
    private Path home;
    private Path statistics;
    private List<Row> collocations;
    private List<Row> dale;
    private List<Row> lexicon;
    private List<Row> phrases;

    @BeforeAll
    void run(@TempDir Path home) throws IOException {
        this.home = home;
        statistics = run("run", "local[2]");
        List<Tables.Content> tables = Tables.read(
                statistics.resolve("collocations"),
                statistics.resolve("dale/table"),
                statistics.resolve("lexicon/table"),
                statistics.resolve("phrases/table"));
        collocations = tables.get(0).rows();
        dale = tables.get(1).rows();
        lexicon = tables.get(2).rows();
        phrases = tables.get(3).rows();
    }

    /** Makes the tables in the run {@code name}; returns where they are. */
    private Path run(String name, String master, String... more) throws IOException {
        Path corpus = Files.writeString(home.resolve("text.txt"), String.join("\n", text.documents) + "\n");
        List<String> settings = new ArrayList<>(List.of(
                "statistics.ngrams.min-count=" + MIN_COUNT,
                "statistics.ngrams.max-order=" + PlainText.MAX_ORDER,
                "statistics.collocations.phrase-discount=1.5",
                "statistics.collocations.phrase-scale=distinct-words",
                "statistics.dale.cut-off=" + PERCENTILE,
                "statistics.dale.total=distinct-words",
                "statistics.dale.share=0.3",
                "statistics.lexicon.threshold=" + THRESHOLD,
                "statistics.lexicon.min-count=" + LEXICON_COUNT,
                "statistics.lexicon.max-order=3",
                "statistics.phrases.min-count=6",
                "statistics.phrases.thresholds=[3, 1.5]",
                "statistics.pmi.score=log-likelihood",
                "statistics.pmi.vocabulary-size=50",
                "statistics.pmi.shares=[0.5, 0.2, 0.1]"));
        settings.addAll(List.of(more));
        List<String> options = new ArrayList<>(List.of("--master", master));
        options.addAll(TinyCorpus.settings(home.resolve(name), corpus));
        settings.forEach(setting -> options.addAll(List.of("--set", setting)));
        if (statistics == null) {
            succeed("tokenize", options);
        } else {
            RunFiles.copyTokenized(statistics.getParent(), home.resolve(name));
        }
        succeed("statistics", options, "--tables", "collocations,pmi,dale,lexicon,phrases");
        return home.resolve(name + "/statistics");
    }

    private static void succeed(String command, List<String> options, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(options);
        arguments.addAll(List.of(more));
        Cli.Outcome outcome = Cli.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    @Test
    void masterAndPartitionsDoNotChangeAByte() throws IOException {
        Path other = run(
                "other",
                "local[3]",
                "spark.default.parallelism=5",
                "spark.sql.files.maxPartitionBytes=1500",
                "spark.sql.files.openCostInBytes=1");
        assertThat(RunDigests.of(other)).isEqualTo(RunDigests.of(statistics)).hasSizeGreaterThan(8);
    }

    private static double number(Row row, String column) {
        return row.<Double>getAs(column);
    }

    private JsonNode metrics(String table) {
        return RunFiles.metrics(statistics.resolve(table));
    }

    @Test
    void collocationsAreTheFrequentNgrams() {
        Map<String, Long> found = new TreeMap<>();
        for (Row row : collocations) {
            String ngram = Tables.text(row, "ngram");
            assertThat(found.put(ngram, Tables.number(row, "total_term_freq"))).isNull();
            assertThat(Tables.number(row, "order")).isEqualTo(PlainText.order(ngram));
        }
        Map<String, Long> wanted = new TreeMap<>(text.counts);
        wanted.entrySet().removeIf(e -> e.getValue() < MIN_COUNT || PlainText.order(e.getKey()) == 1);
        assertThat(found).isEqualTo(wanted).hasSizeGreaterThan(300);
    }

    @Test
    void scoresAreThoseOfTheDefinitions() {
        double words = text.positions[1];
        for (Row row : collocations) {
            String ngram = Tables.text(row, "ngram");
            double count = text.counts.get(ngram);
            double npmi = text.pmi(ngram, words) / -Math.log(count / words);
            assertThat(number(row, "npmi")).as(ngram).isCloseTo(npmi, within(1e-9));
            double phrase = PlainText.splits(ngram)
                    .mapToDouble(parts -> (count - 1.5)
                            / ((double) text.counts.get(parts.get(0)) * text.counts.get(parts.get(1)))
                            * text.distinctWords())
                    .min()
                    .orElseThrow();
            assertThat(number(row, "phrase_score")).as(ngram).isCloseTo(phrase, within(1e-9));
            double ratio = PlainText.splits(ngram)
                    .mapToDouble(
                            parts -> ratio(count, text.counts.get(parts.get(0)), text.counts.get(parts.get(1)), words))
                    .min()
                    .orElseThrow();
            assertThat(number(row, "log_likelihood")).as(ngram).isCloseTo(ratio, within(1e-6));
        }
    }

    /** Twice the sum over the four cells of observed log( observed / expected ). */
    private static double ratio(double both, double first, double second, double words) {
        double[] observed = {both, first - both, second - both, words - first - second + both};
        double[] expected = {
            first * second, first * (words - second), (words - first) * second, (words - first) * (words - second)
        };
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            sum += observed[i] == 0 ? 0 : observed[i] * Math.log(observed[i] * words / expected[i]);
        }
        return 2 * sum;
    }

    @Test
    void daleScoresThoseAboveThePercentile() throws IOException {
        int scored = 0;
        for (Row row : collocations) {
            String ngram = Tables.text(row, "ngram");
            double count = text.counts.get(ngram);
            double cutOff = percentile(PlainText.order(ngram));
            if (count <= cutOff) {
                assertThat(row.isNullAt(row.fieldIndex("dale"))).as(ngram).isTrue();
            } else {
                scored++;
                double discount = Math.log(count) / (Math.log(cutOff) + Math.log(count));
                assertThat(number(row, "dale"))
                        .as(ngram)
                        .isCloseTo(text.pmi(ngram, text.distinctWords()) * discount, within(1e-9));
            }
        }
        assertThat(scored).isBetween(50, collocations.size() - 50);
        for (JsonNode order : metrics("collocations").path("orders")) {
            assertThat(order.path("daleCutOff").asDouble())
                    .isCloseTo(percentile(order.path("order").asInt()), within(1e-9));
        }
    }

    private double percentile(int order) {
        long[] counts = text.frequent(order, MIN_COUNT).stream()
                .mapToLong(text.counts::get)
                .sorted()
                .toArray();
        double place = (counts.length - 1) * PERCENTILE / 100;
        int below = (int) place;
        return counts[below] + (counts[Math.min(below + 1, counts.length - 1)] - counts[below]) * (place - below);
    }

    @Test
    void spansAreTheBestShareOfEachOrder() throws IOException {
        List<String> wanted = new ArrayList<>();
        for (int order = 2; order <= PlainText.MAX_ORDER; order++) {
            List<Row> scored = ranked(order, "dale");
            scored.stream()
                    .limit(Math.round(scored.size() * 0.3))
                    .forEach(row -> wanted.add(Tables.text(row, "ngram")));
        }
        assertThat(dale)
                .extracting(row -> Tables.text(row, "ngram"))
                .isEqualTo(wanted)
                .hasSizeGreaterThan(20);
        assertThat(Files.readAllLines(statistics.resolve("dale/dale.txt"))).isEqualTo(wanted);
        for (Row row : dale) {
            assertThat(Tables.number(row, "total_term_freq")).isEqualTo(text.counts.get(Tables.text(row, "ngram")));
            assertThat(number(row, "dale")).isFinite();
        }
    }

    private List<Row> ranked(int order, String column) {
        return collocations.stream()
                .filter(row -> Tables.number(row, "order") == order && !row.isNullAt(row.fieldIndex(column)))
                .sorted(Comparator.comparingDouble((Row row) -> -number(row, column))
                        .thenComparingLong(row -> -Tables.number(row, "total_term_freq"))
                        .thenComparing(row -> Tables.text(row, "ngram")))
                .toList();
    }

    @Test
    void theNgramVocabularyTakesTheSharesByTheScoreAndNoWordsThatAvoidEachOther() throws IOException {
        double[] quotas = {0, 0, 25, 10, 5};
        List<String> wanted = new ArrayList<>();
        for (int order = 2; order <= PlainText.MAX_ORDER; order++) {
            ranked(order, "log_likelihood").stream()
                    .filter(row -> number(row, "npmi") > 0)
                    .limit((long) quotas[order])
                    .forEach(row -> wanted.add(Tables.text(row, "ngram")));
        }
        assertThat(Files.readAllLines(statistics.resolve("pmi/pmi.txt")))
                .isEqualTo(wanted)
                .hasSize(40);
    }

    @Test
    void theLexiconIsWhatTheTextFallsInto() throws IOException {
        Map<String, Long> wanted = new HashMap<>();
        PlainLexicon lexiconOfText = new PlainLexicon(text, LEXICON_COUNT, THRESHOLD);
        text.documents.forEach(document -> lexiconOfText.cut(List.of(document.split(" ")), wanted));
        wanted.values().removeIf(count -> count < LEXICON_COUNT);
        Map<String, Long> found = new HashMap<>();
        for (Row row : lexicon) {
            assertThat(found.put(Tables.text(row, "ngram"), Tables.number(row, "total_term_freq")))
                    .isNull();
            assertThat(Tables.number(row, "order")).isEqualTo(PlainText.order(Tables.text(row, "ngram")));
        }
        assertThat(found).isEqualTo(wanted).containsKeys("carbon dioxide", "per capita", "new york city");
        assertThat(Files.readAllLines(statistics.resolve("lexicon/lexicon.txt")))
                .isEqualTo(wanted.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> entry.getKey() + "," + entry.getValue())
                        .toList());
        assertThat(metrics("lexicon").path("listed").asInt()).isEqualTo(wanted.size());
    }

    @Test
    void phrasesAreThoseOfJoiningTheTextTwice() throws IOException {
        List<List<String>> tokens = text.documents.stream()
                .map(document -> List.of(document.split(" ")))
                .toList();
        List<String> wanted = new ArrayList<>();
        for (double threshold : new double[] {3, 1.5}) {
            Map<String, Double> scores = PlainPhrases.scores(tokens, threshold);
            scores.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .forEach(
                            entry -> wanted.add(entry.getKey().replace('_', ' ').replace('+', ' ')));
            tokens = tokens.stream()
                    .map(words -> PlainPhrases.joined(words, scores))
                    .toList();
        }
        assertThat(phrases)
                .extracting(row -> Tables.text(row, "ngram"))
                .containsExactlyInAnyOrderElementsOf(wanted)
                .contains("carbon dioxide", "new york city", "once upon a time");
        assertThat(Files.readAllLines(statistics.resolve("phrases/phrases.txt")))
                .isEqualTo(
                        phrases.stream().map(row -> Tables.text(row, "ngram")).toList());
        assertThat(phrases)
                .extracting(row -> Tables.number(row, "pass"))
                .isSorted()
                .contains(1L, 2L);
    }
}
