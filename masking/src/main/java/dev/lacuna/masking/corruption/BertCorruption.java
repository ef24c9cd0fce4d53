package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * BERT's mix: 80 % [MASK], 10 % a random subword, 10 % unchanged (Devlin et al. 2018). {@code per=subword} decides for
 * each subword, as google-research/bert does even for whole words; {@code per=unit} once for a unit, whose random
 * subwords are still drawn one by one, as PMI-Masking does; {@code per=span} once for a span of units, as SpanBERT
 * does. Random subwords are {@code uniform} over the vocabulary without its special tokens, or by {@code unigram},
 * their share of the corpus.
 */
public final class BertCorruption implements Corruption {
    private final int maskToken;
    private final RandomSubwords subwords;
    private final double mask;
    private final double random;
    private final double keep;
    private final String per;
    private byte[] kinds = new byte[64];

    /** {@code bert(mask=0.8, random=0.1, keep=0.1, per=subword, random-from=uniform)}. */
    public BertCorruption(PieceSpec spec, MaskingTables tables) {
        spec.allow(3, "mask", "random", "keep", "per", "random-from");
        this.mask = spec.number(0, "mask", 0.8, 0, 1);
        this.random = spec.number(1, "random", 0.1, 0, 1);
        this.keep = spec.number(2, "keep", 0.1, 0, 1);
        this.per = spec.choice("per", "subword", "unit", "span");
        this.subwords = new RandomSubwords(spec.choice("random-from", "uniform", "unigram"), tables);
        this.maskToken = tables.vocabulary().specialTokens().mask();
        if (Math.abs(mask + random + keep - 1) > 1e-9) {
            throw new UserException("Cannot read recipe: mask, random and keep of bert must sum to 1 (" + spec + ")");
        }
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        KeyedRandom draws = row.random();
        int[] ids = row.sequence().ids();
        if (per.equals("span")) {
            drawKinds(selection.spanCount(), draws);
        }
        for (int u = 0; u < units.size(); u++) {
            if (!selection.isSelected(u)) {
                continue;
            }
            byte kind =
                    switch (per) {
                        case "span" -> kinds[selection.span(u)];
                        case "unit" -> kind(draws);
                        default -> MaskedExample.UNTOUCHED;
                    };
            for (int i = units.start(u); i < units.end(u); i++) {
                int position = units.position(i);
                byte own = kind == MaskedExample.UNTOUCHED ? kind(draws) : kind;
                out.corrupt(position, replacement(own, ids[position], draws), own);
            }
        }
    }

    private void drawKinds(int spans, KeyedRandom draws) {
        if (spans > kinds.length) {
            kinds = new byte[spans * 2];
        }
        for (int s = 0; s < spans; s++) {
            kinds[s] = kind(draws);
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
            case MaskedExample.MASKED -> maskToken;
            case MaskedExample.RANDOM -> subwords.draw(draws);
            default -> original;
        };
    }

    @Override
    public String toString() {
        return "bert(mask=" + mask + ", random=" + random + ", keep=" + keep + ", per=" + per
                + (subwords.toString().equals("uniform") ? "" : ", random-from=" + subwords) + ")";
    }
}
