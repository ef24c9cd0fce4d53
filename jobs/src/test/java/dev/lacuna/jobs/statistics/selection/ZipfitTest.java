package dev.lacuna.jobs.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Alignments by the sizes of whole gzip files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZipfitTest {
    private SeaAndMedicine texts;
    private List<Row> rows;
    private List<Row> best;
    private JsonNode metrics;

    @BeforeAll
    void run() {
        texts = new SeaAndMedicine();
        List<List<Row>> tables = select("run", "local[2]");
        rows = tables.get(0);
        best = tables.get(1);
        metrics = texts.metrics("run", "zipfit");
    }

    private List<List<Row>> select(String run, String master, String... more) {
        String[] settings = {
            "statistics.zipfit.target.paths=[\"" + texts.target() + "\"]",
            "statistics.zipfit.target.document=line",
            "statistics.zipfit.select=25",
            "statistics.zipfit.compressor=gzip"
        };
        return texts.select(
                "zipfit",
                run,
                master,
                Stream.of(settings, more).flatMap(Stream::of).toArray(String[]::new));
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
        return texts.targets.stream()
                .mapToDouble(target -> {
                    double least = Math.min(gzip(text), gzip(target));
                    return 1 - (gzip(text + target) - least) / Math.max(gzip(text), gzip(target));
                })
                .toArray();
    }

    private double alignment(String text) {
        return mean(alignments(text), (1 << texts.targets.size()) - 1);
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
        assertThat(SeaAndMedicine.ids(rows)).isEqualTo(texts.order);
        for (Row row : rows) {
            assertThat(row.<Double>getAs("alignment"))
                    .isCloseTo(alignment(texts.corpus.get(Tables.text(row, "doc_id"))), within(1e-9));
        }
        assertThat(metrics.path("targetsUsed").asInt()).isEqualTo(15);
    }

    @Test
    void theBestAlignedAreSelected() {
        List<Row> falling = rows.stream()
                .sorted(Comparator.comparing((Row row) -> -row.<Double>getAs("alignment")))
                .toList();
        assertThat(SeaAndMedicine.selected(rows))
                .containsExactlyInAnyOrderElementsOf(SeaAndMedicine.ids(falling.subList(0, 25)));
        assertThat(SeaAndMedicine.ids(best)).isEqualTo(SeaAndMedicine.selected(rows));
        assertThat(SeaAndMedicine.ids(best))
                .filteredOn(SeaAndMedicine::isMedicine)
                .hasSizeGreaterThan(22);
        assertThat(metrics.path("leastSelected").asDouble())
                .isEqualTo(falling.get(24).<Double>getAs("alignment"));
    }

    /** Which four of the fifteen is for their keys to say; it is the same four for all documents, in every run. */
    @Test
    void aSampleOfTheTargetsServesAllDocuments() {
        List<Row> few =
                select("few", "local[2]", "statistics.zipfit.max-targets=4").get(0);
        List<double[]> values = few.stream()
                .map(row -> alignments(texts.corpus.get(Tables.text(row, "doc_id"))))
                .toList();
        assertThat(IntStream.range(0, 1 << texts.targets.size())
                        .filter(mask -> Integer.bitCount(mask) == 4)
                        .filter(mask -> IntStream.range(0, few.size())
                                .allMatch(i -> Math.abs(mean(values.get(i), mask)
                                                - few.get(i).<Double>getAs("alignment"))
                                        < 1e-9)))
                .hasSize(1);
        assertThat(SeaAndMedicine.content(select("again", "local[3]", "statistics.zipfit.max-targets=4")
                        .get(0)))
                .isEqualTo(SeaAndMedicine.content(few));
    }
}
