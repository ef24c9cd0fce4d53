package dev.lacuna.jobs.statistics.groups;

import dev.lacuna.jobs.table.WordsByTable;
import dev.lacuna.jobs.table.WordsByTotalsTable;
import dev.lacuna.statistics.counting.CountBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;

/** The rows of both tables: by column, then value, then, of words, falling count and text. */
final class GroupRows {
    private static final Comparator<Word> ORDER = Comparator.comparingInt(Word::column)
            .thenComparingInt(Word::value)
            .thenComparingLong(word -> -word.totalTermFreq)
            .thenComparing(Word::text);

    private GroupRows() {}

    private record Word(int column, int value, String text, long totalTermFreq, long docFreq) {}

    /** Those of words, of a block of merged counts. */
    static Iterator<InternalRow> ofWords(byte[] block, List<String> columns, String[][] values) {
        List<Word> words = new ArrayList<>();
        CountBlock.forEach(block, (source, from, to, totalTermFreq, docFreq) -> {
            int at = from + GroupWordCounter.GROUP;
            String text = new String(source, at, to - at);
            words.add(new Word(source[from], source[from + 1], text, totalTermFreq, docFreq));
        });
        words.sort(ORDER);
        return words.stream()
                .map(word -> WordsByTable.toRow(
                        columns.get(word.column),
                        values[word.column][word.value],
                        word.text,
                        word.totalTermFreq,
                        word.docFreq))
                .iterator();
    }

    /** Those of totals. */
    static Iterator<InternalRow> ofTotals(List<String> columns, GroupValues values, GroupTotals totals) {
        List<InternalRow> rows = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            int v = 0;
            for (var value : values.of(c).entrySet()) {
                rows.add(WordsByTotalsTable.toRow(
                        columns.get(c),
                        value.getKey(),
                        value.getValue(),
                        totals.sumTotalTermFreq(c, v),
                        totals.distinctWords(c, v)));
                v++;
            }
        }
        return rows.iterator();
    }
}
