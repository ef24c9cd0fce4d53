package dev.lacuna.jobs.tokenize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.TinyCorpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segmentations drawn at random: beside the plain rows, without a trace in the statistics, the same for the same seed. */
class NoiseTest {
    private static final int DOCUMENTS = 60;
    private static final int DRAWN = 2;

    @TempDir
    static Path home;

    private static Path corpus;
    private static TinyRun plain;
    private static TinyRun noisy;
    private static List<Row> plainRows;
    private static List<Row> noisyRows;

    @BeforeAll
    static void make() {
        corpus = TinyCorpus.write(home.resolve("corpus"), DOCUMENTS, 2, 12);
        plain = run("plain").make("local[2]", "tokenize", "statistics");
        noisy = dropout("noisy").make("local[2]", "tokenize", "statistics");
        List<Tables.Content> tables = Tables.read(plain.path("tokenized"), noisy.path("tokenized"));
        plainRows = tables.get(0).rows();
        noisyRows = tables.get(1).rows();
    }

    private static TinyRun run(String name, String... settings) {
        List<String> all = new ArrayList<>(List.of("tokenizer.train.model=byte-bpe", "tokenizer.train.vocab-size=400"));
        all.addAll(List.of(settings));
        return TinyRun.over(home.resolve(name), corpus, all.toArray(String[]::new));
    }

    private static TinyRun dropout(String name, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "tokenizer.noise.kind=bpe-dropout",
                "tokenizer.noise.dropout=0.2",
                "tokenizer.noise.segmentations=" + DRAWN));
        all.addAll(List.of(more));
        return run(name, all.toArray(String[]::new));
    }

    private static List<Row> ofSegmentation(List<Row> rows, int segmentation) {
        return rows.stream()
                .filter(row -> Tables.number(row, "segmentation") == segmentation)
                .toList();
    }

    /** All columns, arrays as lists; without the file the row stands in. */
    private static List<Object> values(Row row) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(row.schema().fieldNames()[i].equals("file") ? null : row.get(i));
        }
        return values;
    }

    private static long differing(List<Row> some, List<Row> others) {
        assertThat(some).hasSameSizeAs(others).isNotEmpty();
        long count = 0;
        for (int i = 0; i < some.size(); i++) {
            count += Arrays.equals(Tables.ints(some.get(i), "ids"), Tables.ints(others.get(i), "ids")) ? 0 : 1;
        }
        return count;
    }

    @Test
    void plainRowsAndStatisticsAreThoseOfARunWithoutNoise() {
        assertThat(ofSegmentation(noisyRows, 0).stream().map(NoiseTest::values))
                .isEqualTo(plainRows.stream().map(NoiseTest::values).toList());
        assertThat(noisy.digests("statistics")).isEqualTo(plain.digests("statistics"));
        assertThat(noisy.digests("tokenizer")).isEqualTo(plain.digests("tokenizer"));
        assertThat(noisy.metrics("tokenized")).isEqualTo(plain.metrics("tokenized"));
    }

    @Test
    void everyDocumentHasItsDrawnRowsWhichSpellTheSameText() {
        assertThat(noisyRows).hasSize(DOCUMENTS * (1 + DRAWN));
        try (HuggingFace library = HuggingFace.open(noisy.path("tokenizer/tokenizer.json"))) {
            for (int segmentation = 1; segmentation <= DRAWN; segmentation++) {
                List<Row> drawn = ofSegmentation(noisyRows, segmentation);
                assertThat(drawn)
                        .extracting(row -> Tables.text(row, "doc_id"))
                        .containsExactlyElementsOf(plainRows.stream()
                                .map(row -> Tables.text(row, "doc_id"))
                                .toList());
                for (int d = 0; d < DOCUMENTS; d++) {
                    assertThat(library.decoded(Tables.ints(drawn.get(d), "ids")))
                            .isEqualTo(library.decoded(Tables.ints(plainRows.get(d), "ids")));
                    assertThat(Tables.ints(drawn.get(d), "word_starts"))
                            .as("words are those of the text")
                            .hasSameSizeAs(Tables.ints(plainRows.get(d), "word_starts"));
                }
                // A short text may be drawn as it is; a word of five letters stays whole in a third of all draws.
                assertThat(differing(drawn, plainRows)).isGreaterThan(DOCUMENTS * 3 / 4);
            }
        }
        assertThat(differing(ofSegmentation(noisyRows, 1), ofSegmentation(noisyRows, 2)))
                .isGreaterThan(DOCUMENTS * 3 / 4);
    }

    @Test
    void theSeedDecidesAndNothingElse() {
        TinyRun again = dropout("again", "spark.default.parallelism=5").make("local[1]", "tokenize");
        assertThat(again.digests("tokenized")).isEqualTo(noisy.digests("tokenized"));
        TinyRun other = dropout("other", "seed=43").make("local[2]", "tokenize");
        List<Row> rows = Tables.read(other.path("tokenized")).get(0).rows();
        assertThat(differing(ofSegmentation(rows, 0), plainRows)).isZero();
        assertThat(differing(ofSegmentation(rows, 1), ofSegmentation(noisyRows, 1)))
                .isGreaterThan(DOCUMENTS * 3 / 4);
    }

    @Test
    void unigramSamplingDrawsToo() {
        TinyRun run = TinyRun.over(
                        home.resolve("unigram"),
                        corpus,
                        "tokenizer.train.model=unigram",
                        "tokenizer.train.vocab-size=300",
                        "tokenizer.noise.kind=unigram-sampling",
                        "tokenizer.noise.alpha=0")
                .make("local[2]", "tokenize");
        List<Row> rows = Tables.read(run.path("tokenized")).get(0).rows();
        List<Row> drawn = ofSegmentation(rows, 1);
        List<Row> own = ofSegmentation(rows, 0);
        assertThat(differing(drawn, own)).isGreaterThan(DOCUMENTS * 3 / 4);
        try (HuggingFace library = HuggingFace.open(run.path("tokenizer/tokenizer.json"))) {
            for (int d = 0; d < DOCUMENTS; d++) {
                assertThat(library.decoded(Tables.ints(drawn.get(d), "ids")))
                        .isEqualTo(library.decoded(Tables.ints(own.get(d), "ids")));
            }
        }
    }

    /** Dropout of 0 draws the plain segmentation, so that rows differ by their masks alone. */
    @Test
    void equalRowsOfTwoSegmentationsAreMaskedApart() {
        TinyRun run = run(
                        "still",
                        "tokenizer.noise.kind=bpe-dropout",
                        "tokenizer.noise.dropout=0",
                        "mask.recipes=[bert]",
                        "train.recipe=bert")
                .make("local[2]", "tokenize", "statistics", "mask");
        List<Row> rows = new ArrayList<>(
                Tables.read(run.path("shards/bert/train")).get(0).rows());
        Map<String, List<int[]>> labels = new HashMap<>();
        for (Row row : rows) {
            if (Tables.texts(row, "doc_ids").size() == 1) {
                String place = Tables.text(row, "doc_id") + " " + Tables.number(row, "sequence");
                labels.computeIfAbsent(place, x -> new ArrayList<>()).add(Tables.ints(row, "labels"));
            }
        }
        List<List<int[]>> pairs =
                labels.values().stream().filter(both -> both.size() == 2).toList();
        assertThat(pairs).hasSizeGreaterThan(10);
        assertThat(pairs.stream().filter(both -> Arrays.equals(both.get(0), both.get(1))))
                .isEmpty();
    }
}
