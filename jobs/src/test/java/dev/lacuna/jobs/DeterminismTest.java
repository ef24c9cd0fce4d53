package dev.lacuna.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of a run depend on text, configuration and seed, not on cores, partitions or where it lies. */
class DeterminismTest {
    @TempDir
    Path home;

    private Map<String, String> digests(String name, String master, String... more) {
        Path run = home.resolve(name).resolve("run");
        List<String> options =
                TinyCorpus.settings(run, TinyCorpus.write(home.resolve(name).resolve("corpus"), 200, 5, 4));
        for (String command : List.of("tokenize", "statistics", "mask")) {
            String[] arguments = Stream.of(Stream.of(command, "--master", master), options.stream(), Stream.of(more))
                    .flatMap(part -> part)
                    .toArray(String[]::new);
            Cli.Outcome outcome = Cli.run(arguments);
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
        return RunDigests.of(run);
    }

    @Test
    void masterAndPartitionsDoNotChangeAByte() {
        Map<String, String> one = digests("one", "local[1]");
        assertThat(one.keySet())
                .contains("tokenizer/tokenizer.json", "statistics/pmi/pmi.txt", "shards/pmi/train/part-00000.parquet")
                .anyMatch(file -> file.startsWith("tokenized/"));
        assertThat(digests(
                        "two",
                        "local[2]",
                        "--set",
                        "spark.default.parallelism=7",
                        "--set",
                        "spark.sql.files.maxPartitionBytes=1500",
                        "--set",
                        "spark.sql.files.openCostInBytes=1"))
                .isEqualTo(one);
        assertThat(digests(
                        "four",
                        "local[4]",
                        "--set",
                        "spark.default.parallelism=1",
                        "--set",
                        "spark.sql.shuffle.partitions=13",
                        "--set",
                        "spark.sql.files.maxPartitionBytes=1000000000"))
                .isEqualTo(one);
    }
}
