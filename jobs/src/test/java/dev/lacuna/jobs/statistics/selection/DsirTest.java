package dev.lacuna.jobs.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Tables;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Importance weights and the sample by them, computed anew from the text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DsirTest {
    private static final int BUCKETS = 500;
    private static final int MIN_TOKENS = 12;
    private static final long SEED = 42;

    private SeaAndMedicine texts;
    private List<Row> rows;
    private List<Row> sampled;
    private JsonNode metrics;

    @BeforeAll
    void run() {
        texts = new SeaAndMedicine();
        List<List<Row>> tables = select("run", "local[2]");
        rows = tables.get(0);
        sampled = tables.get(1);
        metrics = texts.metrics("run", "dsir");
    }

    private List<List<Row>> select(String run, String master, String... more) {
        String[] settings = {
            "statistics.dsir.target.paths=[\"" + texts.target() + "\"]",
            "statistics.dsir.target.document=line",
            "statistics.dsir.select=0.3",
            "statistics.dsir.buckets=" + BUCKETS,
            "statistics.dsir.pseudo-count=0.5",
            "statistics.dsir.min-tokens=" + MIN_TOKENS
        };
        return texts.select(
                "dsir",
                run,
                master,
                Stream.of(settings, more).flatMap(Stream::of).toArray(String[]::new));
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
    private static Map<Integer, Double> distribution(Collection<String> all, double pseudoCount) {
        Map<Integer, Long> counts = new HashMap<>();
        all.forEach(text -> buckets(text).forEach(bucket -> counts.merge(bucket, 1L, Long::sum)));
        double total = counts.values().stream().mapToLong(count -> count).sum() + pseudoCount * BUCKETS;
        Map<Integer, Double> shares = new HashMap<>();
        for (int b = 0; b < BUCKETS; b++) {
            shares.put(b, (counts.getOrDefault(b, 0L) + pseudoCount) / total);
        }
        return shares;
    }

    private Map<String, Double> weights() {
        List<String> candidates = texts.corpus.values().stream()
                .filter(text -> tokens(text).size() >= MIN_TOKENS)
                .toList();
        Map<Integer, Double> raw = distribution(candidates, 0);
        Map<Integer, Double> target = distribution(texts.targets, 0.5);
        Map<String, Double> weights = new TreeMap<>();
        texts.corpus.forEach((id, text) -> {
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

    @Test
    void rowsAreTheDocumentsInCorpusOrder() {
        assertThat(SeaAndMedicine.ids(rows)).isEqualTo(texts.order).hasSameElementsAs(texts.corpus.keySet());
        assertThat(rows).allMatch(row -> Tables.number(row, "part") == 0);
        assertThat(rows.stream().map(row -> Tables.text(row, "file")).distinct())
                .as("files")
                .hasSize(4);
    }

    @Test
    void logWeightsAreThoseOfTheText() {
        Map<String, Double> weights = weights();
        assertThat(weights.size()).isBetween(60, SeaAndMedicine.DOCUMENTS - 1);
        for (Row row : rows) {
            String id = Tables.text(row, "doc_id");
            assertThat(Tables.number(row, "tokens"))
                    .isEqualTo(tokens(texts.corpus.get(id)).size());
            if (weights.containsKey(id)) {
                assertThat(row.<Double>getAs("log_weight")).as(id).isCloseTo(weights.get(id), within(1e-9));
            } else {
                assertThat(row.isNullAt(row.fieldIndex("log_weight"))).as(id).isTrue();
                assertThat(row.<Boolean>getAs("selected")).isFalse();
            }
        }
        assertThat(metrics.path("candidates").asInt()).isEqualTo(weights.size());
        assertThat(metrics.path("tooShort").asInt()).isEqualTo(SeaAndMedicine.DOCUMENTS - weights.size());
        assertThat(metrics.path("targets").asInt()).isEqualTo(15);
        assertThat(metrics.path("targetNgrams").asInt())
                .isEqualTo(texts.targets.stream()
                        .mapToInt(text -> buckets(text).size())
                        .sum());
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
                .sorted(Comparator.comparing(texts.order::indexOf))
                .toList();
        assertThat(SeaAndMedicine.selected(rows)).isEqualTo(best);
        assertThat(SeaAndMedicine.ids(sampled)).isEqualTo(best);
        assertThat(metrics.path("selected").asInt()).isEqualTo(best.size());
        assertThat(best).filteredOn(SeaAndMedicine::isMedicine).hasSizeGreaterThan(20);
    }

    /** The least weight selected is one that three documents of equal text share, of which two are selected. */
    @Test
    void ofEqualWeightsTheEarlierIsSelectedWhateverTheCluster() {
        String[] top = {"statistics.dsir.sampling=top", "statistics.dsir.min-tokens=1", "statistics.dsir.select=2"};
        List<String> falling = select("all", "local[2]", top).get(0).stream()
                .sorted(Comparator.comparing((Row row) -> -row.<Double>getAs("log_weight")))
                .map(row -> Tables.text(row, "doc_id"))
                .toList();
        List<String> alike =
                texts.order.stream().filter(SeaAndMedicine.ALIKE::contains).toList();
        int first = falling.indexOf(alike.get(0));
        assertThat(falling.subList(first, first + 3)).isEqualTo(alike);
        top[2] = "statistics.dsir.select=" + (first + 2);
        List<Row> one = select("one", "local[1]", top).get(0);
        assertThat(SeaAndMedicine.selected(one))
                .containsExactlyInAnyOrderElementsOf(falling.subList(0, first + 2))
                .contains(alike.get(1))
                .doesNotContain(alike.get(2));
        String[] parallel = Stream.concat(Stream.of(top), Stream.of("spark.default.parallelism=7"))
                .toArray(String[]::new);
        assertThat(SeaAndMedicine.content(select("four", "local[4]", parallel).get(0)))
                .isEqualTo(SeaAndMedicine.content(one));
    }

    @Test
    void whatCannotBeIsSaidInALine() {
        assertThat(texts.refusal("dsir")).contains("Cannot compute dsir: statistics.dsir.target.paths is empty");
        assertThat(texts.refusal("dsir", "statistics.dsir.target.paths=[\"" + texts.target() + "x\"]"))
                .contains("Cannot read statistics.dsir.target: no such file");
        assertThat(texts.refusal(
                        "dsir",
                        "statistics.dsir.target.paths=[\"" + texts.target() + "\"]",
                        "statistics.dsir.min-tokens=1000"))
                .contains("no document has statistics.dsir.min-tokens=1000 tokens");
    }
}
