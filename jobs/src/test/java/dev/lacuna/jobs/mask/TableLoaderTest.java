package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.jobs.config.MaskParams;
import dev.lacuna.jobs.config.Paths;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.tables.SimilarWords;
import dev.lacuna.masking.tables.WordValues;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything recipes can ask for, loaded from a run, against its tables read by Spark's own reader. */
class TableLoaderTest {
    private static MaskedRun run;
    private static TokenizerModel model;

    @TempDir
    Path home;

    @BeforeAll
    static void open() {
        run = new MaskedRun("local[2]");
        model = RunTokenizer.load(run.context().run());
    }

    @AfterAll
    static void close() {
        run.close();
    }

    private static MaskingTables load(MaskSources sources, Need need) {
        return new TableLoader(run.context(), model, sources).load(Set.of(need));
    }

    private static MaskingTables load(Need.Kind kind, String source, String column) {
        return load(MaskSources.none(), new Need(kind, source, column));
    }

    private static SparkSession spark() {
        return run.context().spark();
    }

    private static List<Row> rows(String table) {
        return spark().read()
                .parquet(MaskedRun.directory().resolve("statistics/" + table).toString())
                .collectAsList();
    }

    private static double number(Row row, String column) {
        Object value = row.getAs(column);
        return value == null ? Double.NaN : ((Number) value).doubleValue();
    }

    @ParameterizedTest
    @CsvSource({
        "words, total_term_freq",
        "terms, tf_idf",
        "terms, external",
        "domain, tf_icf",
        "domain, similarity",
        "change, jsd"
    })
    void valuesOfWordsAreThoseOfTheTable(String table, String column) {
        Map<String, Double> expected = new TreeMap<>();
        for (Row row : rows(table)) {
            expected.merge(row.getAs("word"), number(row, column), Math::max);
        }
        expected.values().removeIf(value -> Double.isNaN(value));
        WordValues values = load(Need.Kind.WORD_VALUES, table, column).words(table, column);
        assertThat(values.size()).isEqualTo(expected.size());
        expected.forEach((word, value) -> assertThat(values.get(word)).as(word).isEqualTo(value));
        assertThat(values.get("no such word")).isNaN();
    }

    @Test
    void aClusterIsTheSignsOfAVector() {
        assertThat(ValueLoader.cluster(new float[] {1, -1, 0, 2})).isEqualTo(0b1001);
        assertThat(ValueLoader.cluster(new float[] {-1, -1, -1, -1, -1, -1, -1, 1, 1, 1}))
                .isEqualTo(128);
        WordValues clusters = load(Need.Kind.WORD_VALUES, "vectors", "cluster").words("vectors", "cluster");
        List<Row> vectors = rows("vectors");
        assertThat(clusters.size()).isEqualTo(vectors.size()).isPositive();
        for (Row row : vectors) {
            List<Float> vector = row.getList(row.fieldIndex("vector"));
            int expected = 0;
            for (int bit = 0; bit < vector.size(); bit++) {
                expected += vector.get(bit) > 0 ? Math.pow(2, bit) : 0;
            }
            assertThat(clusters.get(row.getAs("word"))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"subwords, '', doc_freq", "subword-weights, '', ws_bert", "informask, rates, rate"})
    void valuesOfSubwordsAreThoseOfTheTable(String table, String below, String column) {
        double[] expected = new double[model.vocabulary().size()];
        Arrays.fill(expected, Double.NaN);
        rows(table + "/" + below).forEach(row -> expected[(int) row.getAs("id")] = number(row, column));
        assertThat(load(Need.Kind.SUBWORD_VALUES, table, column).subwords(table, column))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "pmi, pmi.txt",
        "dale, dale.txt",
        "lexicon, lexicon.txt",
        "phrases, phrases.txt",
        "keyphrase-universe, phrases.txt"
    })
    void listsAreThoseOfTheTables(String table, String file) throws IOException {
        List<String> lines = Files.readAllLines(
                MaskedRun.directory().resolve("statistics").resolve(table).resolve(file));
        long ngrams = lines.stream()
                .map(line -> table.equals("lexicon") ? line.replaceFirst(",\\d+$", "") : line)
                .filter(line -> !table.equals("pmi") || line.contains(" "))
                .distinct()
                .count();
        assertThat(ngrams).isPositive();
        int loaded = load(Need.Kind.NGRAMS, table, "").ngrams(table).size();
        long ofSeveralWords =
                lines.stream().filter(line -> line.contains(" ")).distinct().count();
        assertThat((long) loaded).isBetween(ofSeveralWords, ngrams);
    }

