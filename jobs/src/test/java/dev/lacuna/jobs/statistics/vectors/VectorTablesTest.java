package dev.lacuna.jobs.statistics.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.statistics.DatedRun;
import dev.lacuna.jobs.statistics.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VectorTablesTest {
    private static final int MIN_COUNT = 12;
    private static final int WINDOW = 2;

    private Path home;
    private DatedRun run;
    private final Map<String, float[]> vectors = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private List<Sentence> sentences;
    private List<Row> words;
    private List<Row> similar;
    private int withoutVector;

    @BeforeAll
    void compute(@TempDir Path directory) {
        home = directory;
        run = DatedRun.tokenized(home);
        run.statistics(
                "subwords,similar",
                "statistics.vectors.window=" + WINDOW,
                "statistics.vectors.min-count=" + MIN_COUNT,
                "statistics.similar.max-words=20",
                "statistics.similar.neighbours=4");
        List<List<Row>> tables = run.read("tokenized", "subwords", "words", "vectors", "similar");
        sentences = Sentence.all(tables.get(0), tables.get(1));
        words = tables.get(2);
        for (Row row : tables.get(3)) {
            order.add(Tables.text(row, "word"));
            vectors.put(Tables.text(row, "word"), vector(row));
        }
        similar = tables.get(4);
        withoutVector = run.metrics("vectors").path("withoutVector").asInt();
    }

    private static float[] vector(Row row) {
        List<Float> values = row.getList(row.fieldIndex("vector"));
        float[] vector = new float[values.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = values.get(i);
        }
        return vector;
    }

    private List<String> frequent() {
        Map<String, Long> counts = Sentence.counts(sentences);
        return counts.keySet().stream()
                .filter(word -> counts.get(word) >= MIN_COUNT)
                .sorted(Comparator.comparing((String word) -> -counts.get(word)).thenComparing(word -> word))
                .toList();
    }

    /** PPMI of all words and contexts by the formula. */
    private double[][] matrix(List<String> index) {
        int n = index.size();
        double[][] counts = new double[n][n];
        for (Sentence sentence : sentences) {
            List<String> text = sentence.words();
            for (int i = 0; i < text.size(); i++) {
                for (int j = 0; j < text.size(); j++) {
                    int a = index.indexOf(text.get(i));
                    int b = index.indexOf(text.get(j));
                    if (i != j && Math.abs(i - j) <= WINDOW && a >= 0 && b >= 0) {
                        counts[a][b] += WINDOW + 1 - Math.abs(i - j);
                    }
                }
            }
        }
        double[] totals = new double[n];
        double smoothed = 0;
        for (int i = 0; i < n; i++) {
            totals[i] = java.util.Arrays.stream(counts[i]).sum();
            smoothed += Math.pow(totals[i], 0.75);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double p = Math.pow(totals[j], 0.75) / smoothed;
                counts[i][j] = counts[i][j] == 0 ? 0 : Math.max(0, Math.log(counts[i][j] / totals[i] / p));
            }
        }
        return counts;
    }

    @Test
    void frequentWordsHaveVectorsByFallingCount() {
        assertThat(order).isEqualTo(frequent()).contains("cell", "twice").hasSizeBetween(20, 60);
        assertThat(withoutVector).isZero();
    }

    /**
     * With as many numbers as words nothing is cut off, and W = U S^½ for M = U S V'. Then (W W')² = U S² U' = M M', whatever
     * found the decomposition.
     */
    @Test
    void vectorsDecomposeTheMatrixOfContexts() {
        List<String> index = frequent();
        int n = index.size();
        double[][] matrix = matrix(index);
        double[][] products = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                float[] a = vectors.get(index.get(i));
                float[] b = vectors.get(index.get(j));
                assertThat(a).hasSize(n);
                for (int k = 0; k < n; k++) {
                    products[i][j] += (double) a[k] * b[k];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double found = 0;
                double wanted = 0;
                for (int k = 0; k < n; k++) {
                    found += products[i][k] * products[k][j];
                    wanted += matrix[i][k] * matrix[j][k];
                }
                assertThat(found).as("%s %s", index.get(i), index.get(j)).isCloseTo(wanted, within(2e-3));
            }
        }
    }

    @Test
    void similarWordsAreThoseOfTheGreatestCosines() {
        assertThat(similar).hasSize(20 * 4);
        Map<String, Integer> subwords = new HashMap<>();
        words.forEach(row -> subwords.put(Tables.text(row, "word"), Tables.ints(row, "subword_ids").length));
        List<String> compared = order.subList(0, 20);
        for (int i = 0; i < similar.size(); i++) {
            Row row = similar.get(i);
            String word = compared.get(i / 4);
            assertThat(Tables.text(row, "word")).isEqualTo(word);
            assertThat(Tables.number(row, "rank")).isEqualTo(i % 4 + 1);
            double least = compared.stream()
                    .filter(other -> !other.equals(word))
                    .map(other -> -cosine(word, other))
                    .sorted()
                    .toList()
                    .get(i % 4);
            String neighbour = Tables.text(row, "similar_word");
            assertThat(neighbour).isNotEqualTo(word);
            assertThat((double) row.<Float>getAs("similarity"))
                    .isCloseTo(-least, within(1e-5))
                    .isCloseTo(cosine(word, neighbour), within(1e-5));
            assertThat(row.<Boolean>getAs("same_subword_count"))
                    .isEqualTo(subwords.get(word).equals(subwords.get(neighbour)));
        }
        assertThat(similar)
                .extracting(row -> row.<Boolean>getAs("same_subword_count"))
                .contains(true, false);
    }

    private double cosine(String a, String b) {
        float[] x = vectors.get(a);
        float[] y = vectors.get(b);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (double) x[i] * y[i];
            xx += (double) x[i] * x[i];
            yy += (double) y[i] * y[i];
        }
        return xy / Math.sqrt(xx * yy);
    }

    @Test
    void vectorsOfAFileAreTakenForWordsOfTheCorpus() throws IOException {
        Path file = Files.writeString(home.resolve("v.txt"), "river 1 0.5\nstone 1\n");
        String setting = "statistics.vectors.file=" + file;
        assertThat(run.refused("vectors", setting)).contains("v.txt, line 2");
        Files.writeString(file, "nowhere 1 0.5\n");
        assertThat(run.refused("vectors", setting)).contains("none of a word of the corpus");
        Files.writeString(file, "4 2\nriver 1 0.5\nnowhere 1 1\nstone 0 0\nwind -1 2e-1\n");
        run.statistics("vectors", setting, "statistics.vectors.min-count=1");
        assertThat(run.read("vectors").get(0))
                .extracting(row -> Tables.text(row, "word") + java.util.Arrays.toString(vector(row)))
                .containsExactlyInAnyOrder("river[1.0, 0.5]", "wind[-1.0, 0.2]");
        assertThat(run.metrics("vectors").path("unknownWords").asInt()).isEqualTo(1);
        Files.writeString(file, "river 1 0.25\n");
        run.statistics("vectors", setting, "statistics.vectors.min-count=1");
        assertThat(run.read("vectors").get(0))
                .extracting(row -> Tables.text(row, "word") + java.util.Arrays.toString(vector(row)))
                .containsExactly("river[1.0, 0.25]");
    }

    @Test
    void whatGivesNoVectorsIsRefused() {
        assertThat(run.refused("vectors", "statistics.vectors.file=" + home.resolve("none")))
                .startsWith("Cannot read statistics.vectors.file: no such file");
        assertThat(run.refused("vectors", "statistics.vectors.min-count=9999"))
                .contains("the most frequent one ")
                .contains("set a lower statistics.vectors.min-count (9999)");
    }
}
