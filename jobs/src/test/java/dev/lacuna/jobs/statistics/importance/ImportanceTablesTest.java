package dev.lacuna.jobs.statistics.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.statistics.ComposedRun;
import dev.lacuna.jobs.statistics.ComposedRun.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The tables of weights, against definitions over documents composed of known words, and against Spark's MLlib. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportanceTablesTest {
    private static final String WEIGHTS = "river\t3.5\nthe\t-0.25\nstone wall\t1\nunheard\t2\n Quiet \t1e-3\n";

    private Path home;
    private ComposedRun run;
    private JsonNode metrics;
    private List<Row> words;
    private List<Row> terms;
    private List<Row> subwords;
    private List<Row> subwordWeights;
    private List<Row> importance;
    private List<Row> tokenized;

    @BeforeAll
    void compute(@TempDir Path home) throws IOException {
        this.home = home;
        run = ComposedRun.tokenized(home);
        Files.writeString(home.resolve("weights.tsv"), WEIGHTS);
        run.compute(
                "terms,subword-weights,document-importance",
                "--set",
                "statistics.terms.weights=" + home.resolve("weights.tsv"));
        metrics = run.metrics("terms");
        List<Tables.Content> tables = Tables.read(
                run.table("words"),
                run.table("terms"),
                run.table("subwords"),
                run.table("subword-weights"),
                run.table("document-importance"),
                run.directory().resolve("tokenized"));
        words = tables.get(0).rows();
        terms = tables.get(1).rows();
        subwords = tables.get(2).rows();
        subwordWeights = tables.get(3).rows();
        importance = tables.get(4).rows();
        tokenized = tables.get(5).rows();
    }

    private static double number(Row row, String column) {
        return row.<Double>getAs(column);
    }

    private static double ofWords(Document document, String word) {
        return document.words().stream().filter(word::equals).count();
    }

    @Test
    void termsHaveTheOrderAndTheWeightsOfWords() {
        assertThat(terms)
                .extracting(row -> Tables.text(row, "word"))
                .containsExactlyElementsOf(
                        words.stream().map(row -> Tables.text(row, "word")).toList());
        double documents = run.documents().size();
        double sum = run.documents().stream().mapToLong(d -> d.words().size()).sum();
        for (Row row : terms) {
            String word = Tables.text(row, "word");
            double count =
                    run.documents().stream().mapToDouble(d -> ofWords(d, word)).sum();
            double docFreq =
                    run.documents().stream().filter(d -> ofWords(d, word) > 0).count();
            double p = count / sum;
            assertThat(number(row, "idf")).isCloseTo(Math.log((documents + 1) / (docFreq + 1)), within(1e-12));
            assertThat(number(row, "bm25_idf"))
                    .isCloseTo(Math.log(1 + (documents - docFreq + 0.5) / (docFreq + 0.5)), within(1e-12));
            assertThat(number(row, "tf_idf")).isCloseTo(count * number(row, "idf"), within(1e-9));
            assertThat(number(row, "information")).isCloseTo(-Math.log(p), within(1e-12));
            assertThat(number(row, "entropy")).isCloseTo(-p * Math.log(p), within(1e-12));
            assertThat(number(row, "keep_probability"))
                    .isCloseTo(Math.min(1, Math.sqrt(1e-3 / p) + 1e-3 / p), within(1e-12));
        }
        assertThat(terms).anyMatch(row -> number(row, "keep_probability") < 0.5);
    }

    @Test
    void weightsFromOutsideAreJoinedByWord() {
        Map<String, Double> found = new HashMap<>();
        terms.stream()
                .filter(row -> !row.isNullAt(row.fieldIndex("external")))
                .forEach(row -> found.put(Tables.text(row, "word"), number(row, "external")));
        assertThat(found).isEqualTo(Map.of("river", 3.5, "the", 0.0, "Quiet", 1e-3));
        JsonNode external = metrics.path("external");
        assertThat(external.path("terms").asInt()).isEqualTo(5);
        assertThat(external.path("joined").asInt()).isEqualTo(3);
        assertThat(external.path("unknown").asInt()).isEqualTo(1);
        assertThat(external.path("notOneWord").asInt()).isEqualTo(1);
        assertThat(external.path("clipped").asInt()).isEqualTo(1);
        assertThat(metrics.at("/top/external/0/word").asText()).isEqualTo("river");
        assertThat(metrics.at("/top/tf_idf")).hasSizeBetween(20, 25);
    }

    @Test
    void termsThatWereLeftOutAreNamed() {
        Cli.Outcome outcome = run.attempt(
                "statistics",
                "--overwrite",
                "--tables",
                "terms",
                "--set",
                "statistics.terms.weights=" + file("a.csv", "river,1\n\"two, words\",1\nnobody,2\nnothing,3\n"));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out() + outcome.err())
                .contains("1 terms that are not one word to the tokenizer (two, words…)")
                .contains("2 terms that the corpus does not hold (nobody…)");
    }

    @Test
    void filesThatCannotBeJoinedAreRefused() {
        assertThat(refusal("nobody\t1\nnothing\t2\n"))
                .contains("Cannot join weights: the corpus holds none of the 2 words of the file");
        assertThat(refusal("river\t1\nstone\t2\nriver \t1\n"))
                .contains("Cannot read weights: \"river\" and \"river\" of line 1 are the same word; leave one out"
                        + " (river, ")
                .contains("b.tsv, line 3)");
    }

    private String refusal(String weights) {
        Cli.Outcome outcome = run.attempt(
                "statistics",
                "--overwrite",
                "--tables",
                "terms",
                "--set",
                "statistics.terms.weights=" + file("b.tsv", weights));
        assertThat(outcome.code()).isNotZero();
        return outcome.err();
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(home.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void subwordsAreWeighedByTheirCounts() {
        double sum = subwords.stream()
                .mapToDouble(row -> Tables.number(row, "total_term_freq"))
                .sum();
        double most = subwords.stream()
                .mapToDouble(row -> Tables.number(row, "total_term_freq"))
                .max()
                .orElseThrow();
        assertThat(subwordWeights).hasSameSizeAs(subwords);
        for (int id = 0; id < subwords.size(); id++) {
            Row row = subwordWeights.get(id);
            double count = Tables.number(subwords.get(id), "total_term_freq");
            double p = Math.max(1, count) / sum;
            assertThat(Tables.number(row, "id")).isEqualTo(id);
            assertThat(Tables.text(row, "subword")).isEqualTo(Tables.text(subwords.get(id), "subword"));
            assertThat(number(row, "log_frequency")).isCloseTo(Math.log(count + 1) / Math.log(most + 1), within(1e-12));
            assertThat(number(row, "information")).isCloseTo(-Math.log(p), within(1e-12));
            assertThat(number(row, "rank_frequency"))
                    .isCloseTo((double) Tables.number(subwords.get(id), "rank") / subwords.size(), within(1e-12));
            assertThat(number(row, "ws_bert")).isCloseTo(1 / Math.sqrt(Math.max(10, count)), within(1e-12));
            assertThat(number(row, "vist")).isCloseTo(Math.log(run.documents().size() / (1 + count)), within(1e-12));
            double ratio = 1e-3 * sum / count;
            assertThat(number(row, "keep_probability"))
                    .isCloseTo(count == 0 ? 1 : Math.min(1, Math.sqrt(ratio) + ratio), within(1e-12));
        }
    }

    @Test
    void documentsHaveAWeightForEachWordInTheOrderOfTheTokenizedTable() {
        assertThat(importance)
                .extracting(row -> Tables.text(row, "doc_id"))
                .containsExactlyElementsOf(tokenized.stream()
                        .map(row -> Tables.text(row, "doc_id"))
                        .toList());
        double documents = run.documents().size();
        double mean = run.documents().stream()
                .mapToDouble(d -> d.words().size())
                .average()
                .orElseThrow();
        for (int d = 0; d < importance.size(); d++) {
            Document document = run.documents().get(d);
            List<Float> tfIdf = importance.get(d).getList(importance.get(d).fieldIndex("tf_idf"));
            List<Float> bm25 = importance.get(d).getList(importance.get(d).fieldIndex("bm25"));
            assertThat(tfIdf).hasSameSizeAs(document.words());
            for (int w = 0; w < tfIdf.size(); w++) {
                String word = document.words().get(w);
                double tf = ofWords(document, word);
                double docFreq = run.documents().stream()
                        .filter(other -> ofWords(other, word) > 0)
                        .count();
                double length = document.words().size() / mean;
                double idf = Math.log(1 + (documents - docFreq + 0.5) / (docFreq + 0.5));
                assertThat(tfIdf.get(w))
                        .isCloseTo((float) (tf * Math.log((documents + 1) / (docFreq + 1))), within(1e-5f));
                assertThat(bm25.get(w))
                        .isCloseTo((float) (idf * tf * 1.9 / (tf + 0.9 * (0.6 + 0.4 * length))), within(1e-5f));
            }
        }
    }

    @Test
    void maskedDiffuseWeighsBySentence() {
        List<List<String>> sentences =
                run.documents().stream().flatMap(d -> d.sentences().stream()).toList();
        double sum = sentences.stream().mapToInt(List::size).sum();
        Map<String, Double> idfs = new HashMap<>();
        Map<String, Double> entropies = new HashMap<>();
        for (Row row : words) {
            String word = Tables.text(row, "word");
            double holding = sentences.stream().filter(s -> s.contains(word)).count();
            double p = Tables.number(row, "total_term_freq") / sum;
            idfs.put(word, Math.log(sentences.size() / (1 + holding)));
            entropies.put(word, -p * Math.log(p));
        }
        for (int d = 0; d < importance.size(); d++) {
            List<Float> weights = importance.get(d).getList(importance.get(d).fieldIndex("masked_diffuse"));
            int at = 0;
            for (List<String> sentence : run.documents().get(d).sentences()) {
                double[] tfIdf = sentence.stream()
                        .mapToDouble(w -> Math.max(
                                0,
                                idfs.get(w)
                                        * sentence.stream().filter(w::equals).count()
                                        / sentence.size()))
                        .toArray();
                double tfIdfs = Arrays.stream(tfIdf).sum();
                double entropy = sentence.stream().mapToDouble(entropies::get).sum();
                for (int w = 0; w < tfIdf.length; w++) {
                    double wanted = (tfIdfs == 0 ? 0 : tfIdf[w] / tfIdfs) + entropies.get(sentence.get(w)) / entropy;
                    assertThat(weights.get(at++)).isCloseTo((float) wanted, within(1e-5f));
                }
            }
            assertThat(weights).hasSize(at);
        }
    }

    @Test
    void inverseDocFreqsAreThoseOfMllib() {
        Map<String, Double> idfs = new HashMap<>();
        Map<String, Double> tfIdfs = new HashMap<>();
        MllibTfIdf.of(run.documents().stream().map(Document::words).toList(), idfs, tfIdfs);
        assertThat(idfs).hasSameSizeAs(terms);
        for (Row row : terms) {
            String word = Tables.text(row, "word");
            assertThat(number(row, "idf")).as(word).isCloseTo(idfs.get(word), within(1e-12));
            assertThat(number(row, "tf_idf")).as(word).isCloseTo(tfIdfs.get(word), within(1e-9));
        }
    }
}
