package dev.lacuna.jobs.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sections on tables of statistics: each is there if one of its tables is, and tells what the table's manifest says. */
class TableSectionsTest {
    private static final JsonNode TABLES = SampleReport.full().get("tables");

    /** Texts that are not for readers but for the script, or for reading the others. */
    private static final Set<String> UNSEEN = Set.of("name");

    private static List<TableSection> sections() {
        return Sections.ALL.stream()
                .filter(TableSection.class::isInstance)
                .map(TableSection.class::cast)
                .toList();
    }

    private static List<String> tables() {
        return sections().stream().flatMap(section -> section.tables().stream()).toList();
    }

    @Test
    void aPageWithoutTablesHasNoneOfThem() {
        String page = ReportPage.render(SampleReport.full().without("tables"));
        assertThat(sections()).hasSize(9).allSatisfy(section -> assertThat(page)
                .doesNotContain("<section id=\"" + section.id() + "\"", "href=\"#" + section.id() + "\""));
        assertThat(page).contains("<section id=\"ngrams\"");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableAloneBringsItsSectionAlone(String table) {
        ObjectNode report = SampleReport.MAPPER.createObjectNode();
        report.putObject("tables").set(table, TABLES.get(table));
        String page = markup(report);
        List<String> shown = sections().stream()
                .filter(section -> page.contains("<section id=\"" + section.id() + "\""))
                .map(Section::id)
                .toList();
        assertThat(shown).hasSize(1);
        assertThat(sections().stream().filter(section -> section.tables().contains(table)))
                .singleElement()
                .satisfies(section -> assertThat(section.id()).isEqualTo(shown.get(0)));
        assertThat(page).doesNotContain("NaN", ">null<");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTextOfATableStandsInThePage(String table) {
        List<String> texts = new ArrayList<>();
        collect(TABLES.get(table), texts);
        String page = markup(SampleReport.full());
        assertThat(texts).filteredOn(text -> !page.contains(text)).isEmpty();
    }

    /** What a table consists of besides texts is counts; those of the lists of best words must be there too. */
    @ParameterizedTest
    @ValueSource(strings = {"totalTermFreq", "docCount", "docFreq", "countFrom", "countTo", "targetCount", "processed"})
    void countsStandInThePage(String key) {
        // Collocations stand side by side by name alone.
        ObjectNode tables = SampleReport.full().withObject("/tables").without("collocations");
        Set<String> counts = tables.findValues(key).stream()
                .filter(JsonNode::isNumber)
                .map(count -> Numbers.count(count.asDouble()))
                .collect(Collectors.toCollection(HashSet::new));
        String page = markup(SampleReport.full());
        assertThat(counts).isNotEmpty();
        assertThat(counts)
                .filteredOn(count -> !page.matches("(?s).*[> ]" + count + "[< ].*"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableMayBeHollow(String table) throws Exception {
        for (String hollow : List.of(
                "{\"metrics\":null}",
                "{\"metrics\":{}}",
                "{\"metrics\":{\"columns\":[{}],\"orders\":[{}],\"passes\":[{}],\"pairs\":[{}],\"top\":[{}],\"shown\":[{}]}}",
                "{\"metrics\":{\"pairs\":[{\"top\":[{}]}],\"histogram\":[null]},\"samples\":{\"documents\":[{}],"
                        + "\"examples\":[{\"examplesFrom\":[1]}],\"histogram\":[{}],\"rates\":[{}],\"near\":[{}]}}")) {
            ObjectNode report = SampleReport.MAPPER.createObjectNode();
            report.putObject("tables").set(table, SampleReport.MAPPER.readTree(hollow));
            assertThat(markup(report)).contains("</html>").doesNotContain("NaN", ">null<");
        }
    }

    @Test
    void sentencesStandBesideTheirSlice() {
        JsonNode change = TABLES.get("change").at("/samples/examples/0");
        String page = markup(SampleReport.full());
        int from = page.indexOf(change.at("/examplesFrom/0").asText());
        int to = page.indexOf(change.at("/examplesTo/0").asText(), from);
        assertThat(page.substring(from, to)).contains("</td><td>").doesNotContain("<tr>");
    }

    /** The page less its scripts, styles and data. */
    private static String markup(JsonNode report) {
        return ReportPage.render(report).replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "");
    }

    private static void collect(JsonNode node, List<String> texts) {
        node.fields().forEachRemaining(field -> {
            if (field.getValue().isTextual() && !UNSEEN.contains(field.getKey())) {
                texts.add(field.getValue().asText());
            } else {
                collect(field.getValue(), texts);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> {
                if (item.isTextual()) {
                    texts.add(item.asText());
                } else {
                    collect(item, texts);
                }
            });
        }
    }
}
