package dev.lacuna.jobs.statistics.counts;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.counting.Place;
import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.statistics.words.WordTexts;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import scala.Tuple2;

/**
 * Counts the words of one task form by form: a form is a sequence of subwords. Where a word has several forms, {@code docFreq}
 * and {@code sentenceFreq} of a form count the documents and sentences in which it is the word's first, so that the sum over the
 * forms is that of the word.
 */
final class WordCounter {
    private final Vocabulary vocabulary;
    private final boolean oneForm;
    private final SequenceCounts counts = new SequenceCounts();
    private final WordTexts texts = new WordTexts();
    private final WordForms forms;
    private final Place place = new Place();
    private long[] lastSentences = new long[1 << 9];

    /** @param oneForm whether no word has more than one form */
    WordCounter(Vocabulary vocabulary, boolean oneForm) {
        this.vocabulary = vocabulary;
        this.oneForm = oneForm;
        this.forms = new WordForms(vocabulary, text -> text.isEmpty() ? -1 : texts.add(text));
    }

    /** Counts a document. White space and what holds a special token are no words. */
    void add(TokenSequence tokens) {
        place.beginDocument(tokens.sentenceStarts());
        for (int w = 0; w < tokens.words(); w++) {
            int from = tokens.wordStarts()[w];
            int to = tokens.wordEnd(w);
            place.moveTo(from);
            if (vocabulary.hasSpecial(tokens.ids(), from, to)) {
                continue;
            }
            if (oneForm) {
                counts.addOccurrence(tokens.ids(), from, to, place);
            } else {
                addForm(tokens.ids(), from, to);
            }
        }
    }

    private void addForm(int[] ids, int from, int to) {
        int word = forms.numberOf(ids, from, to);
        if (word < 0) {
            return;
        }
        if (word >= lastSentences.length) {
            lastSentences = Arrays.copyOf(lastSentences, Math.max(word + 1, lastSentences.length * 2));
        }
        long last = lastSentences[word];
        counts.addTerm(ids, from, to, 1, place.isNewInDocument(last) ? 1 : 0, place.isNewInSentence(last) ? 1 : 0);
        lastSentences[word] = place.sentence();
    }

    /** Gives away what is counted if it has grown too large. To be called between documents. */
    void flushIfFull(Buckets buckets, List<Tuple2<Integer, byte[]>> out) {
        if (Buckets.isFull(counts)) {
            flush(buckets, out);
        }
    }

    /** Gives away what is counted: all forms of a word to the same bucket. */
    void flush(Buckets buckets, List<Tuple2<Integer, byte[]>> out) {
        if (oneForm) {
            buckets.flush(counts, out);
            return;
        }
        Iterator<Tuple2<Integer, byte[]>> blocks = Buckets.addressed(CountBlock.split(
                counts, buckets.count(), (source, from, to) -> WordTexts.key(vocabulary.word(source, from, to))));
        blocks.forEachRemaining(out::add);
        counts.clear();
        texts.clear();
        forms.clear();
        Arrays.fill(lastSentences, 0);
    }
}
