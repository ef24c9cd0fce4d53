package dev.lacuna.jobs.statistics.overlap;

import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.statistics.overlap.Benchmark;
import dev.lacuna.statistics.overlap.DocumentOverlap;
import dev.lacuna.statistics.overlap.OverlapFinder;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;

/** The overlaps of one partition of the tokenized table, of documents that have one. */
final class FoundOverlaps implements Iterator<DocumentOverlap> {
    /** Below {@link Benchmark#UNKNOWN}: the word is not there at all. */
    private static final int PASSED_OVER = -2;

    private final Iterator<InternalRow> rows;
    private final Vocabulary vocabulary;
    private final WordForms forms;
    private final OverlapFinder finder;
    private int[] numbers = new int[1 << 10];
    private DocumentOverlap next;

    FoundOverlaps(Iterator<InternalRow> rows, Vocabulary vocabulary, Benchmark benchmark, boolean keepPunctuation) {
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.finder = new OverlapFinder(benchmark);
        this.forms = new WordForms(vocabulary, text -> {
            String word = ComparedWords.of(text, keepPunctuation);
            return word == null ? PASSED_OVER : benchmark.number(word);
        });
    }

    @Override
    public boolean hasNext() {
        while (next == null && rows.hasNext()) {
            InternalRow row = rows.next();
            if (TokenizedTable.isPlain(row)) {
                int size = number(TokenizedTable.words(row));
                next = finder.find(TokenizedTable.documentId(row), TokenizedTable.part(row), numbers, size);
            }
        }
        return next != null;
    }

    @Override
    public DocumentOverlap next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        DocumentOverlap found = next;
        next = null;
        return found;
    }

    /** Writes the numbers of the words of {@code tokens}; returns how many there are. */
    private int number(TokenSequence tokens) {
        if (tokens.words() > numbers.length) {
            numbers = new int[tokens.words() * 2];
        }
        int size = 0;
        for (int w = 0; w < tokens.words(); w++) {
            int from = tokens.wordStarts()[w];
            int to = tokens.wordEnd(w);
            boolean special = vocabulary.hasSpecial(tokens.ids(), from, to);
            int number = special ? Benchmark.UNKNOWN : forms.numberOf(tokens.ids(), from, to);
            if (number != PASSED_OVER) {
                numbers[size++] = number;
            }
        }
        return size;
    }
}
