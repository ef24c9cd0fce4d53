package dev.lacuna.jobs.statistics.pairs;

import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.statistics.pairs.MeanPmi;
import dev.lacuna.statistics.pairs.PairMatrix;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.TokenSequence;

/** Scores the words of documents, passage by passage; for one thread. */
final class DocumentScores {
    private final WordIndex index;
    private final WordForms forms;
    private final MeanPmi mean;
    private final boolean sentences;
    private int[] codes = {};
    private float[] scores = {};

    /** @param sentences whether a sentence is a passage, else the document */
    DocumentScores(WordIndex index, PairMatrix matrix, boolean sentences) {
        this.index = index;
        this.forms = index.forms();
        this.mean = new MeanPmi(matrix);
        this.sentences = sentences;
    }

    /** The score of each word of {@code tokens}. */
    float[] of(TokenSequence tokens) {
        int most = WordIndex.mostNumbers(tokens);
        if (codes.length < most) {
            codes = new int[most * 2];
            scores = new float[most * 2];
        }
        int end = index.number(tokens, forms, codes, 0);
        int from = 0;
        for (int i = 0; i < end; i++) {
            if (codes[i] == WordCodes.DOCUMENT_END || sentences && codes[i] == WordCodes.SENTENCE_END) {
                mean.score(codes, from, i, scores);
                from = i + 1;
            }
        }
        return ofWords(tokens.words(), end);
    }

    private float[] ofWords(int words, int end) {
        float[] own = new float[words];
        int word = 0;
        for (int i = 0; i < end; i++) {
            if (!WordCodes.isEnd(codes[i])) {
                own[word++] = scores[i];
            }
        }
        return own;
    }
}
