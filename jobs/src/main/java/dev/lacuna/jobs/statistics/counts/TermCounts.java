package dev.lacuna.jobs.statistics.counts;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.statistics.counting.Place;
import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.counting.TermCells;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/**
 * {@code totalTermFreq}, {@code docFreq} and {@code sentenceFreq} of subwords and of words, over the tokenized table. What
 * holds a special token (an unknown one, or {@code [SEP]} in the text) is not a word. Words of one text are one word, however
 * they are cut.
 */
final class TermCounts {
    private TermCounts() {}

    /**
     * One merged block of word counts a bucket; a word is the sequence of its subwords, in its most frequent form.
     *
     * @param oneForm whether all words of one text are cut alike, which spares the search for those that are not
     */
    static JavaRDD<byte[]> words(
            JavaRDD<InternalRow> tokenized, Broadcast<Vocabulary> vocabulary, boolean oneForm, Buckets buckets) {
        JavaRDD<byte[]> forms = buckets.merge(
                tokenized.mapPartitionsToPair(
                        rows -> countWords(rows, new WordCounter(vocabulary.value(), oneForm), buckets)),
                1);
        return oneForm ? forms : forms.map(block -> JoinedForms.of(block, vocabulary.value()));
    }

    /** One merged block of subword counts a bucket, each a sequence of one. */
    static JavaRDD<byte[]> subwords(JavaRDD<InternalRow> tokenized, Broadcast<Vocabulary> vocabulary, Buckets buckets) {
        return buckets.merge(
                tokenized.mapPartitionsToPair(rows -> countSubwords(rows, vocabulary.value(), buckets)), 1);
    }

    private static Iterator<Tuple2<Integer, byte[]>> countWords(
            Iterator<InternalRow> rows, WordCounter counter, Buckets buckets) {
        List<Tuple2<Integer, byte[]>> out = new ArrayList<>();
        while (rows.hasNext()) {
            counter.add(TokenizedTable.words(rows.next()));
            counter.flushIfFull(buckets, out);
        }
        counter.flush(buckets, out);
        return out.iterator();
    }

    private static Iterator<Tuple2<Integer, byte[]>> countSubwords(
            Iterator<InternalRow> rows, Vocabulary vocabulary, Buckets buckets) {
        long[] cells = new long[vocabulary.size() * TermCells.SIZE];
        Place place = new Place();
        while (rows.hasNext()) {
            TokenSequence tokens = TokenizedTable.words(rows.next());
            place.beginDocument(tokens.sentenceStarts());
            for (int i = 0; i < tokens.size(); i++) {
                place.moveTo(i);
                TermCells.count(cells, tokens.ids()[i] * TermCells.SIZE, place);
            }
        }
        List<Tuple2<Integer, byte[]>> out = new ArrayList<>();
        buckets.flush(sequences(cells), out);
        return out.iterator();
    }

    /** The counts in {@code cells}, which lie by subword, of those that occur. */
    private static SequenceCounts sequences(long[] cells) {
        SequenceCounts counts = new SequenceCounts();
        int[] sequence = new int[1];
        for (int at = 0; at < cells.length; at += TermCells.SIZE) {
            long totalTermFreq = TermCells.totalTermFreq(cells, at);
            if (totalTermFreq > 0) {
                sequence[0] = at / TermCells.SIZE;
                counts.addTerm(
                        sequence, 0, 1, totalTermFreq, TermCells.docFreq(cells, at), TermCells.sentenceFreq(cells, at));
            }
        }
        return counts;
    }
}
