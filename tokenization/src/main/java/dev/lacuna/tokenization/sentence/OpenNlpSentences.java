package dev.lacuna.tokenization.sentence;

import dev.lacuna.tokenization.opennlp.ModelKind;
import dev.lacuna.tokenization.opennlp.OpenNlpModels;
import java.io.InputStream;
import java.util.Arrays;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Sentences by a maximum entropy model of OpenNLP (Reynar and Ratnaparkhi, "A Maximum Entropy Approach to Identifying
 * Sentence Boundaries", ANLP 1997). A blank line ends a sentence too. No sentence is longer than {@value #WINDOW} chars: the
 * model reads a text in windows, each from a sentence start to at most so many chars further.
 */
public final class OpenNlpSentences implements SentenceBreaker {
    static final int WINDOW = 8192;

    private final SentenceDetector detector;
    private String text = "";
    private int[] starts = new int[64];
    private int size;

    OpenNlpSentences(SentenceDetector detector) {
        this.detector = detector;
    }

    /**
     * The model for a language that a jar on the class path holds.
     *
     * @param language ISO 639-1 code
     * @throws dev.lacuna.tokenization.UserException if there is none
     */
    public static OpenNlpSentences forLanguage(String language) {
        return of(OpenNlpModels.forLanguage(ModelKind.SENTENCES, language, SentenceModel::new));
    }

    /**
     * The model in a stream, which the caller closes.
     *
     * @param name what messages call it
     * @throws dev.lacuna.tokenization.UserException if it holds no such model
     */
    public static OpenNlpSentences read(InputStream in, String name) {
        return of(OpenNlpModels.read(ModelKind.SENTENCES, in, name, SentenceModel::new));
    }

    private static OpenNlpSentences of(SentenceModel model) {
        return new OpenNlpSentences(new SentenceDetectorME(model));
    }

    @Override
    public int next(String text, int from) {
        // The same object, not an equal one: equals would read the whole text.
        if (this.text != text || size == 0 || from < starts[0] || from >= starts[size - 1]) {
            this.text = text;
            readWindow(from);
        }
        int at = Arrays.binarySearch(starts, 0, size, from);
        return starts[at < 0 ? ~at : at + 1];
    }

    /** Fills {@code starts} with {@code from}, the sentence starts of the window at {@code from}, and a last one to go on at. */
    private void readWindow(int from) {
        int limit = Math.min(text.length(), from + WINDOW);
        int end = paragraphEnd(from, limit);
        boolean cut = end == limit && end < text.length();
        if (cut) {
            end = lastGap(from, limit);
        }
        size = 0;
        add(from);
        Span[] sentences = detector.sentPosDetect(text.substring(from, end));
        for (int i = 1; i < sentences.length; i++) {
            add(from + sentences[i].getStart());
        }
        // The last sentence of a cut window is read again, whole, in the next one.
        if (!cut || size == 1) {
            add(end);
        }
    }

    private void add(int start) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
        }
        starts[size++] = start;
    }

    /** Where text goes on after the first blank line, or {@code limit}. */
    private int paragraphEnd(int from, int limit) {
        boolean blankSoFar = true;
        int lineEnds = 0;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lineEnds++;
            } else if (!Character.isWhitespace(c)) {
                if (lineEnds > 1 && !blankSoFar) {
                    return i;
                }
                blankSoFar = false;
                lineEnds = 0;
            }
        }
        return limit;
    }

    /** The last white space in {@code (from, limit)}; {@code limit} where there is none. */
    private int lastGap(int from, int limit) {
        for (int i = limit - 1; i > from; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
