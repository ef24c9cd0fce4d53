package dev.lacuna.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second command over the same run does, and what it leaves alone. Each test works on a copy of one run. */
class UpToDateTest {
    @TempDir
    Path home;

    private Path run;
    private Path corpus;
    private List<String> options;

    @BeforeEach
    void copy() {
        Path original = SharedRun.get().directory();
        run = home.resolve("run");
        corpus = home.resolve("corpus");
        RunFiles.copy(original, run);
        RunFiles.copy(original.resolveSibling("corpus"), corpus);
        options = TinyCorpus.settings(run, corpus);
    }

    /** Every file and when it was last written. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(run)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return files;
    }

    @Test
    void aMovedRunOverAMovedCorpusIsUpToDateAndNeedsNoSpark() throws IOException {
        Map<String, String> before = files();
        Cli.Outcome outcome = Cli.run(
                Stream.concat(Stream.of("pipeline", "--master", "spark://no.such.host.invalid:7077"), options.stream())
                        .toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.errLines()).hasSize(12).allMatch(line -> line.endsWith("up to date"));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aSmallerNgramVocabularyMasksPmiAnewAndNotBert() {
        Cli.Outcome statistics = Cli.local("statistics", options, "--set", "statistics.pmi.vocabulary-size=20");
        assertThat(statistics.code()).as(statistics.err()).isZero();
        assertThat(statistics.err()).contains("running: vocabularySize 80 → 20");
        Cli.Outcome mask = Cli.local("mask", options, "--set", "statistics.pmi.vocabulary-size=20");
        assertThat(mask.code()).as(mask.err()).isZero();
        assertThat(mask.err())
                .containsPattern("mask bert +up to date")
                .containsPattern("mask whole-word +up to date")
                .containsPattern("mask pmi +running: .*statistics pmi changed");
    }

    @Test
    void aChangedUpstreamParameterIsNotTrainedOver() throws IOException {
        Map<String, String> before = files();
        Cli.Outcome outcome = Cli.local("train", options, "--set", "statistics.pmi.vocabulary-size=20");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("Cannot train: statistics/pmi/ is out of date, vocabularySize 80 → 20")
                .contains("run `lacuna statistics` first");
        assertThat(outcome.errLines()).hasSize(1);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void maskingComputesTheTablesThatItsRecipesNeedAndNoOther() {
        Cli.Outcome pmi = Cli.local("mask", options, "--set", "statistics.pmi.vocabulary-size=20");
        assertThat(pmi.code()).as(pmi.err()).isZero();
        assertThat(pmi.err()).containsPattern("statistics pmi +running: vocabularySize 80 → 20");
        Cli.Outcome bert = Cli.local(
                "mask",
                options,
                "--set",
                "statistics.pmi.vocabulary-size=30",
                "--set",
                "mask.recipes=[bert]",
                "--set",
                "train.recipe=bert");
        assertThat(bert.code()).as(bert.err()).isZero();
        assertThat(bert.err()).containsPattern("statistics words +up to date").doesNotContain("statistics pmi");
    }

    @Test
    void aTruncatedShardIsWrittenAgain() throws IOException {
        Path shard = run.resolve("shards/bert/train/part-00001.parquet");
        byte[] bytes = Files.readAllBytes(shard);
        Files.write(shard, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        Cli.Outcome outcome = Cli.local("mask", options, "--set", "mask.recipes=[pmi, bert]");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err())
                .containsPattern("mask pmi +up to date")
                .containsPattern("mask bert +running: not made yet");
        assertThat(shard).hasBinaryContent(bytes);
    }

    @Test
    void theOrderOfRecipesAndTheSparkPropertiesDoNotMakeAnythingDue() {
        Cli.Outcome outcome = Cli.local(
                "mask", options, "--set", "mask.recipes=[pmi, whole-word]", "--set", "spark.executor.memory=3g");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.errLines()).hasSize(5).allMatch(line -> line.endsWith("up to date"));
    }
}
