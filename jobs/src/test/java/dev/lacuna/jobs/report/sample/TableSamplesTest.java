package dev.lacuna.jobs.report.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.statistics.DatedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the report says of tables, against the tables read back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableSamplesTest {
    private static final String[] TABLES = {
        "ngrams", "terms", "subword-weights", "keyphrases", "dsir", "zipfit", "informask/rates", "domain", "change"
    };

    private DatedRun run;
    private JsonNode report;
    private final TreeMap<String, List<Row>> tables = new TreeMap<>();

    @BeforeAll
    void compute(@TempDir Path home) throws IOException {
        run = DatedRun.tokenized(home);
        Path target = Files.writeString(home.resolve("target.txt"), "An assay of the assay was an enzyme.\n");
        String[] settings = {
            "statistics.change.column=period",
            "statistics.change.min-count=20",
            "statistics.domain.column=domain",
            "statistics.domain.target=science",
            "statistics.vectors.size=8",
            "statistics.pairs.min-word-count=2",
            "statistics.dsir.min-tokens=20",
            "statistics.dsir.target.paths=[\"" + target + "\"]",
            "statistics.zipfit.target.paths=[\"" + target + "\"]",
            // No trigram is so frequent; the table of n-grams has bigrams and words.
            "statistics.ngrams.min-count=[2, 2, 100000]"
        };
        run.statistics(String.join(",", TABLES).replace("/rates", ""), settings);
        run.command("report", settings);
        report = Json.MAPPER.readTree(Files.readString(run.path("report/report.json")));
        List<List<Row>> rows = run.read(TABLES);
        for (int i = 0; i < TABLES.length; i++) {
            tables.put(TABLES[i], rows.get(i));
        }
    }

    private List<JsonNode> sample(String table, String key) {
        JsonNode rows = report.path("tables").path(table).path("samples").path(key);
        assertThat(rows).as(key + " of " + table).isNotEmpty();
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    @Test
    void everyTableHasMetricsAndOnlySomeHaveSamples() {
        report.path("tables").forEach(table -> assertThat(table.path("metrics")).isNotEmpty());
        assertThat(report.at("/tables/words").has("samples")).isFalse();
    }

    @Test
    void theBigramsDrawnAreOfTheTable() {
        Set<List<Object>> known = new HashSet<>();
        tables.get("ngrams").stream()
                .filter(row -> Tables.number(row, "order") == 2)
                .forEach(row -> known.add(List.of(
                        Tables.text(row, "ngram"), Tables.number(row, "total_term_freq"), row.<Double>getAs("pmi"))));
        Set<List<Object>> drawn = new HashSet<>();
        sample("ngrams", "bigrams").forEach(point -> assertThat(drawn.add(List.of(
                        point.path("name").asText(),
                        point.path("count").asLong(),
                        point.path("value").asDouble())))
                .isTrue());
        assertThat(known).containsAll(drawn).hasSizeGreaterThan(drawn.size());
    }

    /** Of every band of counts the word of greatest idf is there, and no more than two for each of eight slots. */
    @Test
    void everyBandOfCountsHasItsExtremes() {
        TreeMap<Long, Double> greatest = new TreeMap<>();
        for (Row row : tables.get("terms")) {
            greatest.merge(band(Tables.number(row, "total_term_freq")), row.<Double>getAs("idf"), Math::max);
        }
        TreeMap<Long, Double> drawn = new TreeMap<>();
        TreeMap<Long, Integer> sizes = new TreeMap<>();
        for (JsonNode point : sample("terms", "words")) {
            long band = band(point.path("count").asLong());
            drawn.merge(band, point.path("value").asDouble(), Math::max);
            sizes.merge(band, 1, Integer::sum);
        }
        assertThat(drawn).isEqualTo(greatest).hasSizeGreaterThan(5);
        assertThat(sizes.values()).allMatch(size -> size <= 16);
    }

    private static long band(long count) {
        return (long) Math.floor(2 * Math.log(count) / Math.log(2) + 1e-9);
    }

    @Test
    void theCommonWordsAreThoseOfMostDocuments() {
        List<String> expected = tables.get("terms").stream()
                .sorted(Comparator.comparing((Row row) -> -Tables.number(row, "doc_freq"))
                        .thenComparing(row -> -Tables.number(row, "total_term_freq"))
                        .thenComparing(row -> Tables.text(row, "word")))
                .limit(25)
                .map(row -> Tables.text(row, "word"))
                .toList();
        assertThat(sample("terms", "common").stream()
                        .map(word -> word.path("word").asText()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void subwordsFallInFrequency() {
        List<Double> frequencies = sample("subword-weights", "subwords").stream()
                .map(subword -> subword.path("logFrequency").asDouble())
                .toList();
        assertThat(frequencies).isSortedAccordingTo(Comparator.reverseOrder()).hasSizeBetween(4, 13);
        assertThat(frequencies.get(0)).isEqualTo(1.0);
        assertThat(sample("subword-weights", "subwords").get(0).fieldNames())
                .toIterable()
                .hasSize(7);
    }

    @Test
    void histogramsCountEveryDocumentThatHasAScore() {
        for (String table : List.of("dsir", "zipfit")) {
            String score = table.equals("dsir") ? "log_weight" : "alignment";
            List<Row> scored = tables.get(table).stream()
                    .filter(row -> !row.isNullAt(row.fieldIndex(score)))
                    .toList();
            long selected = scored.stream()
                    .filter(row -> row.<Boolean>getAs("selected"))
                    .count();
            List<JsonNode> bins = sample(table, "histogram");
            assertThat(sum(bins, "selected")).isEqualTo(selected).isPositive();
            assertThat(sum(bins, "others")).isEqualTo(scored.size() - selected);
            assertThat(bins).hasSize(30);
        }
    }

    @Test
    void ratesCountEverySubword() {
        List<Row> rates = tables.get("informask/rates");
        List<JsonNode> steps = sample("informask", "rates");
        assertThat(sum(steps, "subwords")).isEqualTo(rates.size());
        assertThat(sum(steps, "processed"))
                .isEqualTo(rates.stream()
                        .mapToLong(row -> Tables.number(row, "processed"))
                        .sum());
    }

    private static long sum(List<JsonNode> rows, String key) {
        return rows.stream().mapToLong(row -> row.path(key).asLong()).sum();
    }

    @Test
    void documentsHaveTheirOwnKeyphrases() {
        TreeMap<String, List<String>> known = new TreeMap<>();
        tables.get("keyphrases").forEach(row -> known.put(Tables.text(row, "doc_id"), Tables.texts(row, "keyphrases")));
        for (JsonNode document : sample("keyphrases", "documents")) {
            List<String> phrases = new ArrayList<>();
            document.path("keyphrases").forEach(phrase -> phrases.add(phrase.asText()));
            List<String> all = known.get(document.path("docId").asText());
            assertThat(phrases)
                    .isEqualTo(all.subList(0, Math.min(10, all.size())))
                    .isNotEmpty();
        }
    }

    @Test
    void wordsNearAnchorsAreNone() {
        Set<String> anchors = new HashSet<>();
        tables.get("domain").stream()
                .filter(row -> row.<Boolean>getAs("is_anchor"))
                .forEach(row -> anchors.add(Tables.text(row, "word")));
        for (JsonNode word : sample("domain", "near")) {
            assertThat(anchors).contains(word.path("nearestAnchor").asText());
            assertThat(anchors).doesNotContain(word.path("word").asText());
        }
    }

    @Test
    void theWordThatChangesMostComesWithItsSentences() {
        JsonNode first = sample("change", "examples").get(0);
        Row row = tables.get("change").get(0);
        assertThat(first.path("word").asText()).isEqualTo(Tables.text(row, "word"));
        for (String side : List.of("from", "to")) {
            List<String> examples = new ArrayList<>();
            first.path(side.equals("from") ? "examplesFrom" : "examplesTo")
                    .forEach(text -> examples.add(text.asText()));
            assertThat(examples)
                    .isEqualTo(Tables.texts(row, "examples_" + side))
                    .isNotEmpty();
            assertThat(first.path(side).asText()).isEqualTo(Tables.text(row, side));
        }
    }
}
