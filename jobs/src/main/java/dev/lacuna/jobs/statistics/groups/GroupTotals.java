package dev.lacuna.jobs.statistics.groups;

import dev.lacuna.statistics.counting.CountBlock;
import java.io.Serializable;
import java.util.Arrays;

/** {@code sumTotalTermFreq} and the number of distinct words of every value of every column. */
final class GroupTotals implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[][] sumTotalTermFreqs;
    private final long[][] distinctWords;

    GroupTotals(String[][] values) {
        sumTotalTermFreqs = Arrays.stream(values).map(v -> new long[v.length]).toArray(long[][]::new);
        distinctWords = Arrays.stream(values).map(v -> new long[v.length]).toArray(long[][]::new);
    }

    /** Adds a block of merged counts. */
    GroupTotals add(byte[] block) {
        CountBlock.forEach(block, (source, from, to, totalTermFreq, docFreq) -> {
            sumTotalTermFreqs[source[from]][source[from + 1]] += totalTermFreq;
            distinctWords[source[from]][source[from + 1]]++;
        });
        return this;
    }

    GroupTotals merge(GroupTotals other) {
        for (int c = 0; c < sumTotalTermFreqs.length; c++) {
            for (int v = 0; v < sumTotalTermFreqs[c].length; v++) {
                sumTotalTermFreqs[c][v] += other.sumTotalTermFreqs[c][v];
                distinctWords[c][v] += other.distinctWords[c][v];
            }
        }
        return this;
    }

    long sumTotalTermFreq(int column, int value) {
        return sumTotalTermFreqs[column][value];
    }

    long distinctWords(int column, int value) {
        return distinctWords[column][value];
    }
}
