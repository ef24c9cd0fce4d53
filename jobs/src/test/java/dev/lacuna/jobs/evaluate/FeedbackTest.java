package dev.lacuna.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.RoundsRun;
import dev.lacuna.jobs.SharedRun;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.tokenization.tags.UniversalTag;
import dev.lacuna.training.encoder.CpuEngine;
import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.encoder.EvaluationSums;
import dev.lacuna.training.encoder.MaskedBatch;
import dev.lacuna.training.network.Checkpoint;
import dev.lacuna.training.network.MaskedLmNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;

/** The feedback against a recount: every label alone in a batch of its own, run through the model that was saved. */
class FeedbackTest {
    private static final String SUBWORDS = "evaluation/feedback/subwords";

    /** What was predicted of one subword. */
    private static final class Sums {
        private long count;
        private long correct;
        private double loss;
    }

    /** @param by the column whose value at a label's position tells what it counts for; negative values do not count */
    private static Map<Integer, Sums> recount(Path model, List<Row> rows, String by) throws IOException {
        Map<Integer, Sums> byId = new TreeMap<>();
        try (InputStream in = Files.newInputStream(model.resolve("checkpoint.zip"))) {
            ComputationGraph network = Checkpoint.restore(in);
            EncoderShape shape = MaskedLmNetwork.shape(network);
            try (CpuEngine engine = new CpuEngine(shape, 1)) {
                for (Row row : rows) {
                    int[] labels = Tables.ints(row, "labels");
                    int[] numbers = Tables.ints(row, by);
                    for (int position = 0; position < labels.length; position++) {
                        if (labels[position] >= 0 && numbers[position] >= 0) {
                            MaskedBatch one = alone(shape, row, position, labels[position]);
                            EvaluationSums sums = engine.evaluate(MaskedLmNetwork.parameters(network), one);
                            Sums all = byId.computeIfAbsent(numbers[position], number -> new Sums());
                            all.count++;
                            all.correct += sums.correct();
                            all.loss += sums.lossSum();
                        }
                    }
                }
            }
        }
        return byId;
    }

    private static MaskedBatch alone(EncoderShape shape, Row row, int position, int label) {
        int length = 0;
        for (int attention : Tables.ints(row, "attention_mask")) {
            length += attention;
        }
        return MaskedBatch.builder(shape, 1)
                .begin(Tables.ints(row, "input_ids"), length)
                .predict(position, label, 1)
                .end()
                .build();
    }

    private static double number(Row row, String column) {
        return row.getDouble(row.fieldIndex(column));
    }

    private static void assertRow(Row row, Sums sums) {
        assertThat(Tables.number(row, "count")).isEqualTo(sums.count);
        assertThat(Tables.number(row, "correct")).isEqualTo(sums.correct);
    }

    private static JsonNode evaluation(String json) throws JsonProcessingException {
        return Json.MAPPER.readTree(json).path("evaluation");
    }

    @Test
    void ofATrainingInOneGoItIsThatOfTheTrainedRecipesHeldOutRows() throws IOException {
        Path run = SharedRun.get().directory();
        List<Tables.Content> tables =
                Tables.read(run.resolve(SUBWORDS), run.resolve("shards/pmi/valid"), run.resolve("statistics/subwords"));
        Map<Integer, Sums> recounted =
                recount(run.resolve("model"), tables.get(1).rows(), "labels");
        List<Row> rows = tables.get(0).rows();
        assertThat(rows.stream().map(row -> (int) Tables.number(row, "id")))
                .containsExactlyElementsOf(recounted.keySet());
        double loss = 0;
        long predictions = 0;
        for (Row row : rows) {
            int id = (int) Tables.number(row, "id");
            Sums sums = recounted.get(id);
            assertRow(row, sums);
            assertThat(Tables.text(row, "subword"))
                    .isEqualTo(Tables.text(tables.get(2).rows().get(id), "subword"));
            assertThat(number(row, "loss")).isCloseTo(sums.loss / sums.count, within(1e-5));
            assertThat(number(row, "accuracy")).isEqualTo((double) sums.correct / sums.count);
            loss += number(row, "loss") * sums.count;
            predictions += sums.count;
        }
        JsonNode pmi = evaluation(Files.readString(run.resolve("evaluation/evaluation.json")))
                .path(2);
        assertThat(pmi.path("predictions").asLong()).isEqualTo(predictions);
        assertThat(pmi.path("loss").asDouble()).isCloseTo(loss / predictions, within(1e-9));
        assertThat(run.resolve("evaluation/feedback/tags")).doesNotExist();
    }

    @Test
    void byPartOfSpeechItIsARecountByTheTagsOfTheShards() throws IOException {
        Path round = RoundsRun.get().directory().resolve("rounds/1");
        List<Tables.Content> tables =
                Tables.read(round.resolve("evaluation/feedback/tags"), round.resolve("shards/learning/valid"));
        Map<Integer, Sums> recounted =
                recount(round.resolve("model"), tables.get(1).rows(), "tags");
        List<Row> rows = tables.get(0).rows();
        assertThat(rows.stream().map(row -> (int) Tables.number(row, "tag")))
                .hasSizeGreaterThan(4)
                .containsExactlyElementsOf(recounted.keySet());
        for (Row row : rows) {
            int tag = (int) Tables.number(row, "tag");
            Sums sums = recounted.get(tag);
            assertRow(row, sums);
            assertThat(Tables.text(row, "name"))
                    .isEqualTo(UniversalTag.of((byte) tag).name());
            assertThat(number(row, "loss")).isCloseTo(sums.loss / sums.count, within(1e-5));
        }
    }

    @Test
    void laterRoundsKeepAShareOfTheRoundBefore() throws IOException {
        Path run = RoundsRun.get().directory();
        List<Tables.Content> tables = Tables.read(
                run.resolve("rounds/1").resolve(SUBWORDS), run.resolve(SUBWORDS), run.resolve("shards/learning/valid"));
        Map<Integer, Row> before = new TreeMap<>();
        tables.get(0).rows().forEach(row -> before.put((int) Tables.number(row, "id"), row));
        Map<Integer, Sums> recounted =
                recount(run.resolve("model"), tables.get(2).rows(), "labels");
        int both = 0;
        int once = 0;
        for (Row row : tables.get(1).rows()) {
            int id = (int) Tables.number(row, "id");
            Sums now = recounted.getOrDefault(id, new Sums());
            Row old = before.remove(id);
            assertRow(row, now);
            double fresh = now.loss / now.count;
            double expected = old == null ? fresh : number(old, "loss");
            if (old != null && now.count > 0) {
                expected = 0.2 * expected + 0.8 * fresh;
                both++;
            } else {
                once++;
            }
            assertThat(number(row, "loss")).isCloseTo(expected, within(1e-5));
        }
        assertThat(before).as("what has been asked once stays").isEmpty();
        assertThat(both).isPositive();
        assertThat(once).isPositive();
    }
}
