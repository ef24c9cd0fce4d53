package dev.lacuna.statistics.keyphrase;

import java.util.Arrays;
import java.util.Collection;

/**
 * YAKE's keyphrases of one document after another: {@link #clear}, then every word in text order, then {@link #extract}. Holds
 * scratch, so one instance serves one thread; what it gives depends on the document alone.
 *
 * <p>Words and sentences are the caller's. As far as is known, the released program (LIAAD/yake) differs from the paper in
 * these points, and does so here if {@link YakeParams#released} is set:
 *
 * <ul>
 *   <li>It counts a word of four letters or more without its final {@code s}, so that a plural and its singular are one term,
 *       and that term is a stop word if the first of its forms is. Phrases differ by their full words all the same.
 *   <li>A capital counts unless its word is the very first token of a sentence: behind an opening quotation mark it does.
 * </ul>
 *
 * It also cuts text by rules of its own (which keep {@code U.S.} and web addresses whole, and drop {@code 's}), and takes
 * words of digits and hyphens, such as {@code 19-21}, for plain ones; here they are numbers.
 */
public final class Yake implements DocumentWords {
    private final WordSpans spans;
    private final SpelledWords words;
    private final TermFeatures features;
    private final Candidates candidates;
    private final Best best = new Best();
    private final NearDuplicates duplicates;
    private int[] chosen = new int[64];
    private int[] indexes = new int[256];

    /** @param stopWords words that phrases do not start or end with, in any casing */
    public Yake(Collection<String> stopWords, YakeParams params) {
        this.spans = new WordSpans(params.released());
        this.words = new SpelledWords(stopWords, params);
        this.features = new TermFeatures(params.window());
        this.candidates = new Candidates(params.maxOrder());
        this.duplicates = new NearDuplicates(params.dedup());
    }

    @Override
    public void clear(String text) {
        spans.clear(text);
    }

    @Override
    public void second(String text) {
        spans.second(text);
    }

    @Override
    public void word(int start, int end, boolean startsSentence) {
        spans.add(start, end, startsSentence);
    }

    @Override
    public void skip(boolean startsSentence) {
        spans.skip(startsSentence);
    }

    /** The best {@code most} keyphrases of the document, best first, with all their occurrences among the words given. */
    public Keyphrases extract(int most) {
        words.read(spans);
        features.read(spans, words);
        candidates.read(spans, words, features);
        int count = choose(most);
        String[] texts = new String[count];
        double[] scores = new double[count];
        for (int i = 0; i < count; i++) {
            texts[i] = spans.text(candidates.start(chosen[i]), candidates.end(chosen[i]));
            scores[i] = candidates.score(chosen[i]);
        }
        return withOccurrences(texts, scores);
    }

    /** Fills {@link #chosen} and {@link #indexes}, which of the chosen each candidate is or -1; returns how many there are. */
    private int choose(int most) {
        if (candidates.size() > indexes.length) {
            indexes = new int[candidates.size() * 2];
        }
        Arrays.fill(indexes, 0, candidates.size(), -1);
        best.read(candidates);
        duplicates.clear();
        int count = 0;
        while (count < most && !best.isEmpty()) {
            int candidate = best.next();
            if (duplicates.add(spelled(candidate))) {
                if (count == chosen.length) {
                    chosen = Arrays.copyOf(chosen, count * 2);
                }
                indexes[candidate] = count;
                chosen[count++] = candidate;
            }
        }
        return count;
    }

    /** The words of {@code candidate} in lower case with blanks between. */
    private int[] spelled(int candidate) {
        int[] phrase = words.text(words.form(candidates.start(candidate)));
        for (int i = candidates.start(candidate) + 1; i < candidates.end(candidate); i++) {
            int[] word = words.text(words.form(i));
            int length = phrase.length;
            phrase = Arrays.copyOf(phrase, length + 1 + word.length);
            phrase[length] = ' ';
            System.arraycopy(word, 0, phrase, length + 1, word.length);
        }
        return phrase;
    }

    private Keyphrases withOccurrences(String[] texts, double[] scores) {
        int count = 0;
        for (int i = 0; i < candidates.occurrences(); i++) {
            count += indexes[candidates.candidate(i)] >= 0 ? 1 : 0;
        }
        Keyphrases found = new Keyphrases(texts, scores, new int[count], new int[count], new int[count]);
        int n = 0;
        for (int i = 0; i < candidates.occurrences(); i++) {
            int index = indexes[candidates.candidate(i)];
            if (index >= 0) {
                found.starts()[n] = spans.firstGiven(candidates.occurrenceStart(i));
                found.ends()[n] = spans.endGiven(candidates.occurrenceEnd(i) - 1);
                found.indexes()[n++] = index;
            }
        }
        return found;
    }
}
