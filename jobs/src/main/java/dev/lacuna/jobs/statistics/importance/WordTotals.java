package dev.lacuna.jobs.statistics.importance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.statistics.importance.CorpusTotals;

/** The totals that the table of words tells in its manifest. */
final class WordTotals {
    private WordTotals() {}

    static CorpusTotals of(StepContext context) {
        JsonNode words = RunTables.metrics(context, WordsStep.TABLE);
        return new CorpusTotals(
                words.path("docCount").asLong(),
                words.path("sentenceCount").asLong(),
                words.path("sumTotalTermFreq").asLong());
    }
}
