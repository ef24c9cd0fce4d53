package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.statistics.ngram.Units;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;

/** Subwords as units of n-grams, by their ids. Broadcast. */
final class SubwordUnits implements Units {
    private static final long serialVersionUID = 1;

    private final Vocabulary vocabulary;
    private final long[] counts;
    private final int[] codes;

    /**
     * @param counts how often each subword occurs, by id
     * @param minCount least count of a subword that n-grams can hold
     */
    SubwordUnits(Vocabulary vocabulary, long[] counts, int minCount, boolean breakAtPunctuation) {
        this.vocabulary = vocabulary;
        this.counts = counts;
        this.codes = new int[counts.length];
        for (int id = 0; id < codes.length; id++) {
            codes[id] = counts[id] < minCount ? WordCodes.RARE : id;
            if (vocabulary.isSpecial(id) || breakAtPunctuation && isPunctuation(id)) {
                codes[id] = WordCodes.BREAK;
                counts[id] = 0;
            }
        }
    }

    private boolean isPunctuation(int id) {
        String text = vocabulary.word(new int[] {id}, 0, 1);
        return !text.isEmpty() && !WordIndex.hasLetterOrDigit(text);
    }

    @Override
    public int size() {
        return counts.length;
    }

    @Override
    public long count(int id) {
        return counts[id];
    }

    @Override
    public String text(int id) {
        return vocabulary.subword(id);
    }

    /** How many subwords n-grams can hold. */
    int frequent() {
        int frequent = 0;
        for (int code : codes) {
            frequent += code >= 0 ? 1 : 0;
        }
        return frequent;
    }

    /** How many numbers {@link #number} writes at most. */
    static int mostNumbers(TokenSequence tokens) {
        return tokens.size() + tokens.sentenceStarts().length + 1;
    }

    /** Writes the subwords of a document and {@link WordCodes} to {@code out} from {@code at}; returns the end. */
    int number(TokenSequence tokens, int[] out, int at) {
        int end = at;
        int sentence = 0;
        int[] starts = tokens.sentenceStarts();
        for (int i = 0; i < tokens.size(); i++) {
            if (sentence < starts.length && starts[sentence] <= i) {
                sentence++;
                if (i > 0) {
                    out[end++] = WordCodes.SENTENCE_END;
                }
            }
            out[end++] = codes[tokens.ids()[i]];
        }
        out[end++] = WordCodes.DOCUMENT_END;
        return end;
    }
}
