package dev.lacuna.statistics.vectors;

/** The greatest of many scores, in order: falling, of equal ones the lesser number first. */
final class TopScores {
    private final int[] numbers;
    private final float[] scores;
    private int size;

    TopScores(int most) {
        numbers = new int[most];
        scores = new float[most];
    }

    /** Numbers come ascending, so that an equal score never displaces one that is there. */
    void add(int number, float score) {
        if (size == scores.length && score <= scores[size - 1]) {
            return;
        }
        int at = size < scores.length ? size++ : size - 1;
        while (at > 0 && scores[at - 1] < score) {
            scores[at] = scores[at - 1];
            numbers[at] = numbers[at - 1];
            at--;
        }
        scores[at] = score;
        numbers[at] = number;
    }

    int size() {
        return size;
    }

    int number(int rank) {
        return numbers[rank];
    }

    float score(int rank) {
        return scores[rank];
    }
}
