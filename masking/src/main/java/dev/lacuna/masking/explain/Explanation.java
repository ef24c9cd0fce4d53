package dev.lacuna.masking.explain;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a recipe does with one text, from the same arithmetic that writes shards: one view is the masking shown, and how often
 * each unit is chosen is counted over many views.
 *
 * @param units the units in the recipe's order; of a chain whose steps change the row its words
 * @param input what stands in the input
 * @param columns what the recipe writes beside the input and is not told by {@code input} and {@code units} already
 * @param skipped why the recipe gives the row up, or null
 * @param redraws views over which {@link Unit#chosenShare} was counted
 */
public record Explanation(
        List<Unit> units, List<Piece> input, Map<Column, List<String>> columns, String skipped, int redraws) {
    /** Weight of a unit that is none of the recipe's own. */
    public static final double NO_WEIGHT = Double.NaN;

    /**
     * @param positions where the unit stands in the row before masking
     * @param subwords the unit's subwords as the vocabulary spells them
     * @param becomes what stands for them in the input; fewer or more where the recipe changes the length
     * @param fates what became of each position, see {@link MaskedExample#fates}
     * @param words number of words the unit was made from
     * @param weight its weight, or {@link #NO_WEIGHT}
     * @param chosen whether the view that is shown selected it
     * @param chosenShare share of all views that selected its subwords, averaged over them
     */
    public record Unit(
            int[] positions,
            List<String> subwords,
            List<String> becomes,
            byte[] fates,
            int words,
            double weight,
            boolean chosen,
            double chosenShare) {}

    /**
     * A position of the input.
     *
     * @param subword what stands there, as the vocabulary spells it
     * @param source the position of the row it stands for, or -1 for none
     * @param fate what became of the subword there; {@link MaskedExample#UNTOUCHED} where there is none
     */
    public record Piece(String subword, int source, byte fate) {}

    /**
     * Explains {@code sequence} as the row of a shard at {@code progress}.
     *
     * @param view the view that is shown
     * @param redraws over how many views to count, 1 or more: this one, and others that the recipe masks alike
     */
    public static Explanation of(
            Recipe recipe,
            Sequence sequence,
            long seed,
            int view,
            double progress,
            int redraws,
            Vocabulary vocabulary) {
        if (redraws < 1) {
            throw new IllegalArgumentException("Cannot explain: redraws must be positive (" + redraws + ")");
        }
        MaskedExample example = new MaskedExample();
        long[] chosen = new long[sequence.size()];
        for (int draw = redraws - 1; draw >= 0; draw--) {
            recipe.apply(sequence, seed, view + draw * recipe.views(), progress, example);
            count(recipe, example, chosen);
        }
        List<Piece> input = pieces(example, vocabulary);
        UnitExplainer units = new UnitExplainer(recipe, sequence, example, chosen, redraws, vocabulary);
        return new Explanation(
                units.all(), input, ShownColumns.of(recipe, sequence, example, vocabulary), example.skipped(), redraws);
    }

    /** Counts the positions of selected units; of a chain whose steps change the row those that did not stay as they were. */
    private static void count(Recipe recipe, MaskedExample example, long[] chosen) {
        if (!recipe.lastUnitsAreOfTheRow()) {
            for (int p = 0; p < example.originalSize(); p++) {
                chosen[p] += example.fates()[p] == MaskedExample.UNTOUCHED ? 0 : 1;
            }
            return;
        }
        UnitList units = recipe.lastUnits();
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); recipe.lastSelected(u) && i < units.end(u); i++) {
                chosen[units.position(i)]++;
            }
        }
    }

    private static List<Piece> pieces(MaskedExample example, Vocabulary vocabulary) {
        List<Piece> pieces = new ArrayList<>();
        for (int p = 0; p < example.size(); p++) {
            int source = example.sources()[p];
            byte fate = source < 0 ? MaskedExample.UNTOUCHED : example.fates()[source];
            pieces.add(new Piece(vocabulary.subword(example.inputIds()[p]), source, fate));
        }
        return pieces;
    }
}
