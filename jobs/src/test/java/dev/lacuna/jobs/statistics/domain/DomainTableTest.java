package dev.lacuna.jobs.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.statistics.DatedRun;
import dev.lacuna.jobs.statistics.Sentence;
import dev.lacuna.statistics.vectors.UnitRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DomainTableTest {
    private static final String[] SCIENCE = {
        "statistics.domain.column=domain", "statistics.domain.target=science", "statistics.domain.anchors=6"
    };

    private Path home;
    private DatedRun run;
    private List<Sentence> sentences;
    private final Map<String, float[]> vectors = new HashMap<>();

    @BeforeAll
    void tokenize(@TempDir Path directory) throws IOException {
        home = directory;
        run = DatedRun.tokenized(home);
        run.statistics("subwords,vectors", "statistics.vectors.min-count=9");
        List<List<Row>> tables = run.read("tokenized", "subwords", "vectors");
        sentences = Sentence.all(tables.get(0), tables.get(1));
        for (Row row : tables.get(2)) {
            List<Float> values = row.getList(row.fieldIndex("vector"));
            float[] vector = new float[values.size()];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = values.get(i);
            }
            vectors.put(Tables.text(row, "word"), vector);
        }
    }

    private List<Row> domain(String... settings) {
        String[] all = java.util.Arrays.copyOf(settings, settings.length + 2);
        all[settings.length] = "statistics.vectors.min-count=9";
        all[settings.length + 1] = "statistics.domain.common-words=3";
        run.statistics("domain", all);
        return run.read("domain").get(0);
    }

    private List<Sentence> of(String... domains) {
        return sentences.stream()
                .filter(s -> List.of(domains).contains(Tables.text(s.document(), "domain")))
                .toList();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(n -> n).sum();
    }

    /** Checks every column of every row; the counts of the two corpora are those of a recount. */
    private void assertRows(List<Row> rows, Map<String, Long> target, Map<String, Long> reference, Set<String> stop) {
        assertThat(rows)
                .extracting(row -> Tables.text(row, "word"))
                .containsExactlyInAnyOrderElementsOf(
                        target.keySet().stream().filter(w -> target.get(w) >= 5).toList());
        double size = sum(target) + sum(reference);
        Set<String> barred = barred(target, reference, stop);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String word = Tables.text(row, "word");
            long other = reference.getOrDefault(word, 0L);
            assertThat(Tables.number(row, "target_count")).isEqualTo(target.get(word));
            assertThat(Tables.number(row, "reference_count")).isEqualTo(other);
            assertThat(row.<Double>getAs("tf_icf"))
                    .isCloseTo((double) target.get(word) / sum(target) * Math.log(size / (1 + other)), within(1e-12));
            assertThat(Tables.number(row, "rank")).isEqualTo(i + 1);
            assertThat(row.<Boolean>getAs("is_anchor")).isEqualTo(i < 6);
            if (i > 0) {
                Row before = rows.get(i - 1);
                boolean last = barred.contains(word);
                assertThat(barred.contains(Tables.text(before, "word")))
                        .as(word)
                        .isIn(last, false);
                assertThat(last && !barred.contains(Tables.text(before, "word"))
                                || before.<Double>getAs("tf_icf") >= row.<Double>getAs("tf_icf"))
                        .as(word)
                        .isTrue();
            }
        }
        assertLikeness(rows);
    }

    /** Ties between words equally common in the reference: those more frequent in the corpus first, then by text. */
    private Set<String> barred(Map<String, Long> target, Map<String, Long> reference, Set<String> stop) {
        Set<String> barred = new HashSet<>(stop);
        target.keySet().stream()
                .filter(word -> target.get(word) >= 5 && reference.containsKey(word))
                .sorted(Comparator.comparing((String word) -> -reference.get(word))
                        .thenComparing(word -> -Sentence.counts(sentences).get(word))
                        .thenComparing(word -> word))
                .limit(3)
                .forEach(barred::add);
        target.keySet().stream().filter(word -> word.matches("\\d+")).forEach(barred::add);
        return barred;
    }

    private void assertLikeness(List<Row> rows) {
        List<String> anchors = rows.stream()
                .filter(row -> row.<Boolean>getAs("is_anchor"))
                .map(row -> Tables.text(row, "word"))
                .toList();
        for (Row row : rows) {
            float[] own = vectors.get(Tables.text(row, "word"));
            if (own == null) {
                assertThat(row.isNullAt(row.fieldIndex("nearest_anchor"))).isTrue();
                assertThat(row.isNullAt(row.fieldIndex("similarity"))).isTrue();
            } else {
                double most = anchors.stream()
                        .filter(vectors::containsKey)
                        .mapToDouble(anchor -> UnitRows.cosine(own, vectors.get(anchor)))
                        .max()
                        .orElseThrow();
                assertThat(row.<Double>getAs("similarity")).isCloseTo(most, within(1e-12));
                assertThat(UnitRows.cosine(own, vectors.get(Tables.text(row, "nearest_anchor"))))
                        .isCloseTo(most, within(1e-12));
            }
        }
        List<Row> byWeight = rows.stream()
                .sorted(Comparator.comparing(row -> -Tables.number(row, "weight")))
                .toList();
        for (int i = 0; i < byWeight.size(); i++) {
            assertThat(Tables.number(byWeight.get(i), "weight")).isEqualTo(rows.size() - i);
            assertThat(i == 0 ? 1 : similarity(byWeight.get(i - 1)))
                    .isGreaterThanOrEqualTo(similarity(byWeight.get(i)));
        }
    }

    private static double similarity(Row row) {
        return row.isNullAt(row.fieldIndex("similarity")) ? 0 : row.<Double>getAs("similarity");
    }

    @Test
    void aValueOfAColumnAgainstAllOthers() {
        List<Row> rows = domain(SCIENCE);
        assertRows(rows, Sentence.counts(of("science")), Sentence.counts(of("d0", "d1")), Set.of());
        assertThat(Tables.text(rows.get(0), "word")).isEqualTo("an");
        assertThat(rows).anyMatch(row -> row.isNullAt(row.fieldIndex("similarity")));
        assertThat(run.metrics("domain").path("top").path(0).path("word").asText())
                .isEqualTo("an");
    }

    @Test
    void aValueAgainstAnotherWithStopWordsAndDocuments() throws IOException {
        Path stop = Files.writeString(home.resolve("stop.txt"), "assay\nwas\n");
        List<String> settings = new java.util.ArrayList<>(List.of(SCIENCE));
        settings.addAll(List.of("statistics.domain.reference=d1", "statistics.domain.stop-words=" + stop));
        List<Row> rows = domain(settings.toArray(String[]::new));
        assertRows(rows, Sentence.counts(of("science")), Sentence.counts(of("d1")), Set.of("assay", "was"));
        settings.add("statistics.domain.icf=documents");
        Map<String, Set<Row>> documents = new HashMap<>();
        of("d1").forEach(s -> s.words()
                .forEach(w -> documents.computeIfAbsent(w, x -> new HashSet<>()).add(s.document())));
        Map<String, Long> target = Sentence.counts(of("science"));
        double size =
                of("science", "d1").stream().map(Sentence::document).distinct().count();
        for (Row row : domain(settings.toArray(String[]::new))) {
            String word = Tables.text(row, "word");
            double icf =
                    Math.log(size / (1 + documents.getOrDefault(word, Set.of()).size()));
            assertThat(row.<Double>getAs("tf_icf"))
                    .isCloseTo((double) target.get(word) / sum(target) * icf, within(1e-12));
        }
    }

    @Test
    void theCorpusAgainstAListAndAgainstAnotherRun() throws IOException {
        Path list =
                Files.writeString(home.resolve("words.txt"), "the\t5000\nriver\t100\nriver\t11\n,\t999\nunheard\t7\n");
        Map<String, Long> reference = Map.of("the", 5000L, "river", 111L, "unheard", 7L);
        Map<String, Long> all = Sentence.counts(sentences);
        List<Row> rows = domain("statistics.domain.reference-words=" + list, "statistics.domain.anchors=6");
        assertRows(rows, all, reference, Set.of());
        String setting = "statistics.domain.reference-run=";
        assertThat(run.refused("domain", setting + home.resolve("other"))).contains("has no complete table of words");
        assertRows(domain(setting + run.path(""), "statistics.domain.anchors=6"), all, all, Set.of());
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        assertThat(run.refused("domain")).contains("there is no reference");
        assertThat(run.refused("domain", "statistics.domain.column=colour", "statistics.domain.target=red"))
                .contains("no such column, only domain, period")
                .contains("(colour)");
        assertThat(run.refused("domain", "statistics.domain.column=domain", "statistics.domain.target=art"))
                .contains("no document of column domain has the value statistics.domain.target");
        assertThat(run.refused(
                        "domain",
                        "statistics.domain.column=domain",
                        "statistics.domain.target=science",
                        "statistics.domain.reference=art"))
                .contains("the reference holds no words");
        assertThat(run.refused("domain", "statistics.domain.column=domain")).contains("column and target go together");
    }
}
