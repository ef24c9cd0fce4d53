package dev.lacuna.jobs.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Documents of the sea and of medicine, selected for being like medicine; every number computed anew from the text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelectionTest {
    private static final int BUCKETS = 500;
    private static final int MIN_TOKENS = 12;
    private static final long SEED = 42;
    private static final String[] SEA =
            "whale ship sea sail captain harpoon deck mast storm voyage the of and a".split(" ");
    private static final String[] MEDICINE =
            "patients aspirin risk trial dose placebo stroke therapy cohort outcome the of and a".split(" ");

    /** The text of each document by its id, in corpus order. */
    private final Map<String, String> corpus = new TreeMap<>();

    private List<String> targets;
    private List<Row> weighed;
    private List<Row> sampled;
    private List<Row> aligned;
    private List<Row> alignedSelected;
    private JsonNode dsirMetrics;
    private JsonNode zipfitMetrics;
    private Path home;

    @BeforeAll
    void run(@TempDir Path directory) throws IOException {
        home = directory;
        Random random = new Random(5);
        for (int d = 0; d < 120; d++) {
            String text = text(random, d % 4 == 0 ? MEDICINE : SEA, 5 + random.nextInt(40));
            // Three of one text, for ties.
            corpus.put(
                    id(d), d % 40 == 9 ? "The same old song of the sea, sung again and again by the old crew." : text);
        }
        targets =
                IntStream.range(0, 15).mapToObj(i -> text(random, MEDICINE, 20)).toList();
        List<String> documents = corpus.keySet().stream().map(this::json).toList();
        Files.createDirectories(home.resolve("corpus"));
        for (int f = 0; f < 3; f++) {
            Files.write(home.resolve("corpus/" + f + ".jsonl"), documents.subList(f * 40, f * 40 + 40));
        }
        Files.write(home.resolve("target.txt"), targets);
        select("run", "local[2]");
        List<Tables.Content> tables = Tables.read(
                home.resolve("run/statistics/dsir"),
                home.resolve("run/statistics/dsir/selected"),
                home.resolve("run/statistics/zipfit"),
                home.resolve("run/statistics/zipfit/selected"));
        weighed = tables.get(0).rows();
        sampled = tables.get(1).rows();
        aligned = tables.get(2).rows();
        alignedSelected = tables.get(3).rows();
        dsirMetrics = metrics("dsir");
        zipfitMetrics = metrics("zipfit");
    }

    private static String id(int d) {
        return "d" + (100 + d);
    }

    private static String text(Random random, String[] words, int length) {
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < length; w++) {
            String word = words[random.nextInt(words.length)];
            text.append(w % 11 == 0 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word)
                    .append(w % 11 == 10 ? ". " : " ");
        }
        return text.toString().strip();
    }

    private String json(String id) {
        return Json.object().put("id", id).put("text", corpus.get(id)).toString();
    }

    private JsonNode metrics(String table) throws IOException {
        return Json.MAPPER
                .readTree(Files.readString(home.resolve("run/statistics/" + table + "/_manifest.json")))
                .path("metrics");
    }

    private void select(String run, String master, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--master", master));
        for (String setting : List.of(
                "run.dir=" + home.resolve(run),
                "corpus.paths=[\"" + home.resolve("corpus") + "\"]",
                "corpus.format=jsonl",
                "corpus.fields.id=id",
                "tokenizer.train.vocab-size=300",
                "statistics.dsir.target.paths=[\"" + home.resolve("target.txt") + "\"]",
                "statistics.dsir.target.document=line",
                "statistics.dsir.select=0.3",
                "statistics.dsir.buckets=" + BUCKETS,
                "statistics.dsir.pseudo-count=0.5",
                "statistics.dsir.min-tokens=" + MIN_TOKENS,
                "statistics.zipfit.target.paths=[\"" + home.resolve("target.txt") + "\"]",
                "statistics.zipfit.select=25",
                "statistics.zipfit.compressor=gzip")) {
            arguments.addAll(List.of("--set", setting));
        }
        arguments.addAll(List.of(more));
        for (String command : List.of("tokenize", "statistics")) {
            List<String> all = new ArrayList<>(List.of(command));
            all.addAll(arguments);
            all.addAll(command.equals("statistics") ? List.of("--tables", "dsir,zipfit") : List.of());
            Cli.Outcome outcome = Cli.run(all.toArray(String[]::new));
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
    }

    private static List<String> tokens(String text) {
        return Pattern.compile("\\w+|[^\\w\\s]+")
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<Integer> buckets(String text) {
        List<String> tokens = tokens(text);
        List<Integer> buckets = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            buckets.add(bucket(tokens.get(i)));
            if (i > 0) {
                buckets.add(bucket(tokens.get(i - 1) + " " + tokens.get(i)));
            }
        }
        return buckets;
    }

    private static int bucket(String ngram) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ngram.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).mod(BigInteger.valueOf(BUCKETS)).intValue();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The share of each bucket, {@code pseudoCount} added to its count. */
    private static Map<Integer, Double> distribution(Collection<String> texts, double pseudoCount) {
        Map<Integer, Long> counts = new HashMap<>();
        texts.forEach(text -> buckets(text).forEach(bucket -> counts.merge(bucket, 1L, Long::sum)));
        double total = counts.values().stream().mapToLong(count -> count).sum() + pseudoCount * BUCKETS;
        Map<Integer, Double> shares = new HashMap<>();
        for (int b = 0; b < BUCKETS; b++) {
            shares.put(b, (counts.getOrDefault(b, 0L) + pseudoCount) / total);
        }
        return shares;
    }

    private Map<String, Double> weights() {
        List<String> candidates = corpus.values().stream()
                .filter(text -> tokens(text).size() >= MIN_TOKENS)
                .toList();
        Map<Integer, Double> raw = distribution(candidates, 0);
        Map<Integer, Double> target = distribution(targets, 0.5);
        Map<String, Double> weights = new TreeMap<>();
        corpus.forEach((id, text) -> {
            if (tokens(text).size() >= MIN_TOKENS) {
                double weight = 0;
                for (int bucket : buckets(text)) {
                    weight += Math.log(target.get(bucket) + 1e-8) - Math.log(raw.get(bucket) + 1e-8);
                }
                weights.put(id, weight);
            }
        });
        return weights;
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(row -> Tables.text(row, "doc_id")).toList();
    }

    private static List<String> selected(List<Row> rows) {
        return ids(rows.stream().filter(row -> row.<Boolean>getAs("selected")).toList());
    }

    @Test
    void rowsAreTheDocumentsInCorpusOrder() {
        assertThat(ids(weighed)).containsExactlyElementsOf(corpus.keySet());
        assertThat(ids(aligned)).containsExactlyElementsOf(corpus.keySet());
        assertThat(weighed).allMatch(row -> Tables.number(row, "part") == 0);
    }

    @Test
    void logWeightsAreThoseOfTheText() {
        Map<String, Double> weights = weights();
        assertThat(weights.size()).isBetween(60, 119);
        for (Row row : weighed) {
            String id = Tables.text(row, "doc_id");
            assertThat(Tables.number(row, "tokens"))
                    .isEqualTo(tokens(corpus.get(id)).size());
            if (weights.containsKey(id)) {
                assertThat(row.<Double>getAs("log_weight")).as(id).isCloseTo(weights.get(id), within(1e-9));
            } else {
                assertThat(row.isNullAt(row.fieldIndex("log_weight"))).as(id).isTrue();
                assertThat(row.<Boolean>getAs("selected")).isFalse();
            }
        }
        assertThat(dsirMetrics.path("candidates").asInt()).isEqualTo(weights.size());
        assertThat(dsirMetrics.path("tooShort").asInt()).isEqualTo(120 - weights.size());
        assertThat(dsirMetrics.path("targets").asInt()).isEqualTo(15);
        assertThat(dsirMetrics.path("targetNgrams").asInt())
                .isEqualTo(
                        targets.stream().mapToInt(text -> buckets(text).size()).sum());
    }

    @Test
    void theSampleIsTheTopOfTheNoisyWeights() {
        Map<String, Double> noisy = new HashMap<>();
        weights().forEach((id, weight) -> {
            double uniform = new KeyedRandom(RandomKey.of(SEED, "dsir", id, 0, 0)).nextDouble();
            noisy.put(id, weight - Math.log(-Math.log(uniform)));
        });
        List<String> best = noisy.keySet().stream()
                .sorted(Comparator.comparing((String id) -> -noisy.get(id)))
                .limit((long) Math.rint(0.3 * noisy.size()))
                .sorted()
                .toList();
        assertThat(selected(weighed)).isEqualTo(best);
        assertThat(ids(sampled)).isEqualTo(best);
        assertThat(dsirMetrics.path("selected").asInt()).isEqualTo(best.size());
    }

    private static double gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def = new Deflater(Deflater.BEST_COMPRESSION, true);
            }
        }) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.size();
    }

    private double[] alignments(String text) {
        return targets.stream()
                .mapToDouble(target -> {
                    double least = Math.min(gzip(text), gzip(target));
                    return 1 - (gzip(text + target) - least) / Math.max(gzip(text), gzip(target));
                })
                .toArray();
    }

    private double alignment(String text) {
        return mean(alignments(text), (1 << targets.size()) - 1);
    }

    /** The mean of the values whose bit is set in {@code mask}. */
    private static double mean(double[] values, int mask) {
        return IntStream.range(0, values.length)
                .filter(i -> (mask >> i & 1) == 1)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    @Test
    void alignmentsAreThoseOfTheText() {
        for (Row row : aligned) {
            assertThat(row.<Double>getAs("alignment"))
                    .isCloseTo(alignment(corpus.get(Tables.text(row, "doc_id"))), within(1e-9));
        }
        assertThat(zipfitMetrics.path("targetsUsed").asInt()).isEqualTo(15);
    }

    /** Which four of the fifteen is for their keys to say; it is the same four for all documents, in every run. */
    @Test
    void aSampleOfTheTargetsServesAllDocuments() {
        String[] four = {"--set", "statistics.zipfit.max-targets=4"};
        select("few", "local[2]", four);
        select("again", "local[3]", four);
        List<Tables.Content> tables =
                Tables.read(home.resolve("few/statistics/zipfit"), home.resolve("again/statistics/zipfit"));
        List<Row> rows = tables.get(0).rows();
        List<double[]> values = rows.stream()
                .map(row -> alignments(corpus.get(Tables.text(row, "doc_id"))))
                .toList();
        assertThat(IntStream.range(0, 1 << targets.size())
                        .filter(mask -> Integer.bitCount(mask) == 4)
                        .filter(mask -> IntStream.range(0, rows.size())
                                .allMatch(i -> Math.abs(mean(values.get(i), mask)
                                                - rows.get(i).<Double>getAs("alignment"))
                                        < 1e-9)))
                .hasSize(1);
        assertThat(withoutFile(tables.get(1).rows())).isEqualTo(withoutFile(rows));
    }

    @Test
    void theBestAlignedAreSelected() {
        List<Row> best = aligned.stream()
                .sorted(Comparator.comparing((Row row) -> -row.<Double>getAs("alignment")))
                .limit(25)
                .toList();
        assertThat(selected(aligned)).containsExactlyInAnyOrderElementsOf(ids(best));
        assertThat(ids(alignedSelected)).isEqualTo(selected(aligned));
        assertThat(zipfitMetrics.path("leastSelected").asDouble())
                .isEqualTo(best.get(24).<Double>getAs("alignment"));
    }

    /** Of those long enough, near all; a sample of 0.3 could hold none. */
    @Test
    void whatIsSelectedIsMedicine() {
        assertThat(selected(aligned)).filteredOn(this::isMedicine).hasSizeGreaterThan(22);
        assertThat(selected(weighed)).filteredOn(this::isMedicine).hasSizeGreaterThan(20);
    }

    private boolean isMedicine(String id) {
        return (Integer.parseInt(id.substring(1)) - 100) % 4 == 0;
    }

    /** With 118 selected the least rank is one that three documents of equal text share. */
    @Test
    void ofEqualRanksTheEarlierIsSelectedWhateverTheCluster() {
        String[] least = {"--set", "statistics.dsir.sampling=top", "--set", "statistics.dsir.min-tokens=1"};
        List<String> order = order(least);
        int tie = order.indexOf(id(9));
        assertThat(order.subList(tie, tie + 3)).containsExactly(id(9), id(49), id(89));
        String[] two = {"--set", "statistics.dsir.select=" + (tie + 2)};
        select("one", "local[1]", concat(least, two));
        select("four", "local[4]", concat(concat(least, two), "--set", "spark.default.parallelism=7"));
        List<Tables.Content> tables =
                Tables.read(home.resolve("one/statistics/dsir"), home.resolve("four/statistics/dsir"));
        assertThat(selected(tables.get(0).rows()))
                .containsExactlyInAnyOrderElementsOf(order.subList(0, tie + 2))
                .contains(id(49))
                .doesNotContain(id(89));
        assertThat(withoutFile(tables.get(1).rows()))
                .isEqualTo(withoutFile(tables.get(0).rows()));
    }

    /** All documents by falling weight. */
    private List<String> order(String... settings) {
        select("all", "local[2]", settings);
        return Tables.read(home.resolve("all/statistics/dsir")).get(0).rows().stream()
                .sorted(Comparator.comparing((Row row) -> -row.<Double>getAs("log_weight")))
                .map(row -> Tables.text(row, "doc_id"))
                .toList();
    }

    private static List<String> withoutFile(List<Row> rows) {
        return rows.stream().map(row -> row.toSeq().init().mkString(" ")).toList();
    }

    private static String[] concat(String[] first, String... second) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(second));
        return all.toArray(String[]::new);
    }

    private Cli.Outcome refused(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "statistics",
                "--master",
                "local[2]",
                "--set",
                "run.dir=" + home.resolve("run"),
                "--set",
                "corpus.paths=[\"" + home.resolve("corpus") + "\"]",
                "--set",
                "corpus.format=jsonl",
                "--set",
                "corpus.fields.id=id",
                "--set",
                "tokenizer.train.vocab-size=300"));
        arguments.addAll(List.of(settings));
        Cli.Outcome outcome = Cli.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).isNotZero();
        return outcome;
    }

    @Test
    void whatCannotBeIsSaidInALine() {
        assertThat(refused("--tables", "zipfit").err())
                .contains("Cannot compute zipfit: statistics.zipfit.target.paths is empty");
        assertThat(refused("--tables", "dsir", "--set", "statistics.dsir.target.paths=[\"" + home + "/none\"]")
                        .err())
                .contains("Cannot read statistics.dsir.target: no such file");
        assertThat(refused(
                                "--overwrite",
                                "--tables",
                                "dsir",
                                "--set",
                                "statistics.dsir.target.paths=[\"" + home.resolve("target.txt") + "\"]",
                                "--set",
                                "statistics.dsir.min-tokens=1000")
                        .err())
                .contains("no document has statistics.dsir.min-tokens=1000 tokens");
    }
}
