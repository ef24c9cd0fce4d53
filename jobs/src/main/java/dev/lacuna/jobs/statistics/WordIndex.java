package dev.lacuna.jobs.statistics;

import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.counting.SequenceIndex;
import dev.lacuna.statistics.ngram.Ngram;
import dev.lacuna.statistics.ngram.NgramCounter;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/**
 * The words that can be part of an n-gram: those of at least the minimum count. Numbered from 0 by falling count, so that
 * frequent words, and n-grams of them, are short in a {@link CountBlock}. Broadcast.
 */
final class WordIndex implements Serializable {
    private static final long serialVersionUID = 1;

    private final SequenceIndex words;
    private final long[] counts;
    private final Vocabulary vocabulary;
    private final boolean[] breaks;

    private WordIndex(List<Word> frequent, Vocabulary vocabulary, boolean breakAtPunctuation) {
        this.vocabulary = vocabulary;
        this.breaks = breaks(vocabulary, breakAtPunctuation);
        this.words = new SequenceIndex();
        this.counts = new long[frequent.size()];
        for (Word word : frequent) {
            counts[words.add(word.subwords, 0, word.subwords.length)] = word.count;
        }
    }

    private record Word(int[] subwords, long count) implements Serializable {}

    static WordIndex of(
            JavaRDD<byte[]> wordCounts, long minCount, Broadcast<Vocabulary> vocabulary, boolean breakAtPunctuation) {
        boolean[] breaks = breaks(vocabulary.value(), breakAtPunctuation);
        List<Word> frequent = new ArrayList<>(
                wordCounts.flatMap(block -> frequent(block, minCount, breaks)).collect());
        frequent.sort(
                Comparator.comparingLong((Word word) -> -word.count).thenComparing(Word::subwords, Arrays::compare));
        return new WordIndex(frequent, vocabulary.value(), breakAtPunctuation);
    }

    private static Iterator<Word> frequent(byte[] block, long minCount, boolean[] breaks) {
        List<Word> words = new ArrayList<>();
        CountBlock.forEach(block, (source, from, to, totalTermFreq, docFreq) -> {
            if (totalTermFreq >= minCount && !isBreak(source, from, to, breaks)) {
                words.add(new Word(Arrays.copyOfRange(source, from, to), totalTermFreq));
            }
        });
        return words.iterator();
    }

    /** Which subwords alone make no word that an n-gram may hold: special tokens and, if so wanted, mere signs. */
    private static boolean[] breaks(Vocabulary vocabulary, boolean breakAtPunctuation) {
        boolean[] breaks = new boolean[vocabulary.size()];
        for (int id = 0; id < breaks.length; id++) {
            breaks[id] = vocabulary.isSpecial(id) || breakAtPunctuation && vocabulary.isSign(id);
        }
        return breaks;
    }

    private static boolean isBreak(int[] ids, int from, int to, boolean[] breaks) {
        for (int i = from; i < to; i++) {
            if (!breaks[ids[i]]) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return counts.length;
    }

    long count(int word) {
        return counts[word];
    }

    /** Writes the number of each word of {@code tokens} to {@code out} from {@code at}; returns the end. */
    int number(TokenSequence tokens, int[] out, int at) {
        int end = at;
        for (int w = 0; w < tokens.words(); w++) {
            int from = tokens.wordStarts()[w];
            int to = tokens.wordEnd(w);
            if (isBreak(tokens.ids(), from, to, breaks)) {
                out[end++] = NgramCounter.BREAK;
            } else {
                int number = words.indexOf(tokens.ids(), from, to);
                out[end++] = number < 0 ? NgramCounter.RARE : number;
            }
        }
        return end;
    }

    /** The scored n-gram of the words numbered {@code numbers}. */
    Ngram ngram(int[] numbers, long totalTermFreq, double pmi, double pmiSquared) {
        return new Ngram(numbers.length, text(numbers), totalTermFreq, pmi, pmiSquared);
    }

    private String text(int[] numbers) {
        StringBuilder text = new StringBuilder();
        for (int number : numbers) {
            int[] subwords = words.get(number);
            text.append(text.isEmpty() ? "" : " ").append(vocabulary.word(subwords, 0, subwords.length));
        }
        return text.toString();
    }
}
