package dev.lacuna.tokenization.train;

/**
 * The pieces of a unigram model while it shrinks, each a place in the text where it occurs, a length in symbols and a
 * probability. The first are the characters of the alphabet: piece i is symbol i.
 */
final class UnigramPieces {
    private final int characters;
    private final int[] places;
    private final byte[] lengths;
    private final double[] logProbabilities;
    private final double[] probabilities;
    private int size;

    UnigramPieces(int characters, int capacity) {
        this.characters = characters;
        places = new int[capacity];
        lengths = new byte[capacity];
        logProbabilities = new double[capacity];
        probabilities = new double[capacity];
    }

    void add(int place, int length, double logProbability) {
        places[size] = place;
        lengths[size] = (byte) length;
        set(size++, logProbability);
    }

    /** Makes {@code logProbability} the one of {@code piece}. */
    void set(int piece, double logProbability) {
        logProbabilities[piece] = logProbability;
        // Not Math.exp, whose last bit may differ from machine to machine.
        probabilities[piece] = StrictMath.exp(logProbability);
    }

    int size() {
        return size;
    }

    int place(int piece) {
        return places[piece];
    }

    int length(int piece) {
        return lengths[piece];
    }

    double logProbability(int piece) {
        return logProbabilities[piece];
    }

    double probability(int piece) {
        return probabilities[piece];
    }

    /** Characters of the alphabet are never dropped, so that every word has a segmentation. */
    boolean isCharacter(int piece) {
        return piece < characters;
    }

    /**
     * Drops the pieces that are not {@code kept}; the others move up.
     *
     * @return the new number of each piece, -1 of those dropped
     */
    int[] keep(boolean[] kept) {
        int[] renumbered = new int[size];
        int next = 0;
        for (int piece = 0; piece < size; piece++) {
            renumbered[piece] = kept[piece] ? next : -1;
            if (kept[piece]) {
                places[next] = places[piece];
                lengths[next] = lengths[piece];
                logProbabilities[next] = logProbabilities[piece];
                probabilities[next++] = probabilities[piece];
            }
        }
        size = next;
        return renumbered;
    }
}
