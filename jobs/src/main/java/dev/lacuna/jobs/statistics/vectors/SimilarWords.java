package dev.lacuna.jobs.statistics.vectors;

import dev.lacuna.jobs.table.SimilarTable;
import dev.lacuna.statistics.vectors.NearestRows;
import dev.lacuna.statistics.vectors.UnitRows;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Words with all it takes to find those most like them. Broadcast.
 *
 * @param words by falling count
 * @param subwords into how many subwords each is cut
 */
record SimilarWords(String[] words, int[] subwords, UnitRows vectors) implements Serializable {
    /** So many words share the passes over all vectors. */
    private static final int BLOCK = 1 << 6;

    /** The rows of words {@code [range[0], range[1])}. */
    Iterator<InternalRow> rows(int[] range, int neighbours) {
        NearestRows nearest = new NearestRows(vectors, neighbours);
        return IntStream.iterate(range[0], from -> from < range[1], from -> from + BLOCK)
                .boxed()
                .flatMap(from -> rows(nearest, from, Math.min(range[1], from + BLOCK)).stream())
                .iterator();
    }

    private List<InternalRow> rows(NearestRows nearest, int from, int to) {
        List<InternalRow> rows = new ArrayList<>();
        nearest.of(
                from,
                to,
                (word, rank, neighbour, cosine) -> rows.add(SimilarTable.toRow(
                        words[word], rank, words[neighbour], cosine, subwords[word] == subwords[neighbour])));
        return rows;
    }
}
