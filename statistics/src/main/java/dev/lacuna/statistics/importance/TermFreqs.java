package dev.lacuna.statistics.importance;

/** How often a stretch of text holds each word; words that are not known are taken for different ones. Reused. */
final class TermFreqs {
    private final int[] freqs;
    private int length;

    /** @param words how many words are known */
    TermFreqs(int words) {
        freqs = new int[words];
    }

    /** Counts {@code numbers[from, to)} instead of what was counted before. */
    void count(int[] numbers, int from, int to) {
        length = 0;
        for (int i = from; i < to; i++) {
            if (numbers[i] >= 0) {
                freqs[numbers[i]] = 0;
            }
        }
        for (int i = from; i < to; i++) {
            if (numbers[i] >= 0) {
                freqs[numbers[i]]++;
            }
            length += numbers[i] == WordFreqs.NO_WORD ? 0 : 1;
        }
    }

    /** How often the stretch holds a word of it. */
    int of(int number) {
        return number == WordFreqs.RARE ? 1 : freqs[number];
    }

    /** Words of the stretch. */
    int length() {
        return length;
    }
}
