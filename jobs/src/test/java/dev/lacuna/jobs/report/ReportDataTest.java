package dev.lacuna.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.TinyCorpus;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.tokenization.tags.UniversalTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a run that went no further than its tokenized table: tags, and two further segmentations. */
class ReportDataTest {
    @TempDir
    private static Path home;

    private static JsonNode report;

    @BeforeAll
    static void makeReport() throws IOException {
        Path corpus = TinyCorpus.write(home.resolve("corpus"), 60, 2, 3);
        List<String> options = new ArrayList<>(TinyCorpus.settings(home.resolve("run"), corpus));
        for (String setting : List.of(
                "tags.enabled=true",
                "tokenizer.train.model=byte-bpe",
                "tokenizer.noise.kind=bpe-dropout",
                "tokenizer.noise.segmentations=2")) {
            options.addAll(List.of("--set", setting));
        }
        for (String command : List.of("tokenize", "report")) {
            Cli.Outcome outcome = Cli.local(command, options);
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
        report = Json.MAPPER.readTree(Files.readString(home.resolve("run/report/report.json")));
    }

    @Test
    void countsTheTagsOfThePlainSegmentation() {
        Map<String, Long> counts = new TreeMap<>();
        for (Row row : Tables.read(home.resolve("run/tokenized")).get(0).rows()) {
            if (Tables.number(row, "segmentation") == 0) {
                for (int code : Tables.ints(row, "tags")) {
                    counts.merge(UniversalTag.of((byte) code).name(), 1L, Long::sum);
                }
            }
        }
        Map<String, Long> reported = new TreeMap<>();
        report.at("/corpus/tags")
                .forEach(tag -> reported.put(
                        tag.path("name").asText(), tag.path("words").asLong()));
        assertThat(reported).isEqualTo(counts).hasSizeGreaterThan(3);
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(report.at("/corpus/words").asLong());
    }

    @Test
    void ordersTagsByCount() {
        List<Long> words = new ArrayList<>();
        report.at("/corpus/tags").forEach(tag -> words.add(tag.path("words").asLong()));
        assertThat(words).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void tellsOfTheTokenizerWhatItsStepToldInTheRun() throws IOException {
        JsonNode preflight = Json.MAPPER.readTree(Files.readString(home.resolve("run/tokenizer/preflight.json")));
        JsonNode tokenizer = report.path("tokenizer");
        preflight.fields().forEachRemaining(field -> assertThat(tokenizer.path(field.getKey()))
                .isEqualTo(field.getValue()));
        assertThat(tokenizer.path("family").asText()).isEqualTo("byte-bpe");
        assertThat(tokenizer.path("trained").asBoolean()).isTrue();
    }

    @Test
    void namesTheFamilyOfAGivenFile() throws IOException {
        Path again = home.resolve("again");
        List<String> options = new ArrayList<>(TinyCorpus.settings(again, home.resolve("corpus")));
        options.addAll(List.of("--set", "tokenizer.file=" + home.resolve("run/tokenizer/tokenizer.json")));
        for (String command : List.of("tokenize", "report")) {
            Cli.Outcome outcome = Cli.local(command, options);
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
        JsonNode given = Json.MAPPER.readTree(Files.readString(again.resolve("report/report.json")));
        assertThat(given.at("/tokenizer/family").asText()).isEqualTo("BPE");
        assertThat(given.at("/corpus").has("tags")).isFalse();
    }
}
