package dev.lacuna.masking;

import dev.lacuna.masking.units.PmiVocabulary;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.Vocabulary;
import java.io.Serializable;
import java.util.List;

/**
 * What recipes read from the corpus's statistics; immutable, broadcast to every task.
 *
 * @param vocabulary subwords and special tokens
 * @param pmi the PMI vocabulary, null unless a recipe needs {@link Table#PMI_NGRAMS}
 */
public record MaskingTables(Vocabulary vocabulary, PmiVocabulary pmi) implements Serializable {
    /** Tables of a vocabulary without words: enough to make pieces, not to run them on text. */
    static MaskingTables empty() {
        List<String> subwords = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
        return new MaskingTables(new Vocabulary(subwords, "##", new SpecialTokens(0, 1, 2, 3, 4)), new PmiVocabulary());
    }

    /** A table that a piece may need, so that only what is needed is loaded. */
    public enum Table {
        PMI_NGRAMS
    }
}
