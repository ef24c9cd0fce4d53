package dev.lacuna.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The whole pipeline on a tiny corpus leaves every step's output, a page, and nothing in between. */
class PipelineOutcomeTest {
    @Test
    void leavesEveryStepAndNoScaffolding() {
        SharedRun run = SharedRun.get();
        assertThat(run.directory().toFile().list())
                .containsExactlyInAnyOrder(
                        "_lacuna.json",
                        "tokenizer",
                        "tokenized",
                        "statistics",
                        "shards",
                        "model",
                        "evaluation",
                        "report");
        assertThat(run.directory().resolve("shards").toFile().list())
                .containsExactlyInAnyOrder("bert", "whole-word", "pmi");
    }

    @Test
    void saysWhereThePageIs() {
        SharedRun run = SharedRun.get();
        assertThat(run.outcome().out()).endsWith("Open " + run.directory().resolve("report/index.html") + "\n");
        assertThat(run.directory().resolve("report/index.html")).exists();
    }

    @Test
    void tellsProgressOfEveryStepOnStandardErrorAndNoLogLines() {
        assertThat(SharedRun.get().outcome().err())
                .contains("[ 1/12] tokenizer", "[12/12] report")
                .doesNotContain("ERROR")
                .doesNotContain("WARN");
    }
}
