package dev.lacuna.masking.corruption;

import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;

/** The subwords that may stand for noise: the vocabulary without its special tokens. */
final class OrdinarySubwords {
    private final Vocabulary vocabulary;

    OrdinarySubwords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One of them, all alike often. */
    int draw(KeyedRandom random) {
        int id;
        do {
            id = random.nextInt(vocabulary.size());
        } while (vocabulary.isSpecial(id));
        return id;
    }
}
