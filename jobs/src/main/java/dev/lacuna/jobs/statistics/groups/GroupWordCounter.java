package dev.lacuna.jobs.statistics.groups;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.statistics.counting.Place;
import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.statistics.words.WordTexts;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/**
 * Counts the words of one task's documents, apart for each column and value. Inside of the task a word is a number; it is given
 * away as a sequence of column, value and code points.
 */
final class GroupWordCounter {
    private static final int[] NO_SENTENCES = {};

    /** Numbers before the word in a key: column and value. */
    static final int GROUP = 2;

    private final Vocabulary vocabulary;
    private final String[][] values;
    private final Buckets buckets;
    private final SequenceCounts counts = new SequenceCounts();
    private final WordTexts texts = new WordTexts();
    private final WordForms forms;
    private final Place place = new Place();
    private final int[] key = new int[GROUP + 1];
    private final List<Tuple2<Integer, byte[]>> out = new ArrayList<>();

    /** @param values of each column, sorted */
    GroupWordCounter(Vocabulary vocabulary, String[][] values, Buckets buckets) {
        this.vocabulary = vocabulary;
        this.values = values;
        this.buckets = buckets;
        this.forms = new WordForms(vocabulary, text -> text.isEmpty() ? -1 : texts.add(text));
    }

    /** The counts of {@code rows}, a block a bucket each time the tables are full. */
    Iterator<Tuple2<Integer, byte[]>> count(Iterator<InternalRow> rows) {
        while (rows.hasNext()) {
            add(rows.next());
            if (Buckets.isFull(counts)) {
                flush();
            }
        }
        flush();
        return out.iterator();
    }

    private void add(InternalRow row) {
        TokenSequence tokens = TokenizedTable.words(row);
        place.beginDocument(NO_SENTENCES);
        for (key[0] = 0; key[0] < values.length; key[0]++) {
            key[1] = GroupValues.number(values[key[0]], TokenizedTable.column(row, key[0]));
            if (key[1] >= 0) {
                addWords(tokens);
            }
        }
    }

    private void addWords(TokenSequence tokens) {
        for (int w = 0; w < tokens.words(); w++) {
            int from = tokens.wordStarts()[w];
            int to = tokens.wordEnd(w);
            if (!vocabulary.hasSpecial(tokens.ids(), from, to)) {
                key[GROUP] = forms.numberOf(tokens.ids(), from, to);
                if (key[GROUP] >= 0) {
                    counts.addOccurrence(key, 0, key.length, place);
                }
            }
        }
    }

    private void flush() {
        SequenceCounts spelled = new SequenceCounts();
        counts.forEach((source, from, to, totalTermFreq, docFreq) -> {
            int[] text = WordTexts.key(texts.get(source[from + GROUP]));
            int[] own = new int[GROUP + text.length];
            System.arraycopy(source, from, own, 0, GROUP);
            System.arraycopy(text, 0, own, GROUP, text.length);
            spelled.add(own, 0, own.length, totalTermFreq, docFreq);
        });
        buckets.flush(spelled, out);
        counts.clear();
        texts.clear();
        forms.clear();
    }
}
