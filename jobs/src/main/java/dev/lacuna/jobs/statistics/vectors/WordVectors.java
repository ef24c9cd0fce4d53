package dev.lacuna.jobs.statistics.vectors;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.table.VectorsTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The run's table of vectors on the driver, which {@link VectorsStep} bounds, by falling count, then text. */
public final class WordVectors {
    private WordVectors() {}

    /** A word, how often it occurs, and its vector, which is not zero. */
    public record WordVector(String word, long totalTermFreq, float[] vector) implements Serializable {}

    /** All words that have a vector. */
    public static List<WordVector> load(StepContext context) {
        context.sparkContext().setJobDescription("statistics: read vectors");
        List<WordVector> vectors = new ArrayList<>(RunTables.rows(context, VectorsStep.TABLE, VectorsTable.SCHEMA)
                .map(row -> new WordVector(
                        VectorsTable.word(row), VectorsTable.totalTermFreq(row), VectorsTable.vector(row)))
                .collect());
        vectors.sort(
                Comparator.comparingLong((WordVector v) -> -v.totalTermFreq).thenComparing(WordVector::word));
        return vectors;
    }
}
