package dev.lacuna.jobs.statistics.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.statistics.DatedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Word2VecTableTest {
    private static final String[] SETTINGS = {
        "statistics.vectors.method=word2vec",
        "statistics.vectors.size=12",
        "statistics.vectors.window=3",
        "statistics.vectors.iterations=40",
        "statistics.vectors.min-count=12",
        "statistics.similar.neighbours=3"
    };

    private DatedRun run;

    @BeforeAll
    void compute(@TempDir Path home) {
        run = DatedRun.tokenized(home);
        run.statistics("similar", SETTINGS);
    }

    private static String[] with(String... more) {
        List<String> settings = new ArrayList<>(List.of(SETTINGS));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    @Test
    void everyFrequentWordHasAVector() {
        List<String> frequent = run.read("words").get(0).stream()
                .filter(row -> Tables.number(row, "total_term_freq") >= 12)
                .map(row -> Tables.text(row, "word"))
                .filter(word -> word.matches("[a-z0-9]+"))
                .toList();
        assertThat(run.read("vectors").get(0))
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        row -> assertThat(row.getList(row.fieldIndex("vector"))).hasSize(12))
                .extracting(row -> Tables.text(row, "word"))
                .containsExactlyInAnyOrderElementsOf(frequent);
        assertThat(run.metrics("vectors").path("source").asText()).isEqualTo("word2vec");
        assertThat(run.metrics("vectors").path("arithmetic").asText()).endsWith("BLAS");
    }

    /** Words that fill the same place in the same sentences. */
    @Test
    void similarWordsAreThoseOfLikeContexts() {
        List<Row> similar = run.read("similar").get(0);
        for (Set<String> alike :
                List.of(Set.of("guard", "lock", "iron", "judge"), Set.of("enzyme", "tissue", "protein", "virus"))) {
            for (String word : alike) {
                assertThat(similar)
                        .filteredOn(row -> Tables.text(row, "word").equals(word))
                        .as(word)
                        .hasSize(3)
                        .extracting(row -> Tables.text(row, "similar_word"))
                        .isSubsetOf(alike);
            }
        }
    }

    @Test
    void coresPartitionsAndParallelismDoNotChangeAByte(@TempDir Path home) {
        DatedRun other = DatedRun.tokenized(home);
        List<String> options = other.options(SETTINGS);
        options.addAll(List.of("--set", "spark.default.parallelism=7", "--set", "spark.sql.shuffle.partitions=3"));
        options.addAll(List.of("--set", "spark.sql.files.maxPartitionBytes=4096", "--tables", "similar"));
        options.addAll(0, List.of("statistics", "--master", "local[3]"));
        Cli.Outcome outcome = Cli.run(options.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        for (String table : List.of("vectors", "similar")) {
            assertThat(other.digests(table)).as(table).isNotEmpty().isEqualTo(run.digests(table));
        }
    }

    @Test
    void anotherSeedGivesOtherVectors() {
        var before = run.digests("vectors");
        run.statistics("vectors", with("seed=43"));
        var after = run.digests("vectors");
        run.statistics("vectors", SETTINGS);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after).isNotEqualTo(before);
        assertThat(run.digests("vectors")).isEqualTo(before);
    }
}
