package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.tokenization.TokenSequence;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;

/** The documents of one task as numbers of subwords, some {@value #CHUNK} subwords at a time. */
final class SubwordText implements Iterator<int[]> {
    private static final int CHUNK = 1 << 16;

    private final Iterator<InternalRow> rows;
    private final SubwordUnits units;
    private int[] chunk = new int[CHUNK];

    private SubwordText(Iterator<InternalRow> rows, SubwordUnits units) {
        this.rows = rows;
        this.units = units;
    }

    static Iterator<int[]> of(Iterator<InternalRow> rows, SubwordUnits units) {
        return new SubwordText(rows, units);
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public int[] next() {
        int size = 0;
        do {
            TokenSequence tokens = TokenizedTable.words(rows.next());
            int needed = size + SubwordUnits.mostNumbers(tokens);
            if (needed > chunk.length) {
                chunk = Arrays.copyOf(chunk, needed * 2);
            }
            size = units.number(tokens, chunk, size);
        } while (size < CHUNK && rows.hasNext());
        return Arrays.copyOf(chunk, size);
    }
}
