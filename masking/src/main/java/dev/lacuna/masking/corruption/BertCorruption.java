package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * BERT's mix: 80 % [MASK], 10 % a random subword, 10 % unchanged (Devlin et al. 2018). {@code per=subword} decides for each
 * subword, as google-research/bert does even for whole words; {@code per=unit} once for a unit, whose random subwords are
 * still drawn one by one, as PMI-Masking does. Random subwords are uniform over the vocabulary without its special tokens.
 */
public final class BertCorruption implements Corruption {
    private final Vocabulary vocabulary;
    private final OrdinarySubwords subwords;
    private final double mask;
    private final double random;
    private final double keep;
    private final boolean perUnit;

    /** {@code bert(mask=0.8, random=0.1, keep=0.1, per=subword)}. */
    public BertCorruption(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(3, "mask", "random", "keep", "per");
        this.mask = spec.number(0, "mask", 0.8, 0, 1);
        this.random = spec.number(1, "random", 0.1, 0, 1);
        this.keep = spec.number(2, "keep", 0.1, 0, 1);
        this.perUnit = spec.choice("per", "subword", "unit").equals("unit");
        this.vocabulary = vocabulary;
        subwords = new OrdinarySubwords(vocabulary);
        if (Math.abs(mask + random + keep - 1) > 1e-9) {
            throw new UserException("Cannot read recipe: mask, random and keep of bert must sum to 1 (" + spec + ")");
        }
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        KeyedRandom draws = row.random();
        int[] ids = row.sequence().ids();
        for (int u = 0; u < units.size(); u++) {
            if (!selection.isSelected(u)) {
                continue;
            }
            byte kind = perUnit ? kind(draws) : MaskedExample.UNTOUCHED;
            for (int i = units.start(u); i < units.end(u); i++) {
                int position = units.position(i);
                byte own = perUnit ? kind : kind(draws);
                out.corrupt(position, replacement(own, ids[position], draws), own);
            }
        }
    }

    private byte kind(KeyedRandom draws) {
        double die = draws.nextDouble();
        if (die < mask) {
            return MaskedExample.MASKED;
        }
        return die < mask + random ? MaskedExample.RANDOM : MaskedExample.KEPT;
    }

    private int replacement(byte kind, int original, KeyedRandom draws) {
        return switch (kind) {
            case MaskedExample.MASKED -> vocabulary.specialTokens().mask();
            case MaskedExample.RANDOM -> subwords.draw(draws);
            default -> original;
        };
    }

    @Override
    public String toString() {
        return "bert(mask=" + mask + ", random=" + random + ", keep=" + keep + ", per=" + (perUnit ? "unit" : "subword")
                + ")";
    }
}
