package dev.lacuna.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.statistics.StatisticsTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.masking.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/formats.md} lists every column of every table, with its type, and every table of statistics in order. */
class FormatsDocumentTest {
    private static final String COLUMN = "column";

    /** Where each table class is described: a heading, and the head of the list of columns if it is not {@link #COLUMN}. */
    private static final Map<String, List<String>> PLACES = new HashMap<>();

    private static FormatsDocument document;

    static {
        Map.of(
                        "TokenizedTable", "tokenized/",
                        "ShardTable", "shards/<recipe>/{train,valid}/",
                        "WordsByTable", "statistics/words-by/ column of words/",
                        "WordsByTotalsTable", "statistics/words-by/ column of totals/",
                        "SelectedTable", "statistics/dsir/ column of selected/",
                        "ContaminatedTable", "statistics/contamination/ column of documents/")
                .forEach((table, place) -> PLACES.put(table, List.of(place.split(" ", 2))));
        Map.of(
                        "InforMaskTable", "statistics/informask/ column of rates/",
                        "LmTable", "statistics/lm/ column of ngrams/",
                        "DaleTable", "statistics/dale/ column of table/",
                        "LexiconTable", "statistics/lexicon/ column of table/",
                        "PhrasesTable", "statistics/phrases/ column of table/",
                        "KeyphraseUniverseTable", "statistics/keyphrase-universe/ column of table/",
                        "FeedbackTable", "evaluation/feedback/ column of subwords/")
                .forEach((table, place) -> PLACES.put(table, List.of(place.split(" ", 2))));
    }

    @BeforeAll
    static void read() throws IOException {
        document = FormatsDocument.read();
    }

    /** Simple names of the classes that hold the columns of a table. */
    static Set<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/lacuna/jobs/table"))) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Table"))
                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnIsListedWithItsType(String table) throws ReflectiveOperationException {
        StructType schema = (StructType) Class.forName("dev.lacuna.jobs.table." + table)
                .getField("SCHEMA")
                .get(null);
        List<String> place = PLACES.getOrDefault(table, List.of(heading(table)));
        List<FormatsDocument.Column> listed = document.columns(place.get(0), place.size() > 1 ? place.get(1) : COLUMN);
        List<FormatsDocument.Column> expected =
                Arrays.stream(schema.fields()).map(FormatsDocumentTest::column).toList();
        // The tokenized table may have columns of the corpus's own behind these.
        assertThat(listed.subList(0, Math.min(expected.size(), listed.size())))
                .as(String.join(", ", place))
                .isEqualTo(expected);
        assertThat(listed.size() == expected.size() || table.equals("TokenizedTable"))
                .isTrue();
    }

    @Test
    void feedbackByPartOfSpeechIsListedToo() {
        assertThat(document.columns("evaluation/feedback/", "column of tags/"))
                .isEqualTo(
                        Arrays.stream(FeedbackTable.schema(FeedbackTable.TAGS).fields())
                                .map(FormatsDocumentTest::column)
                                .toList());
    }

    /** WordsTable: statistics/words/. */
    private static String heading(String table) {
        String words = table.replaceFirst("Table$", "").replaceAll("(?<!^)([A-Z])", "-$1");
        return "statistics/" + words.toLowerCase(java.util.Locale.ROOT) + "/";
    }

    private static FormatsDocument.Column column(StructField field) {
        String type = field.dataType().catalogString().replace("bigint", "long").replace("tinyint", "byte");
        return new FormatsDocument.Column(field.name(), type, !field.nullable());
    }

    @Test
    void everyTableOfStatisticsHasAHeadingInTheOrderOfTheTables() {
        assertThat(document.headings().stream().filter(heading -> heading.startsWith("statistics/")))
                .containsExactlyElementsOf(StatisticsTables.described().all().stream()
                        .map(TableStep::table)
                        .map(table -> "statistics/" + table + "/")
                        .toList());
    }

    /** Recipes choose among these, whatever columns all shards have. */
    @Test
    void everyColumnThatRecipesMayWriteIsListedWithItsType() {
        StructType all = ShardTable.schema(List.of(Column.values()));
        assertThat(document.columns("shards/<recipe>/{train,valid}/", "column of some recipes"))
                .isEqualTo(Arrays.stream(Column.values())
                        .filter(each -> each != Column.LABELS)
                        .map(each -> column(all.apply(each.toString())))
                        .toList());
    }
}
