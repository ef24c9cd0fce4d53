package dev.lacuna.masking.weights.gate;

import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.units.NgramMatches;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Arrays;

/** Words that are, or are not, part of an entry of a list. Every word of a match lies in a maximal one. */
final class Listed implements Condition.OnWords {
    private final NgramMatches matches;
    private final boolean wanted;
    private boolean[] isListed = new boolean[0];

    Listed(Vocabulary vocabulary, NgramVocabulary list, boolean wanted) {
        this.matches = new NgramMatches(vocabulary, list);
        this.wanted = wanted;
    }

    @Override
    public void begin(Sequence sequence) {
        if (sequence.words() > isListed.length) {
            isListed = new boolean[sequence.words() * 2];
        }
        Arrays.fill(isListed, 0, sequence.words(), false);
        matches.read(sequence);
        int count = matches.maximal();
        for (int m = 0; m < count; m++) {
            Arrays.fill(isListed, matches.start(m), matches.end(m), true);
        }
    }

    @Override
    public boolean holds(Sequence sequence, int word) {
        return isListed[word] == wanted;
    }
}
