package dev.lacuna.jobs.statistics;

import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.ngram.Ngram;
import dev.lacuna.statistics.ngram.NgramCounter;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.statistics.words.WordTexts;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/**
 * The words that can be part of an n-gram: those of at least the minimum count. Numbered from 0 by falling count, so that
 * frequent words, and n-grams of them, are short in a {@link CountBlock}. Broadcast.
 */
final class WordIndex implements Serializable {
    private static final long serialVersionUID = 1;

    /** Stands for part of a character where a word's text is broken off; counts as a letter. */
    private static final int BROKEN = 0xFFFD;

    private final WordTexts words = new WordTexts();
    private final long[] counts;
    private final Vocabulary vocabulary;
    private final boolean breakAtPunctuation;

    private WordIndex(List<Word> frequent, Vocabulary vocabulary, boolean breakAtPunctuation) {
        this.vocabulary = vocabulary;
        this.breakAtPunctuation = breakAtPunctuation;
        this.counts = new long[frequent.size()];
        for (Word word : frequent) {
            counts[words.add(word.text)] = word.count;
        }
    }

    private record Word(String text, int[] subwords, long count) implements Serializable {}

    static WordIndex of(
            JavaRDD<byte[]> wordCounts, long minCount, Broadcast<Vocabulary> vocabulary, boolean breakAtPunctuation) {
        List<Word> frequent = new ArrayList<>(wordCounts
                .flatMap(block -> frequent(block, minCount, vocabulary.value(), breakAtPunctuation))
                .collect());
        frequent.sort(
                Comparator.comparingLong((Word word) -> -word.count).thenComparing(Word::subwords, Arrays::compare));
        return new WordIndex(frequent, vocabulary.value(), breakAtPunctuation);
    }

    private static Iterator<Word> frequent(
            byte[] block, long minCount, Vocabulary vocabulary, boolean breakAtPunctuation) {
        List<Word> words = new ArrayList<>();
        CountBlock.forEach(block, (source, from, to, totalTermFreq, docFreq) -> {
            if (totalTermFreq >= minCount) {
                String text = vocabulary.word(source, from, to);
                if (!isBreak(text, breakAtPunctuation)) {
                    words.add(new Word(text, Arrays.copyOfRange(source, from, to), totalTermFreq));
                }
            }
        });
        return words.iterator();
    }

    /** Whether no n-gram may hold the word: white space and, if so wanted, mere signs. */
    private static boolean isBreak(String word, boolean breakAtPunctuation) {
        return word.isEmpty()
                || breakAtPunctuation && word.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || c == BROKEN);
    }

    int size() {
        return counts.length;
    }

    long count(int word) {
        return counts[word];
    }

    /** Finds the number of a word, or what stands for it, by its subwords; for one thread. */
    WordForms forms() {
        return new WordForms(vocabulary, this::number);
    }

    private int number(String word) {
        if (isBreak(word, breakAtPunctuation)) {
            return NgramCounter.BREAK;
        }
        int number = words.indexOf(word);
        return number < 0 ? NgramCounter.RARE : number;
    }

    /** Writes the number of each word of {@code tokens}, found by {@code forms}, to {@code out} from {@code at}; returns the end. */
    int number(TokenSequence tokens, WordForms forms, int[] out, int at) {
        int end = at;
        for (int w = 0; w < tokens.words(); w++) {
            int from = tokens.wordStarts()[w];
            int to = tokens.wordEnd(w);
            boolean special = vocabulary.hasSpecial(tokens.ids(), from, to);
            out[end++] = special ? NgramCounter.BREAK : forms.numberOf(tokens.ids(), from, to);
        }
        return end;
    }

    /** The scored n-gram of the words numbered {@code numbers}. */
    Ngram ngram(int[] numbers, long totalTermFreq, double pmi, double pmiSquared) {
        String text = Arrays.stream(numbers).mapToObj(words::get).collect(Collectors.joining(" "));
        return new Ngram(numbers.length, text, totalTermFreq, pmi, pmiSquared);
    }
}