    @Test
    void similarWordsAreInTheSubwordsOfTheTableOfWords() {
        Map<String, List<Integer>> subwords = new TreeMap<>();
        rows("words").forEach(row -> subwords.put(row.getAs("word"), row.getList(row.fieldIndex("subword_ids"))));
        SimilarWords similar = load(Need.Kind.SIMILAR_WORDS, "", "").similarWords();
        Vocabulary vocabulary = model.vocabulary();
        Map<String, Map<Integer, Row>> byRank = new TreeMap<>();
        for (Row row : rows("similar")) {
            if ((float) row.getAs("similarity") > 0) {
                byRank.computeIfAbsent(row.getAs("word"), word -> new TreeMap<>())
                        .put(row.getAs("rank"), row);
            }
        }
        assertThat(similar.size()).isEqualTo(byRank.size()).isGreaterThan(5);
        byRank.forEach((word, ranked) -> {
            int[] ids = subwords.get(word).stream().mapToInt(id -> id).toArray();
            int number = similar.numbers(vocabulary).numberOf(ids, 0, ids.length);
            List<Row> neighbours = List.copyOf(ranked.values());
            assertThat(similar.neighbours(number).length).isEqualTo(neighbours.size());
            for (int n = 0; n < neighbours.size(); n++) {
                assertThat(Arrays.stream(similar.neighbours(number)[n]).boxed().toList())
                        .isEqualTo(subwords.get(neighbours.get(n).<String>getAs("similar_word")));
                assertThat(similar.similarities(number)[n])
                        .isEqualTo((float) neighbours.get(n).getAs("similarity"));
            }
        });
    }

