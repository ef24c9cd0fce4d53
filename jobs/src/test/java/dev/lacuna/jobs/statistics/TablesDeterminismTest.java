package dev.lacuna.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunDigests;
import dev.lacuna.jobs.TinyCorpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of every table depend on text, configuration and seed, not on cores, partitions or where the run lies. */
class TablesDeterminismTest {
    @TempDir
    Path home;

    private Map<String, String> digests(String name, String master, String... more) throws IOException {
        EveryTable run = new EveryTable(home.resolve(name), TinyCorpus.documents(60, 4)).tokenized();
        List<String> arguments = new ArrayList<>(List.of("statistics", "--master", master));
        arguments.addAll(run.options());
        arguments.addAll(List.of("--tables", String.join(",", EveryTable.names())));
        arguments.addAll(List.of(more));
        Cli.Outcome outcome = Cli.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return RunDigests.of(run.run().resolve("statistics"));
    }

    @Test
    void masterAndPartitionsDoNotChangeAByteOfAnyTable() throws IOException {
        Map<String, String> one = digests("one", "local[1]");
        for (String table : EveryTable.names()) {
            assertThat(one.keySet()).anyMatch(file -> file.startsWith(table + "/"));
        }
        assertThat(digests(
                        "two",
                        "local[2]",
                        "--set",
                        "spark.default.parallelism=3",
                        "--set",
                        "spark.sql.shuffle.partitions=13",
                        "--set",
                        "spark.sql.files.maxPartitionBytes=1500",
                        "--set",
                        "spark.sql.files.openCostInBytes=1"))
                .isEqualTo(one);
    }
}
