package dev.lacuna.jobs.statistics.change;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.DocumentNumbers;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.statistics.change.ChanceDivergence;
import dev.lacuna.statistics.change.ContextCounts;
import dev.lacuna.statistics.change.ContextDistribution;
import dev.lacuna.statistics.context.ContextPairs;
import dev.lacuna.statistics.context.Ppmi;
import dev.lacuna.statistics.context.RowBlock;
import dev.lacuna.statistics.context.Sentences;
import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/**
 * Counts the contexts of the compared words, in each slice, and compares those of one slice with those of the next. A row of
 * counts is a word in a slice: the word's place times the number of slices, plus the slice; so the rows of a word lie together,
 * in one bucket. Broadcast.
 *
 * @param contexts how likely each context is, by slice
 * @param seed of the deals that tell chance
 */
record Comparison(Slices slices, Compared compared, Ppmi[] contexts, int window, long seed) implements Serializable {
    /** Deals whose mean tells chance. */
    private static final int ROUNDS = 3;

    /** Counts the contexts in one task's documents. */
    Iterator<Tuple2<Integer, byte[]>> count(Iterator<InternalRow> rows, WordIndex index, Buckets buckets) {
        List<Tuple2<Integer, byte[]>> out = new ArrayList<>();
        PairCounts counts = new PairCounts();
        DocumentNumbers numbers = new DocumentNumbers(index);
        Sentences sentences = new Sentences();
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            int slice = slices.of(TokenizedTable.column(row, 0));
            if (slice >= 0) {
                numbers.set(TokenizedTable.words(row));
                sentences.forEach(
                        numbers.numbers(), 0, numbers.size(), (words, size) -> count(words, size, slice, counts));
                buckets.flushIfFull(counts, slices.size(), out);
            }
        }
        buckets.flush(counts, slices.size(), out);
        return out.iterator();
    }

    private void count(int[] words, int size, int slice, PairCounts counts) {
        int[] places = compared.places();
        ContextPairs.forEach(words, size, window, (left, right, distance) -> {
            if (places[left] >= 0) {
                counts.add(PairCounts.pair(places[left] * slices.size() + slice, right), 1);
            }
            if (places[right] >= 0) {
                counts.add(PairCounts.pair(places[right] * slices.size() + slice, left), 1);
            }
        });
    }

    /** The shifts of the words whose rows are in {@code block}; none of a word that has no contexts of its own in a slice. */
    Iterator<Shift> compare(byte[] block, WordIndex index) {
        List<Shift> shifts = new ArrayList<>();
        Previous previous = new Previous();
        RowBlock.forEachRow(block, (row, columns, counts, size) -> {
            ContextCounts own = ContextCounts.copyOf(columns, counts, size);
            int slice = row % slices.size();
            int word = compared.all()[row / slices.size()];
            if (slice > 0 && previous.row == row - 1 && compared.isCandidate(slice - 1, word)) {
                compare(previous.contexts, own, slice - 1, word, index, shifts);
            }
            previous.row = row;
            previous.contexts = own;
        });
        return shifts.iterator();
    }

    private void compare(
            ContextCounts from, ContextCounts to, int pair, int word, WordIndex index, List<Shift> shifts) {
        ContextDistribution p = ContextDistribution.of(from, contexts[pair]);
        ContextDistribution q = ContextDistribution.of(to, contexts[pair + 1]);
        if (p != null && q != null) {
            RandomKey key = RandomKey.of(seed, "change by chance", index.text(word), pair, 0);
            double chance =
                    new ChanceDivergence(new KeyedRandom(key)).of(from, to, contexts[pair], contexts[pair + 1], ROUNDS);
            shifts.add(new Shift(pair, word, p.divergence(q), chance));
        }
    }

    /** The row before. */
    private static final class Previous {
        private int row = -1;
        private ContextCounts contexts;
    }
}
