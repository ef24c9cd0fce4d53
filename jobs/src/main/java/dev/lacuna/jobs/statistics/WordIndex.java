package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.statistics.ngram.Units;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.statistics.words.WordTexts;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/**
 * The words of at least some minimum count. Numbered from 0 by falling count, then text, so that frequent words, and n-grams
 * of them, are short in a block. Broadcast.
 */
public final class WordIndex implements Units {
    private static final long serialVersionUID = 1;

    /** Stands for part of a character where a word's text is broken off; counts as a letter. */
    private static final int BROKEN = 0xFFFD;

    /** Some 100 bytes each on the driver and on every executor. */
    private static final long MOST_WORDS = 20_000_000;

    private final WordTexts words = new WordTexts();
    private final long[] counts;
    private final Vocabulary vocabulary;
    private final boolean breakAtPunctuation;

    private WordIndex(List<Tuple2<String, Long>> frequent, Vocabulary vocabulary, boolean breakAtPunctuation) {
        this.vocabulary = vocabulary;
        this.breakAtPunctuation = breakAtPunctuation;
        this.counts = new long[frequent.size()];
        for (Tuple2<String, Long> word : frequent) {
            counts[words.add(word._1())] = word._2();
        }
    }

    /** The words in the run's table {@code words} that occur at least {@code numbering.minCount()} times. */
    static WordIndex load(StepContext context, Vocabulary vocabulary, Numbering numbering) {
        int minCount = numbering.minCount();
        boolean breaks = numbering.breakAtPunctuation();
        JavaRDD<InternalRow> frequent = RunTables.rows(context, "words", WordsTable.SCHEMA)
                .filter(row -> WordsTable.totalTermFreq(row) >= minCount);
        requireFew(context, frequent, minCount);
        List<Tuple2<String, Long>> words =
                new ArrayList<>(frequent.filter(row -> !isBreak(WordsTable.word(row), breaks))
                        .map(row -> new Tuple2<>(WordsTable.word(row), WordsTable.totalTermFreq(row)))
                        .collect());
        words.sort(Comparator.comparingLong((Tuple2<String, Long> word) -> -word._2())
                .thenComparing(Tuple2::_1));
        return new WordIndex(words, vocabulary, breaks);
    }

    private static void requireFew(StepContext context, JavaRDD<InternalRow> frequent, int minCount) {
        long distinct =
                RunTables.metrics(context, "words").path("distinctWords").asLong();
        if (distinct > MOST_WORDS && frequent.count() > MOST_WORDS) {
            throw new UserException("Cannot number words: more than " + MOST_WORDS + " occur at least " + minCount
                    + " times, too many for every executor; raise the minimum count of the table (" + minCount + ")");
        }
    }

    /** Whether no n-gram may hold the word: white space and, if so wanted, mere signs. */
    private static boolean isBreak(String word, boolean breakAtPunctuation) {
        return word.isEmpty() || breakAtPunctuation && !hasLetterOrDigit(word);
    }

    /** Whether {@code text} is more than signs. */
    public static boolean hasLetterOrDigit(String text) {
        return text.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c == BROKEN);
    }

    /** How many words have a number. */
    @Override
    public int size() {
        return counts.length;
    }

    /** How often the word numbered {@code number} occurs. */
    @Override
    public long count(int number) {
        return counts[number];
    }

    /** The word numbered {@code number}. */
    @Override
    public String text(int number) {
        return words.get(number);
    }

    /** The text of word {@code word} of {@code tokens}, numbered or not. */
    public String text(TokenSequence tokens, int word) {
        return vocabulary.word(tokens.ids(), tokens.wordStarts()[word], tokens.wordEnd(word));
    }

    /** The number of {@code word}, or one of {@link WordCodes}. */
    public int number(String word) {
        if (isBreak(word, breakAtPunctuation)) {
            return WordCodes.BREAK;
        }
        int number = words.indexOf(word);
        return number < 0 ? WordCodes.RARE : number;
    }

    /** Finds the number of a word, or what stands for it, by its subwords; for one thread. */
    public WordForms forms() {
        return new WordForms(vocabulary, this::number);
    }

    /** How many numbers {@link #number(TokenSequence, WordForms, int[], int)} writes at most. */
    public static int mostNumbers(TokenSequence tokens) {
        return tokens.words() + tokens.sentenceStarts().length + 1;
    }

    /**
     * Writes the number of each word of {@code tokens}, found by {@code forms}, and {@link WordCodes} between sentences and
     * behind the last one, to {@code out} from {@code at}; returns the end.
     */
    public int number(TokenSequence tokens, WordForms forms, int[] out, int at) {
        int end = at;
        int sentence = 0;
        int[] sentenceStarts = tokens.sentenceStarts();
        for (int w = 0; w < tokens.words(); w++) {
            int from = tokens.wordStarts()[w];
            int to = tokens.wordEnd(w);
            boolean starts = false;
            while (sentence < sentenceStarts.length && sentenceStarts[sentence] <= from) {
                sentence++;
                starts = true;
            }
            if (starts && w > 0) {
                out[end++] = WordCodes.SENTENCE_END;
            }
            boolean special = vocabulary.hasSpecial(tokens.ids(), from, to);
            out[end++] = special ? WordCodes.BREAK : forms.numberOf(tokens.ids(), from, to);
        }
        out[end++] = WordCodes.DOCUMENT_END;
        return end;
    }
}
