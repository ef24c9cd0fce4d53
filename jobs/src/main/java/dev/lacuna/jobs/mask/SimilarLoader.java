package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.statistics.vectors.SimilarStep;
import dev.lacuna.jobs.table.SimilarTable;
import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.masking.tables.SimilarWords;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Loads the table of similar words, each in the subwords it is most often cut into. */
final class SimilarLoader {
    private SimilarLoader() {}

    /** A neighbour of a word. */
    private record Neighbour(String word, int rank, String similar, float similarity) implements Serializable {}

    static SimilarWords load(StepContext context) {
        context.sparkContext().setJobDescription("mask: load similar words");
        Map<String, List<Neighbour>> byWord = new TreeMap<>();
        Set<String> used = new HashSet<>();
        RunTables.rows(context, SimilarStep.TABLE, SimilarTable.SCHEMA)
                .map(row -> new Neighbour(
                        SimilarTable.word(row),
                        SimilarTable.rank(row),
                        SimilarTable.similarWord(row),
                        SimilarTable.similarity(row)))
                .filter(neighbour -> neighbour.similarity > 0)
                .collect()
                .forEach(neighbour -> {
                    byWord.computeIfAbsent(neighbour.word, word -> new ArrayList<>())
                            .add(neighbour);
                    used.add(neighbour.similar);
                });
        Map<String, int[]> subwords = subwords(context, used);
        SimilarWords similar = new SimilarWords();
        byWord.forEach((word, neighbours) -> {
            neighbours.sort((a, b) -> Integer.compare(a.rank, b.rank));
            similar.put(
                    word,
                    neighbours.stream().map(n -> subwords.get(n.similar)).toArray(int[][]::new),
                    neighbours.stream().mapToDouble(n -> n.similarity).toArray());
        });
        return similar;
    }

    private static Map<String, int[]> subwords(StepContext context, Set<String> words) {
        Broadcast<Set<String>> wanted = context.sparkContext().broadcast(words);
        Map<String, int[]> subwords = new HashMap<>();
        RunTables.rows(context, WordsStep.TABLE, WordsTable.SCHEMA)
                .filter(row -> wanted.value().contains(WordsTable.word(row)))
                .map(row -> new Tuple2<>(WordsTable.word(row), WordsTable.subwordIds(row)))
                .collect()
                .forEach(entry -> subwords.put(entry._1(), entry._2()));
        wanted.destroy();
        return subwords;
    }
}
