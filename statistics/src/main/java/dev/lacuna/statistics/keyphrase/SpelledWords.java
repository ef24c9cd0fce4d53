package dev.lacuna.statistics.keyphrase;

import dev.lacuna.statistics.counting.SequenceIndex;
import java.util.Arrays;
import java.util.Collection;

/**
 * The words of a document by their spelling: a number for each distinct lower-cased word, its form, and for each form its
 * term, the form it is counted as. Stop words have the lowest numbers, in every document.
 */
final class SpelledWords {
    private static final int SHORTEST_PLURAL = 4;
    private static final byte UNSEEN = 0;
    private static final byte STOP = 1;
    private static final byte CONTENT = 2;

    private final YakeParams params;
    private final SequenceIndex texts = new SequenceIndex();
    private final int listed;
    private int[] forms = new int[256];
    private byte[] shapes = new byte[256];
    private int[] terms = new int[256];
    private byte[] kinds = new byte[256];
    private int[] buffer = new int[64];

    SpelledWords(Collection<String> stopWords, YakeParams params) {
        this.params = params;
        for (String word : stopWords) {
            int[] points = word.codePoints().map(Character::toLowerCase).toArray();
            texts.add(points, 0, points.length);
        }
        this.listed = texts.size();
    }

    /** Reads the words of {@code spans}, and forgets those read before. */
    void read(WordSpans spans) {
        texts.truncate(listed);
        if (spans.size() > forms.length) {
            forms = new int[spans.size() * 2];
            shapes = new byte[forms.length];
        }
        // A folded plural may add a form of its own.
        int most = listed + 2 * spans.size();
        if (most > terms.length) {
            terms = new int[most * 2];
            kinds = new byte[terms.length];
        }
        Arrays.fill(terms, 0, most, -1);
        Arrays.fill(kinds, 0, most, UNSEEN);
        for (int i = 0; i < spans.size(); i++) {
            read(spans, i);
        }
    }

    private void read(WordSpans spans, int i) {
        if (spans.most(i) > buffer.length) {
            buffer = new int[spans.most(i) * 2];
        }
        int length = spans.codePoints(i, buffer);
        shapes[i] = WordShape.of(buffer, length, spans.inside(i));
        for (int k = 0; k < length; k++) {
            buffer[k] = Character.toLowerCase(buffer[k]);
        }
        int form = texts.add(buffer, 0, length);
        forms[i] = form;
        if (terms[form] < 0) {
            define(form, length);
        }
    }

    private void define(int form, int length) {
        boolean plural = params.released() && length >= SHORTEST_PLURAL && buffer[length - 1] == 's';
        int size = plural ? length - 1 : length;
        int term = plural ? texts.add(buffer, 0, size) : form;
        // A term is what its first form makes it: later ones do not change that.
        if (kinds[term] == UNSEEN) {
            boolean stop = form < listed || term < listed || WordShape.size(buffer, size) < params.minChars();
            kinds[term] = stop ? STOP : CONTENT;
        }
        terms[form] = term;
    }

    /** The form of word {@code i}. */
    int form(int i) {
        return forms[i];
    }

    /** The forms of all words, in text order. */
    int[] forms() {
        return forms;
    }

    /** The shape of word {@code i}, a constant of {@link WordShape}. */
    byte shape(int i) {
        return shapes[i];
    }

    /** The term of word {@code i}. */
    int term(int i) {
        return terms[forms[i]];
    }

    /** Whether {@code term} is a stop word. */
    boolean isStop(int term) {
        return kinds[term] == STOP;
    }

    /** One more than the highest number of a term. */
    int termLimit() {
        return texts.size();
    }

    /** The code points of form {@code form}. */
    int[] text(int form) {
        return texts.get(form);
    }
}
