package dev.lacuna.statistics.lm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NgramRowsTest {
    /** Numbers of up to 31 bits, so that the sort needs three digits. */
    @Test
    void rowsAreSortedByContextReadBackwardsAndAddedUp() {
        Random random = new Random(3);
        int[] numbers = {0, 1, 5, 2047, 2048, 1 << 22, Integer.MAX_VALUE};
        Comparator<List<Integer>> order = (a, b) -> Arrays.compare(
                a.stream().mapToInt(i -> i).toArray(),
                b.stream().mapToInt(i -> i).toArray());
        TreeMap<List<Integer>, long[]> wanted = new TreeMap<>(order);
        NgramRows rows = NgramRows.adjusted(3);
        for (int i = 0; i < 5000; i++) {
            int[] ngram = random.ints(3, 0, numbers.length).map(n -> numbers[n]).toArray();
            rows.add(ngram, 3, i % 7, i);
            long[] sums = wanted.computeIfAbsent(List.of(ngram[1], ngram[0], ngram[2]), key -> new long[2]);
            sums[0] += i % 7;
            sums[1] += i;
        }
        rows.sort();
        List<List<Integer>> found = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Integer> words = List.of(rows.word(row, 0), rows.word(row, 1), rows.last(row));
            found.add(words);
            assertThat(new long[] {rows.adjustedCount(row), rows.count(row)}).isEqualTo(wanted.get(words));
        }
        assertThat(found).containsExactlyElementsOf(wanted.keySet()).hasSizeBetween(300, 343);
    }

    @Test
    void aWindowAtTheStartOfASentenceIsRestored() {
        NgramRows rows = NgramRows.counted(4);
        rows.add(new int[] {LmWords.START, 9}, 2, 1);
        rows.add(new int[] {LmWords.UNKNOWN, 7, 8, 9}, 4, 1);
        int[] ngram = new int[4];
        assertThat(rows.copyTo(ngram, 0)).isEqualTo(2);
        assertThat(ngram).endsWith(LmWords.START, 9);
        assertThat(rows.copyTo(ngram, 1)).isZero();
        assertThat(ngram).containsExactly(LmWords.UNKNOWN, 7, 8, 9);
    }
}
