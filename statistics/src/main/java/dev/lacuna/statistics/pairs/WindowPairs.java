package dev.lacuna.statistics.pairs;

import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.statistics.words.WordCodes;

/**
 * How often two words stand at most {@code window} positions apart in the same sentence; a word may meet itself. As a
 * symmetric matrix of neighbours, a meeting of different words is one entry on either side, one of equal words two.
 */
final class WindowPairs implements PairCounter {
    private final int window;
    private final int words;
    private int[] chunk;
    private int at;
    private int sentence;

    WindowPairs(int window, int words) {
        this.window = window;
        this.words = words;
    }

    @Override
    public void start(int[] chunk) {
        this.chunk = chunk;
        at = 0;
        sentence = 0;
    }

    @Override
    public boolean count(PairCounts counts, int most) {
        while (at < chunk.length && counts.size() < most) {
            int word = chunk[at];
            if (WordCodes.isEnd(word)) {
                sentence = at + 1;
            } else if (word >= 0 && word < words) {
                countBefore(word, counts);
            }
            at++;
        }
        return at == chunk.length;
    }

    private void countBefore(int word, PairCounts counts) {
        for (int i = Math.max(sentence, at - window); i < at; i++) {
            int other = chunk[i];
            if (other >= 0 && other < words) {
                counts.add(PairKey.of(word, other), 1);
            }
        }
    }

    @Override
    public void addMargins(int[] chunk, PairMargins margins) {
        int from = 0;
        for (int i = 0; i < chunk.length; i++) {
            if (WordCodes.isEnd(chunk[i])) {
                addSentence(chunk, from, i, margins);
                from = i + 1;
            }
        }
        addSentence(chunk, from, chunk.length, margins);
    }

    /** Keeps, as it goes, how many words stand between {@code i - window} and {@code i + window}. */
    private void addSentence(int[] chunk, int from, int to, PairMargins margins) {
        long sum = 0;
        int near = 0;
        for (int i = from; i < Math.min(to, from + window); i++) {
            near += one(chunk[i]);
        }
        for (int i = from; i < to; i++) {
            near += i + window < to ? one(chunk[i + window]) : 0;
            near -= i - window > from ? one(chunk[i - window - 1]) : 0;
            if (one(chunk[i]) == 1) {
                sum += near - 1;
                if (chunk[i] >= 0 && chunk[i] < words) {
                    margins.add(chunk[i], near - 1);
                }
            }
        }
        margins.addTotal(sum);
        margins.addMeetings(sum / 2);
    }

    /** 1 for a word, rare ones included. */
    private static int one(int code) {
        return WordCodes.isWord(code) ? 1 : 0;
    }
}
