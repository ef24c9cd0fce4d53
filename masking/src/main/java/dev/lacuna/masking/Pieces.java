package dev.lacuna.masking;

import dev.lacuna.masking.MaskingTables.Table;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.budget.FixedBudget;
import dev.lacuna.masking.corruption.BertCorruption;
import dev.lacuna.masking.corruption.Corruption;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.BernoulliSampler;
import dev.lacuna.masking.sampler.Sampler;
import dev.lacuna.masking.sampler.WithoutReplacement;
import dev.lacuna.masking.targets.MaskedTokens;
import dev.lacuna.masking.targets.Targets;
import dev.lacuna.masking.units.PmiNgramUnits;
import dev.lacuna.masking.units.SubwordUnits;
import dev.lacuna.masking.units.Units;
import dev.lacuna.masking.units.WordUnits;
import dev.lacuna.masking.weights.UniformWeights;
import dev.lacuna.masking.weights.Weights;
import dev.lacuna.tokenization.UserException;
import java.util.Set;

/** The pieces recipes are made of, by the names their files use. */
final class Pieces {
    private Pieces() {}

    static Units units(PieceSpec spec, MaskingTables tables) {
        return switch (spec.name()) {
            case "subword" -> new SubwordUnits(spec, tables.vocabulary());
            case "word" -> new WordUnits(spec, tables.vocabulary());
            case "pmi-ngrams" -> new PmiNgramUnits(spec, tables.vocabulary(), tables.pmi());
            default -> throw unknown("units", spec, "subword, word, pmi-ngrams");
        };
    }

    static Weights weights(PieceSpec spec) {
        return switch (spec.name()) {
            case "uniform" -> new UniformWeights(spec);
            default -> throw unknown("weights", spec, "uniform");
        };
    }

    static Budget budget(PieceSpec spec) {
        return switch (spec.name()) {
            case "fixed" -> new FixedBudget(spec);
            default -> throw unknown("budget", spec, "fixed");
        };
    }

    static Sampler sampler(PieceSpec spec) {
        return switch (spec.name()) {
            case "without-replacement" -> new WithoutReplacement(spec);
            case "bernoulli" -> new BernoulliSampler(spec);
            default -> throw unknown("sampler", spec, "without-replacement, bernoulli");
        };
    }

    static Corruption corruption(PieceSpec spec, MaskingTables tables) {
        return switch (spec.name()) {
            case "bert" -> new BertCorruption(spec, tables.vocabulary());
            default -> throw unknown("corruption", spec, "bert");
        };
    }

    static Targets targets(PieceSpec spec) {
        return switch (spec.name()) {
            case "mlm" -> new MaskedTokens(spec);
            default -> throw unknown("targets", spec, "mlm");
        };
    }

    static Set<Table> tables(PieceSpec units) {
        return units.name().equals("pmi-ngrams") ? Set.of(Table.PMI_NGRAMS) : Set.of();
    }

    private static UserException unknown(String axis, PieceSpec spec, String known) {
        return new UserException(
                "Cannot read recipe: no such " + axis + "; known are " + known + " (" + spec.name() + ")");
    }
}
