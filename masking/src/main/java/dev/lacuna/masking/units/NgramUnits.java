package dev.lacuna.masking.units;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Objects;

/**
 * The n-grams of a PMI vocabulary, and every other word by itself (Levine et al., PMI-Masking, ICLR 2021, arXiv 2010.01825).
 *
 * <p>{@code overlap=random}, as published: an n-gram inside a longer match loses to it; among matches that overlap in part,
 * random ones win. {@code overlap=longest-first}, as the collator of Ivgi et al. does it: all matches of the greatest length
 * in random order, then those one word shorter, each accepted if it touches none accepted before.
 */
public final class NgramUnits implements Units {
    private final Vocabulary vocabulary;
    private final NgramVocabulary pmi;
    private final String overlap;
    private final WordForms forms;

    private int[] numbers = new int[0];
    private int[] matchStarts = new int[0];
    private int[] matchEnds = new int[0];
    /** End of the accepted n-gram that starts at a word, its own end where none does, -1 inside one. */
    private int[] unitEnds = new int[0];

    public NgramUnits(PieceSpec spec, Vocabulary vocabulary, NgramVocabulary pmi) {
        spec.allow(0, "overlap");
        this.overlap = spec.choice("overlap", "random", "longest-first");
        this.vocabulary = vocabulary;
        this.pmi = Objects.requireNonNull(pmi, "pmi-ngrams needs a PMI vocabulary");
        this.forms = new WordForms(vocabulary, pmi::wordNumber);
    }

    @Override
    public void find(Row row, UnitList out) {
        Sequence sequence = row.sequence();
        numberWords(sequence);
        int words = sequence.words();
        for (int w = 0; w < words; w++) {
            unitEnds[w] = w + 1;
        }
        KeyedRandom random = row.random();
        if (overlap.equals("random")) {
            accept(maximalMatches(words), random);
        } else {
            for (int length = Math.min(words, pmi.longest()); length >= 2; length--) {
                accept(matchesOf(length, words), random);
            }
        }
        for (int w = 0; w < words; w = unitEnds[w]) {
            if (unitEnds[w] == w + 1) {
                WordUnits.addWord(sequence, w, vocabulary, out);
            } else {
                int from = sequence.wordStarts()[w];
                out.addSpan(from, sequence.wordEnd(unitEnds[w] - 1), unitEnds[w] - w);
            }
        }
    }

    private void numberWords(Sequence sequence) {
        int words = sequence.words();
        if (words > numbers.length) {
            numbers = new int[words * 2];
            matchStarts = new int[words * 2];
            matchEnds = new int[words * 2];
            unitEnds = new int[words * 2];
        }
        for (int w = 0; w < words; w++) {
            numbers[w] = forms.numberOf(sequence.ids(), sequence.wordStarts()[w], sequence.wordEnd(w));
        }
    }

    /** Matches that lie in no longer match. Only the longest match at a word can, and only if it ends beyond all before. */
    private int maximalMatches(int words) {
        int count = 0;
        int furthest = 0;
        for (int from = 0; from < words; from++) {
            int to = longestMatch(from, words);
            if (to > furthest) {
                matchStarts[count] = from;
                matchEnds[count++] = to;
                furthest = to;
            }
        }
        return count;
    }

    /** End of the longest match that starts at word {@code from}, or 0. */
    private int longestMatch(int from, int words) {
        if (numbers[from] < 0 || from + 1 >= words || numbers[from + 1] < 0) {
            return 0;
        }
        int limit = Math.min(words, from + pmi.longestFrom(numbers, from));
        int most = from;
        while (most < limit && numbers[most] >= 0) {
            most++;
        }
        for (int to = most; to - from >= 2; to--) {
            if (pmi.contains(numbers, from, to)) {
                return to;
            }
        }
        return 0;
    }

    private int matchesOf(int length, int words) {
        int count = 0;
        for (int from = 0; from + length <= words; from++) {
            if (numbers[from] >= 0 && pmi.contains(numbers, from, from + length)) {
                matchStarts[count] = from;
                matchEnds[count++] = from + length;
            }
        }
        return count;
    }

    /** Takes the matches in random order, each unless it touches one taken before. */
    private void accept(int count, KeyedRandom random) {
        for (int left = count; left > 0; left--) {
            int drawn = random.nextInt(left);
            int from = matchStarts[drawn];
            int to = matchEnds[drawn];
            matchStarts[drawn] = matchStarts[left - 1];
            matchEnds[drawn] = matchEnds[left - 1];
            if (isFree(from, to)) {
                unitEnds[from] = to;
                for (int w = from + 1; w < to; w++) {
                    unitEnds[w] = -1;
                }
            }
        }
    }

    private boolean isFree(int from, int to) {
        for (int w = from; w < to; w++) {
            if (unitEnds[w] != w + 1) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "pmi-ngrams(overlap=" + overlap + ")";
    }
}
