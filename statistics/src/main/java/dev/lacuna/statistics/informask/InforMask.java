package dev.lacuna.statistics.informask;

import dev.lacuna.statistics.pairs.PairMatrix;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.Serializable;

/**
 * Stage one of InforMask: of several random masks of a text, the one of the greatest informative relevance is counted, of
 * equal ones the first. For one thread.
 */
public final class InforMask {
    /**
     * @param candidates masks drawn for each text
     * @param rate share of positions in a mask; their number is rounded half to even
     * @param longest most subwords in a text
     */
    public record Settings(int candidates, double rate, int longest) implements Serializable {}

    private final Settings settings;
    private final TextCutter cutter;
    private final InformativeRelevance relevance;
    private final CandidateDraw draw = new CandidateDraw();
    private int[] best = new int[512];

    public InforMask(Settings settings, Vocabulary vocabulary, PairMatrix matrix) {
        this.settings = settings;
        this.cutter = new TextCutter(vocabulary, settings.longest());
        this.relevance = new InformativeRelevance(matrix);
    }

    /**
     * Masks the texts of one document. A text so short that its mask is empty is passed over.
     *
     * @param numbers the number of each word, below 0 if it is none of the matrix
     * @param key of the document
     */
    public void count(TokenSequence tokens, int[] numbers, RandomKey key, MaskCounts counts) {
        KeyedRandom random = new KeyedRandom(key);
        cutter.cut(tokens, numbers, text -> {
            int size = (int) Math.rint(settings.rate() * text.size());
            if (size > 0) {
                choose(text, size, random);
                counts.add(text, best, size);
            }
        });
    }

    private void choose(MaskText text, int size, KeyedRandom random) {
        if (best.length < size) {
            best = new int[size];
        }
        relevance.prepare(text);
        draw.reset(text.size());
        double greatest = Double.NEGATIVE_INFINITY;
        for (int candidate = 0; candidate < settings.candidates(); candidate++) {
            int[] mask = draw.draw(size, random);
            double score = relevance.of(mask, size);
            if (score > greatest) {
                greatest = score;
                System.arraycopy(mask, 0, best, 0, size);
            }
        }
    }
}
