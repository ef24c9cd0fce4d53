package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.SharedRun;
import dev.lacuna.jobs.TinyCorpus;
import dev.lacuna.jobs.run.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditStepTest {
    private static final List<String> RECIPES = List.of("bert", "whole-word", "pmi");

    @TempDir
    Path home;

    private Cli.Outcome audit(String... more) {
        SharedRun shared = SharedRun.get();
        Path run = home.resolve("run");
        if (!Files.exists(run)) {
            RunFiles.copyTokenized(shared.directory(), run);
        }
        List<String> options = TinyCorpus.settings(run, shared.corpus());
        Cli.Outcome outcome = Cli.local("mask", options, more);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome;
    }

    private String read(String file) {
        try {
            return Files.readString(home.resolve("run").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode json() throws IOException {
        return Json.MAPPER.readTree(read("audit/audit.json"));
    }

    /** A sample that is larger than the corpus is all of it, and then the counts are those of the shards. */
    @Test
    void anAuditOfAllRowsCountsWhatTheShardsHold() throws IOException {
        Cli.Outcome outcome = audit("--audit", "--set", "mask.audit.rows=1000000");
        assertThat(outcome.out()).contains("Open " + home.resolve("run/audit/index.html"));
        JsonNode audit = json();
        for (int r = 0; r < RECIPES.size(); r++) {
            JsonNode recipe = audit.path("recipes").path(r);
            JsonNode train = Json.MAPPER
                    .readTree(read("shards/" + RECIPES.get(r) + "/_manifest.json"))
                    .at("/metrics/splits/0");
            assertThat(recipe.path("name").asText()).isEqualTo(RECIPES.get(r));
            assertThat(audit.path("rows")).isEqualTo(train.path("sequences"));
            for (String key :
                    List.of("subwords", "selected", "byDecile", "words", "corruption", "unitWords", "lengths")) {
                assertThat(recipe.path(key)).as(key).isEqualTo(train.path(key));
            }
            assertThat(recipe.path("targetsPerRow").asDouble()
                            * audit.path("rows").asLong())
                    .isCloseTo(train.path("selected").asDouble(), within(1e-6));
            assertThat(recipe.path("inputRatio").asDouble()).isEqualTo(1);
            assertThat(recipe.path("schedule")).isEmpty();
        }
        assertThat(read("audit/index.html")).contains("<section id=\"paragraph\"", "data-recipe=\"whole-word\"");
    }

    @Test
    void anAuditAloneWritesNoShardsAndDoesNotDependOnHowRowsAreSpread() throws IOException {
        audit("--audit-only", "--set", "mask.audit.rows=40");
        assertThat(home.resolve("run/shards")).doesNotExist();
        JsonNode first = json();
        assertThat(first.path("rows").asLong()).isBetween(10L, 90L);
        JsonNode overlap = first.path("overlap");
        for (int r = 0; r < RECIPES.size(); r++) {
            assertThat(overlap.path("jaccard").path(r).path(r).asDouble()).isEqualTo(1);
            assertThat(overlap.path("chance").path(r)).hasSize(RECIPES.size());
        }
        String before = read("audit/audit.json");
        RunFiles.delete(home.resolve("run/audit"));
        audit("--audit-only", "--set", "mask.audit.rows=40", "--set", "spark.default.parallelism=7");
        assertThat(read("audit/audit.json")).isEqualTo(before);
    }

    @Test
    void theParagraphIsTheSameTextUnderEveryRecipe() throws IOException {
        audit("--audit-only");
        JsonNode paragraph = json().path("paragraph");
        int size = paragraph.path("subwords").size();
        assertThat(size).isBetween(10, 102);
        assertThat(paragraph.path("recipes")).hasSize(RECIPES.size());
        for (JsonNode recipe : paragraph.path("recipes")) {
            assertThat(recipe.path("input")).hasSize(size);
            double expected = 0;
            for (int p = 0; p < size; p++) {
                double chance = recipe.path("chances").path(p).asDouble();
                boolean untouched = recipe.path("fates").path(p).asText().equals("untouched");
                assertThat(untouched || chance > 0).isTrue();
                assertThat(!untouched
                                || recipe.path("input")
                                        .path(p)
                                        .equals(paragraph.path("subwords").path(p)))
                        .isTrue();
                expected += chance;
            }
            assertThat(expected).isGreaterThan(0.5);
            assertThat(recipe.has("targets")).isFalse();
        }
    }

    @Test
    void anAuditThatIsThereIsKeptUpToDate() {
        audit("--audit-only", "--set", "mask.audit.rows=30");
        Cli.Outcome again = audit("--set", "mask.audit.rows=50", "--set", "mask.recipes=[pmi, bert]");
        assertThat(again.err()).containsPattern("audit +running: .*rows 30 → 50");
    }
}
