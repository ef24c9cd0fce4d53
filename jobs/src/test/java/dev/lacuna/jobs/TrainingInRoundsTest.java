package dev.lacuna.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.training.network.Checkpoint;
import dev.lacuna.training.network.MaskedLmNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training in two rounds: mask, train, evaluate, and again by what was learned. */
class TrainingInRoundsTest {
    private static final RoundsRun RUN = RoundsRun.get();

    @TempDir
    Path home;

    private static ComputationGraph network(Path model) throws IOException {
        try (InputStream in = Files.newInputStream(model.resolve("checkpoint.zip"))) {
            return Checkpoint.restore(in);
        }
    }

    /** All that has the same bytes in every run. */
    private static Map<String, String> digests(Path run) {
        Map<String, String> digests = new TreeMap<>(RunDigests.of(run));
        digests.keySet().removeIf(file -> file.endsWith("checkpoint.zip") || file.endsWith("metrics.jsonl"));
        return digests;
    }

    private static Map<String, String> below(String directory, Map<String, String> digests) {
        Map<String, String> found = new TreeMap<>();
        digests.forEach((file, digest) -> {
            if (file.startsWith(directory)) {
                found.put(file.substring(directory.length()), digest);
            }
        });
        return found;
    }

    private List<String> copy(String name) {
        RunFiles.copy(RUN.directory(), home.resolve(name));
        return RUN.settings(home.resolve(name));
    }

    @Test
    void theLastRoundLiesWhereTheOnlyOneDoesAndTheFirstBelowRounds() {
        assertThat(RUN.directory().resolve("rounds").toFile().list()).containsExactly("1");
        assertThat(RUN.directory().resolve("rounds/1").toFile().list())
                .containsExactlyInAnyOrder("shards", "model", "evaluation");
        assertThat(RUN.directory().resolve("rounds/1/shards").toFile().list()).containsExactly("learning");
        assertThat(RUN.directory().resolve("shards").toFile().list()).containsExactlyInAnyOrder("learning", "bert");
        assertThat(RUN.directory().resolve("evaluation").toFile().list())
                .containsExactlyInAnyOrder("evaluation.json", "feedback", "_manifest.json");
    }

    /** The first shard of the second round, half-way through training, is still of the recipe's first stage. */
    @Test
    void schedulesGoOnFromRoundToRound() {
        List<Tables.Content> shards = Tables.read(
                RUN.directory().resolve("rounds/1/shards/learning/train"),
                RUN.directory().resolve("shards/learning/train"));
        assertThat(rate(shards.get(0).rows())).isCloseTo(0.1, within(0.02));
        assertThat(rate(shards.get(1).rows())).isCloseTo((0.1 + 3 * 0.33) / 4, within(0.04));
    }

    private static double rate(List<Row> rows) {
        long labels = 0;
        long subwords = 0;
        for (Row row : rows) {
            int[] ids = Tables.ints(row, "labels");
            int[] attention = Tables.ints(row, "attention_mask");
            int documents = Tables.texts(row, "doc_ids").size();
            for (int p = 0; p < ids.length; p++) {
                labels += ids[p] >= 0 ? 1 : 0;
                subwords += attention[p];
            }
            subwords -= 1 + documents;
        }
        return (double) labels / subwords;
    }

    @Test
    void trainingGoesOnWithOneLearningRateOverAllRounds() throws IOException {
        ComputationGraph first = network(RUN.directory().resolve("rounds/1/model"));
        ComputationGraph last = network(RUN.directory().resolve("model"));
        List<String> before = RUN.text("rounds/1/model/metrics.jsonl").lines().toList();
        List<String> all = RUN.text("model/metrics.jsonl").lines().toList();
        assertThat(all).startsWith(before.toArray(String[]::new)).hasSizeGreaterThan(before.size());
        assertThat(MaskedLmNetwork.learningRate(last)).isEqualTo(MaskedLmNetwork.learningRate(first));
        assertThat(MaskedLmNetwork.learningRate(last).totalIterations()).isEqualTo(2 * all.size() + 1);
        assertThat(MaskedLmNetwork.iterations(first)).isEqualTo(2 * before.size());
        assertThat(MaskedLmNetwork.iterations(last)).isEqualTo(2 * all.size());
        assertThat(MaskedLmNetwork.shape(last).maxPredictions())
                .as("the second round masks more")
                .isGreaterThan(MaskedLmNetwork.shape(first).maxPredictions());
    }

