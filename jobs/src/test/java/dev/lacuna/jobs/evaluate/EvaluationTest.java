package dev.lacuna.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.SharedRun;
import dev.lacuna.jobs.Tables;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evaluation against the shards it was made from. */
class EvaluationTest {
    private static final List<String> RECIPES = List.of("bert", "whole-word", "pmi");
    private static List<Tables.Content> tables;

    /** Held-out rows of every recipe, then the subword counts; read once. */
    private static synchronized List<Tables.Content> tables() {
        if (tables == null) {
            Path run = SharedRun.get().directory();
            tables = Tables.read(
                    run.resolve("shards/bert/valid"),
                    run.resolve("shards/whole-word/valid"),
                    run.resolve("shards/pmi/valid"),
                    run.resolve("statistics/subwords"));
        }
        return tables;
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void theUnigramModelIsARecountOfLabelsByCorpusShares(int recipe) {
        JsonNode evaluation = SharedRun.get()
                .json("evaluation/evaluation.json")
                .path("evaluation")
                .path(recipe);
        List<Row> subwords = tables().get(3).rows();
        long[] counts = subwords.stream()
                .mapToLong(row -> Tables.number(row, "total_term_freq"))
                .toArray();
        long total = java.util.Arrays.stream(counts).sum();
        long most = java.util.Arrays.stream(counts).max().orElseThrow();
        double loss = 0;
        long predictions = 0;
        long correct = 0;
        for (Row row : tables().get(recipe).rows()) {
            for (int label : Tables.ints(row, "labels")) {
                if (label >= 0) {
                    loss -= Math.log((double) counts[label] / total);
                    correct += counts[label] == most ? 1 : 0;
                    predictions++;
                }
            }
        }
        assertThat(evaluation.path("recipe").asText()).isEqualTo(RECIPES.get(recipe));
        assertThat(evaluation.path("predictions").asLong()).isEqualTo(predictions);
        assertThat(evaluation.path("unigramLoss").asDouble()).isCloseTo(loss / predictions, within(1e-9));
        assertThat(evaluation.path("unigramPerplexity").asDouble())
                .isCloseTo(Math.exp(loss / predictions), within(1e-6));
        assertThat(evaluation.path("unigramAccuracy").asDouble())
                .isCloseTo((double) correct / predictions, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void theModelsFiguresAreThoseOfADistribution(int recipe) {
        JsonNode evaluation = SharedRun.get()
                .json("evaluation/evaluation.json")
                .path("evaluation")
                .path(recipe);
        double vocabulary = tables().get(3).rows().size();
        assertThat(evaluation.path("loss").asDouble()).isBetween(0.5, 1.5 * Math.log(vocabulary));
        assertThat(evaluation.path("perplexity").asDouble())
                .isCloseTo(Math.exp(evaluation.path("loss").asDouble()), within(1e-6));
        assertThat(evaluation.path("accuracy").asDouble()).isBetween(0.0, 1.0);
    }
}
