package dev.lacuna.statistics.lengths;

import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;

/**
 * Counts the lengths of documents and of what is in them, in every {@link LengthUnit}; for one thread. A special token is no
 * word, nor is white space, but both are subwords.
 */
public final class TextLengths {
    private static final int NO_WORD = -1;

    private final Vocabulary vocabulary;
    private final WordForms chars;
    private final int[] key = new int[2];

    public TextLengths(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.chars =
                new WordForms(vocabulary, text -> text.isEmpty() ? NO_WORD : text.codePointCount(0, text.length()));
    }

    /**
     * Counts a document, in its plain segmentation.
     *
     * @param counts gets a sequence of two for each length: the unit's ordinal and the length
     */
    public void add(TokenSequence tokens, SequenceCounts counts) {
        int words = 0;
        int next = 0;
        int[] starts = tokens.sentenceStarts();
        for (int s = 0; s < starts.length; s++) {
            int end = s + 1 < starts.length ? starts[s + 1] : tokens.size();
            int inSentence = 0;
            while (next < tokens.words() && tokens.wordStarts()[next] < end) {
                inSentence += addWord(tokens, next++, counts) ? 1 : 0;
            }
            count(LengthUnit.WORDS_PER_SENTENCE, inSentence, counts);
            words += inSentence;
        }
        count(LengthUnit.WORDS_PER_DOCUMENT, words, counts);
        count(LengthUnit.SENTENCES_PER_DOCUMENT, starts.length, counts);
        count(LengthUnit.SUBWORDS_PER_DOCUMENT, tokens.size(), counts);
    }

    /** Counts a word unless it is none. */
    private boolean addWord(TokenSequence tokens, int word, SequenceCounts counts) {
        int from = tokens.wordStarts()[word];
        int to = tokens.wordEnd(word);
        if (vocabulary.hasSpecial(tokens.ids(), from, to)) {
            return false;
        }
        int length = chars.numberOf(tokens.ids(), from, to);
        if (length == NO_WORD) {
            return false;
        }
        count(LengthUnit.CHARS_PER_WORD, length, counts);
        count(LengthUnit.SUBWORDS_PER_WORD, to - from, counts);
        return true;
    }

    private void count(LengthUnit unit, int length, SequenceCounts counts) {
        key[0] = unit.ordinal();
        key[1] = length;
        counts.add(key, 0, 2, 1, 0);
    }
}
