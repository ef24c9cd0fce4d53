package dev.lacuna.jobs.statistics.lm;

import dev.lacuna.jobs.table.LmTable;
import dev.lacuna.statistics.lm.BucketNgrams;
import dev.lacuna.statistics.lm.NgramCursor;
import dev.lacuna.statistics.lm.WordBytes;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;

/** The rows of the n-grams of one bucket, shorter ones first; made one by one. */
final class LmRows implements Iterator<InternalRow> {
    private final BucketNgrams ngrams;
    private final WordBytes words;
    private final int maxOrder;
    private NgramCursor cursor;
    private boolean hasNext;

    LmRows(BucketNgrams ngrams, WordBytes words, int maxOrder) {
        this.ngrams = ngrams;
        this.words = words;
        this.maxOrder = maxOrder;
        if (maxOrder > 1) {
            cursor = ngrams.ofOrder(2);
            advance();
        }
    }

    private void advance() {
        hasNext = cursor.next();
        while (!hasNext && cursor.order() < maxOrder) {
            cursor = ngrams.ofOrder(cursor.order() + 1);
            hasNext = cursor.next();
        }
    }

    @Override
    public boolean hasNext() {
        return hasNext;
    }

    @Override
    public InternalRow next() {
        if (!hasNext) {
            throw new NoSuchElementException();
        }
        Float backoff = cursor.order() < maxOrder ? cursor.nextLogBackoff() : null;
        InternalRow row = LmTable.toRow(
                cursor.order(),
                text(cursor.words(), words),
                cursor.count(),
                cursor.relativeFreq(),
                cursor.logProb(),
                backoff);
        advance();
        return row;
    }

    /** The words of an n-gram with blanks between them. */
    static byte[] text(int[] ngram, WordBytes words) {
        int size = ngram.length - 1;
        for (int word : ngram) {
            size += words.length(word);
        }
        byte[] text = new byte[size];
        int at = 0;
        for (int i = 0; i < ngram.length; i++) {
            if (i > 0) {
                text[at++] = ' ';
            }
            at = words.copyTo(ngram[i], text, at);
        }
        return text;
    }
}
