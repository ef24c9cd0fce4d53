package dev.lacuna.jobs.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.SharedRun;
import dev.lacuna.jobs.TinyCorpus;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.training.network.Checkpoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training over the shared run: what it leaves, and that a run killed between rounds ends as if it had not been. */
class TrainRunTest {
    private static final String[] LONGER = {"--set", "train.epochs=1"};

    @TempDir
    Path home;

    private static List<RoundResult> rounds(Path run) throws IOException {
        return Trainer.parse(Files.readString(run.resolve("model/metrics.jsonl")));
    }

    private static float[] parameters(Path run) throws IOException {
        try (InputStream in = Files.newInputStream(run.resolve("model/checkpoint.zip"))) {
            return Checkpoint.restore(in).params().toFloatVector();
        }
    }

    private List<String> copy(String name) {
        Path original = SharedRun.get().directory();
        Path run = home.resolve(name);
        RunFiles.copy(original, run);
        return TinyCorpus.settings(run, original.resolveSibling("corpus"));
    }

    @Test
    void metricsHaveALineARoundInOrder() throws IOException {
        List<RoundResult> rounds = rounds(SharedRun.get().directory());
        JsonNode metrics = SharedRun.get().json("model/_manifest.json").path("metrics");
        assertThat(rounds).hasSize(metrics.path("rounds").asInt());
        for (int i = 0; i < rounds.size(); i++) {
            assertThat(rounds.get(i).round()).isEqualTo(i + 1);
            assertThat(rounds.get(i).step()).isEqualTo(2 * (i + 1));
            assertThat(rounds.get(i).loss()).isBetween(0.1, 20.0);
        }
        assertThat(metrics.path("loss").asDouble())
                .isEqualTo(rounds.get(rounds.size() - 1).loss());
    }

    @Test
    void theModelSaysItsShapeAndHoldsItsTokenizer() throws IOException {
        Path run = SharedRun.get().directory();
        JsonNode config = SharedRun.get().json("model/config.json");
        JsonNode vocabulary =
                SharedRun.get().json("model/tokenizer.json").path("model").path("vocab");
        assertThat(config.path("hidden_size").asInt()).isEqualTo(16);
        assertThat(config.path("num_hidden_layers").asInt()).isEqualTo(1);
        assertThat(config.path("max_position_embeddings").asInt()).isEqualTo(32);
        assertThat(config.path("vocab_size").asInt()).isEqualTo(vocabulary.size());
        assertThat(run.resolve("model/tokenizer.json")).hasSameBinaryContentAs(run.resolve("tokenizer/tokenizer.json"));
        assertThat(parameters(run))
                .hasSize(SharedRun.get()
                        .json("model/_manifest.json")
                        .path("metrics")
                        .path("parameters")
                        .asInt());
    }

    @Test
    void aTrainingKilledBetweenRoundsEndsLikeOneThatWasNot() throws IOException {
        Cli.Outcome whole = Cli.local("train", copy("whole"), LONGER);
        assertThat(whole.code()).as(whole.err()).isZero();

        List<String> options = copy("killed");
        Cli.Outcome killed = Cli.runUntil("  round 3/", Cli.arguments("train", options, LONGER));
        assertThat(killed.code()).isEqualTo(1);
        Path staged = home.resolve("killed/_staging/model");
        assertThat(staged.resolve("checkpoint.zip")).exists();
        // A crash between metrics and checkpoint leaves a line of a round that is done again.
        List<String> lines = Files.readAllLines(staged.resolve("metrics.jsonl"));
        assertThat(lines).hasSize(3);
        Files.writeString(
                staged.resolve("metrics.jsonl"),
                String.join("\n", lines) + "\n" + lines.get(2).replace("\"round\":3", "\"round\":4") + "\n");

        Cli.Outcome resumed = Cli.local("train", options, LONGER);
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains("going on after round 3").doesNotContain("  round 3/");
        List<RoundResult> wanted = rounds(home.resolve("whole"));
        assertThat(wanted).hasSizeGreaterThan(6);
        assertThat(rounds(home.resolve("killed")))
                .usingRecursiveComparison()
                .ignoringFields("seconds", "subwordsPerSecond")
                .isEqualTo(wanted);
        assertThat(parameters(home.resolve("killed"))).isEqualTo(parameters(home.resolve("whole")));
        assertThat(home.resolve("killed/_staging")).doesNotExist();
        assertThat(Json.MAPPER
                        .readTree(Files.readString(home.resolve("killed/model/_manifest.json")))
                        .path("files"))
                .hasSize(4);
    }

    @Test
    void otherParametersStartAnew() throws IOException {
        List<String> options = copy("run");
        Cli.runUntil("  round 2/", Cli.arguments("train", options, LONGER));
        assertThat(home.resolve("run/_staging/model/checkpoint.zip")).exists();
        Cli.Outcome other = Cli.local("train", options, "--set", "train.epochs=1", "--set", "train.weight-decay=0");
        assertThat(other.code()).as(other.err()).isZero();
        assertThat(other.err()).contains("  round 1/").doesNotContain("going on");
    }
}
