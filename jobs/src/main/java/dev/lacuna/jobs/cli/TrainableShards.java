package dev.lacuna.jobs.cli;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.tokenization.UserException;
import java.util.Set;

/** Which recipes the encoder can be trained and measured on: those that label what stands at a position of the input. */
final class TrainableShards {
    private static final int ANY_LENGTH = 1000;

    /** Targets whose labels are another sequence than the input. */
    private static final Set<String> OTHER_SEQUENCES = Set.of("seq2seq", "catseq", "next-token");

    private TrainableShards() {}

    /** Refuses a recipe that {@code train} cannot learn from. */
    static void require(RecipeSpec recipe) {
        String reason = reason(recipe);
        if (reason != null) {
            throw new UserException("Cannot train: the encoder cannot learn from train.recipe, " + reason
                    + "; its shards, by --until mask, are for other programs (" + recipe.name() + ")");
        }
    }

    static boolean areTrainable(RecipeSpec recipe) {
        return reason(recipe) == null;
    }

    /** Why the encoder cannot learn from {@code recipe}, or null. */
    private static String reason(RecipeSpec recipe) {
        Set<Column> columns = recipe.columns();
        if (!columns.contains(Column.LABELS)) {
            return "which has no labels";
        }
        if (columns.contains(Column.DECODER_INPUT_IDS) || columns.contains(Column.DECODER_LABELS)) {
            return "which is for a decoder too";
        }
        if (recipe.root()
                .compositions()
                .flatMap(pieces -> pieces.targets().stream())
                .anyMatch(target -> OTHER_SEQUENCES.contains(target.name()))) {
            return "whose labels are another sequence than its input";
        }
        if (recipe.inputLength(ANY_LENGTH) != ANY_LENGTH) {
            return "which makes rows longer";
        }
        return null;
    }
}