    /** What it draws after a subword was counted after it, or is drawn by frequency where less than all is counted. */
    @Test
    void theGeneratorDrawsWhatTheCorpusHas() {
        double[] counts =
                load(Need.Kind.SUBWORD_VALUES, "subwords", "total_term_freq").subwords("subwords", "total_term_freq");
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "test", "", 0, 0));
        for (String kind : List.of("n-gram", "unigram")) {
            MaskParams params = new MaskParams(List.of(), null, null, kind, 1);
            MaskSources sources = MaskSources.of(params, List.of(), Paths.hadoop());
            var generator = load(sources, Need.of(Need.Kind.GENERATOR)).generator();
            assertThat(generator.name()).isEqualTo(kind);
            int[] row = new int[20];
            row[0] = model.vocabulary().specialTokens().start();
            for (int p = 1; p < row.length; p++) {
                row[p] = generator.draw(row, p, random);
                assertThat(counts[row[p]]).isPositive();
                assertThat(model.vocabulary().isSpecial(row[p])).isFalse();
            }
        }
    }

    @Test
    void feedbackIsReadByIdAndTag() {
        write("subwords", "id", List.of(new double[] {3, 1.5, 0.25}, new double[] {7, 0.5, 1}));
        write("tags", "tag", List.of(new double[] {16, 2, 0}));
        MaskSources sources = feedback();
        double[] loss = load(sources, new Need(Need.Kind.SUBWORD_VALUES, "feedback", "loss"))
                .subwords("feedback", "loss");
        assertThat(loss).hasSize(model.vocabulary().size());
        assertThat(loss[3]).isEqualTo(1.5);
        assertThat(loss[7]).isEqualTo(0.5);
        assertThat(Arrays.stream(loss).filter(value -> !Double.isNaN(value)).count())
                .isEqualTo(2);
        double[] tags = load(sources, new Need(Need.Kind.TAG_VALUES, "feedback", "accuracy"))
                .tags("feedback", "accuracy");
        assertThat(tags).hasSize(17);
        assertThat(tags[16]).isZero();
        assertThat(tags[0]).isNaN();
        assertThatThrownBy(() -> load(sources, new Need(Need.Kind.SUBWORD_VALUES, "feedback", "mood")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no columns id and mood");
    }

    @Test
    void beforeTheFirstFeedbackAllCountAlike() {
        assertThat(load(Need.Kind.SUBWORD_VALUES, "feedback", "loss").subwords("feedback", "loss"))
                .hasSize(model.vocabulary().size())
                .containsOnly(Double.NaN);
        assertThat(load(Need.Kind.TAG_VALUES, "feedback", "loss").tags("feedback", "loss"))
                .hasSize(17)
                .containsOnly(Double.NaN);
    }

    @Test
    void otherFeedbackIsAnotherFingerprint() {
        Need need = new Need(Need.Kind.SUBWORD_VALUES, "feedback", "loss");
        write("subwords", "id", List.of(new double[] {3, 1.5, 0.25}));
        Map<String, String> first = feedback().fingerprints(Set.of(need));
        assertThat(feedback().fingerprints(Set.of(need))).isEqualTo(first);
        write("subwords", "id", List.of(new double[] {3, 1.25, 0.25}));
        assertThat(feedback().fingerprints(Set.of(need))).isNotEqualTo(first).hasSize(1);
        assertThat(MaskSources.none().fingerprints(Set.of(need)))
                .isNotEqualTo(first)
                .hasSize(1);
        assertThat(feedback().fingerprints(Set.of(Need.of(Need.Kind.TAGS)))).isEmpty();
    }

    private MaskSources feedback() {
        MaskParams params =
                new MaskParams(List.of(), null, home.resolve("feedback").toString(), "n-gram", 1);
        return MaskSources.of(params, List.of(), Paths.hadoop());
    }

    private void write(String table, String key, List<double[]> values) {
        StructType schema = new StructType()
                .add(key, DataTypes.IntegerType)
                .add("loss", DataTypes.DoubleType)
                .add("accuracy", DataTypes.DoubleType);
        List<Row> rows = values.stream()
                .map(value -> org.apache.spark.sql.RowFactory.create((int) value[0], value[1], value[2]))
                .toList();
        spark().createDataFrame(rows, schema)
                .write()
                .mode("overwrite")
                .parquet(home.resolve("feedback").resolve(table).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "WORD_VALUES, wrods, idf, there is no such table of words",
        "WORD_VALUES, terms, word, the table terms has no such value",
        "SUBWORD_VALUES, terms, idf, there is no such table of subwords",
        "WORD_COLUMN, terms, idf, there is no such table of words of documents",
        "WORD_COLUMN, surprisal, bits, the table surprisal has no such value",
        "WORD_COLUMN, keyphrases, starts, the table keyphrases has no such value"
    })
    void whatNoTableHasIsRefused(Need.Kind kind, String table, String column, String message) {
        assertThatThrownBy(() -> NeedTables.of(new Need(kind, table, column), MaskSources.none()))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot mask: " + message);
    }

    @Test
    void aTableThatIsNotMadeYetIsNamedWithItsCommand() {
        Need need = new Need(Need.Kind.NGRAMS, "pmi", "");
        var context = run.context();
        var empty = dev.lacuna.jobs.run.RunDirectory.open(home.toString(), Paths.hadoop());
        var elsewhere = new dev.lacuna.jobs.run.StepContext(empty, empty.root(), context.session(), context.console());
        assertThatThrownBy(() -> new TableLoader(elsewhere, model, MaskSources.none()).load(Set.of(need)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("run `lacuna statistics --tables pmi` first");
    }
}
