package dev.lacuna.masking;

import dev.lacuna.masking.units.PmiVocabulary;
import dev.lacuna.tokenization.Vocabulary;
import java.io.Serializable;

/**
 * What recipes read from the corpus's statistics; immutable, broadcast to every task.
 *
 * @param vocabulary subwords and special tokens
 * @param pmi the PMI vocabulary, null unless a recipe needs {@link Table#PMI_NGRAMS}
 */
public record MaskingTables(Vocabulary vocabulary, PmiVocabulary pmi) implements Serializable {
    /** A table that a piece may need, so that only what is needed is loaded. */
    public enum Table {
        PMI_NGRAMS
    }
}