    /** Training rows that count too change what is known of subwords, but not the model of the first round. */
    @Test
    void theSecondRoundsMasksDependOnWhatTheFirstHasShownAndOthersDoNot() {
        Map<String, String> before = digests(RUN.directory());
        Cli.Outcome outcome =
                Cli.local("pipeline", copy("rows"), "--until", "mask", "--set", "evaluate.feedback.rows=50");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err())
                .containsPattern("train round 1 +up to date")
                .containsPattern("evaluate round 1 +running: feedback.rows 0 → 50")
                .containsPattern("mask learning +running: evaluate round 1 changed")
                .containsPattern("mask bert +up to date");
        Map<String, String> after = digests(home.resolve("rows"));
        String feedback = "rounds/1/evaluation/feedback/subwords/part-00000.parquet";
        assertThat(after.get(feedback)).isNotEqualTo(before.get(feedback));
        assertThat(below("rounds/1/shards", after)).isEqualTo(below("rounds/1/shards", before));
        assertThat(below("shards/learning", after)).isNotEqualTo(below("shards/learning", before));
        assertThat(after.get("rounds/1/evaluation/evaluation.json"))
                .isEqualTo(before.get("rounds/1/evaluation/evaluation.json"));
    }

    @Test
    void aTrainingKilledBetweenRoundsEndsWithTheSameBytesOnOtherCores() throws IOException {
        Path run = home.resolve("killed");
        List<String> options = RUN.settings(run);
        Cli.Outcome killed = Cli.runUntil("mask learning         ", arguments("local[1]", options));
        assertThat(killed.code()).as(killed.err()).isEqualTo(1);
        assertThat(run.resolve("rounds/1/evaluation/feedback")).exists();
        assertThat(run.resolve("model")).doesNotExist();
        Cli.Outcome resumed = Cli.run(arguments("local[1]", options));
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).containsPattern("evaluate round 1 +up to date");
        assertThat(digests(run)).isEqualTo(digests(RUN.directory()));
        assertThat(network(run.resolve("model")).params())
                .isEqualTo(network(RUN.directory().resolve("model")).params());
    }

    private static String[] arguments(String master, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("pipeline", "--master", master, "--until", "evaluate"));
        arguments.addAll(options);
        return arguments.toArray(String[]::new);
    }

    @Test
    void aStepOfTheLastRoundAloneAsksForTheRoundsBefore() {
        Cli.Outcome outcome = Cli.local("mask", copy("alone"), "--set", "evaluate.feedback.decay=0.5");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err())
                .contains("rounds/1/evaluation/ is out of date")
                .contains("run `lacuna rounds` first");
    }

    @Test
    void roundsWithoutRowsToLearnFromAreRefused() {
        Cli.Outcome outcome = Cli.local("pipeline", copy("none"), "--set", "shards.valid-fraction=0");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("Cannot train in rounds: there are no rows to learn from");
    }

    /** Of a recipe that knows neither time nor model only the keys differ. */
    @Test
    void everyRoundMasksTheSameRowsByKeysOfItsOwn() throws IOException {
        Cli.Outcome outcome = Cli.local(
                "pipeline",
                copy("bert"),
                "--until",
                "mask",
                "--set",
                "mask.recipes=[bert]",
                "--set",
                "train.recipe=bert",
                "--set",
                "train.epochs=0.1");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        Map<String, String> digests = digests(home.resolve("bert"));
        Map<String, String> first = below("rounds/1/shards/bert", digests);
        Map<String, String> second = below("shards/bert", digests);
        assertThat(first).as("as in a training in one go").isEqualTo(below("shards/bert", digests(RUN.directory())));
        assertThat(second.keySet()).isEqualTo(first.keySet());
        second.forEach((file, digest) -> assertThat(digest).isNotEqualTo(first.get(file)));
        List<Tables.Content> shards =
                Tables.read(home.resolve("bert/rounds/1/shards/bert/valid"), home.resolve("bert/shards/bert/valid"));
        assertThat(origins(shards.get(1))).isEqualTo(origins(shards.get(0)));
    }

    private static List<String> origins(Tables.Content shards) {
        return shards.rows().stream()
                .map(row -> Tables.text(row, "doc_id") + " " + Tables.number(row, "sequence"))
                .toList();
    }
}
