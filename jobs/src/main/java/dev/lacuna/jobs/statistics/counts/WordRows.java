package dev.lacuna.jobs.statistics.counts;

import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.tokenization.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;

/** The rows of the table of words: one file a bucket, inside by falling count, then text. */
final class WordRows {
    private static final Comparator<Word> ORDER = Comparator.comparingLong((Word word) -> -word.totalTermFreq)
            .thenComparing(Word::text)
            .thenComparing(Word::subwords, Arrays::compare);

    private WordRows() {}

    private record Word(String text, int[] subwords, long totalTermFreq, long docFreq, long sentenceFreq) {}

    /** The rows of a block of merged counts. */
    static Iterator<InternalRow> of(byte[] block, Vocabulary vocabulary, WordRanks ranks) {
        List<Word> words = new ArrayList<>();
        CountBlock.forEachTerm(block, (source, from, to, totalTermFreq, docFreq, sentenceFreq) -> {
            int[] subwords = Arrays.copyOfRange(source, from, to);
            String text = vocabulary.word(subwords, 0, subwords.length);
            words.add(new Word(text, subwords, totalTermFreq, docFreq, sentenceFreq));
        });
        words.sort(ORDER);
        return words.stream().map(word -> row(word, ranks)).iterator();
    }

    private static InternalRow row(Word word, WordRanks ranks) {
        return WordsTable.toRow(
                word.text,
                word.subwords,
                word.totalTermFreq,
                word.docFreq,
                word.sentenceFreq,
                ranks.of(word.totalTermFreq));
    }
}
