package dev.lacuna.masking.explain;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * What a recipe does with one text, from the same arithmetic that writes shards: view 0 is the masking shown, and how often
 * each unit is chosen is counted over many views.
 *
 * @param units the units in text order
 * @param redraws views over which {@link Unit#chosenShare} was counted
 */
public record Explanation(List<Unit> units, int redraws) {

    /**
     * @param subwords the unit's subwords as the vocabulary spells them
     * @param becomes what stands there after masking
     * @param corruption how each position was corrupted, see {@link MaskedExample#corruption}
     * @param words number of words the unit was made from
     * @param weight its weight
     * @param chosen whether view 0 selected it
     * @param chosenShare share of all views that selected its subwords, averaged over them
     */
    public record Unit(
            List<String> subwords,
            List<String> becomes,
            byte[] corruption,
            int words,
            double weight,
            boolean chosen,
            double chosenShare) {}

    /** @param redraws 1 or more */
    public static Explanation of(Recipe recipe, Sequence sequence, long seed, int redraws, Vocabulary vocabulary) {
        if (redraws < 1) {
            throw new IllegalArgumentException("Cannot explain: redraws must be positive (" + redraws + ")");
        }
        MaskedExample example = new MaskedExample();
        long[] chosen = new long[sequence.size()];
        for (int view = 1; view < redraws; view++) {
            recipe.apply(sequence, seed, view, 0.0, example);
            count(example, chosen);
        }
        recipe.apply(sequence, seed, 0, 0.0, example);
        count(example, chosen);
        List<Unit> units = new ArrayList<>();
        UnitList list = recipe.lastUnits();
        for (int u = 0; u < list.size(); u++) {
            units.add(unit(recipe, sequence, example, u, chosen, redraws, vocabulary));
        }
        return new Explanation(units, redraws);
    }

    private static void count(MaskedExample example, long[] chosen) {
        for (int p = 0; p < example.originalSize(); p++) {
            chosen[p] += example.fates()[p] == MaskedExample.UNTOUCHED ? 0 : 1;
        }
    }

    private static Unit unit(
            Recipe recipe,
            Sequence sequence,
            MaskedExample example,
            int u,
            long[] chosen,
            int redraws,
            Vocabulary vocabulary) {
        UnitList list = recipe.lastUnits();
        List<String> subwords = new ArrayList<>();
        List<String> becomes = new ArrayList<>();
        byte[] corruption = new byte[list.length(u)];
        long times = 0;
        for (int i = list.start(u); i < list.end(u); i++) {
            int p = list.position(i);
            subwords.add(vocabulary.subword(sequence.ids()[p]));
            becomes.add(vocabulary.subword(example.inputIds()[p]));
            corruption[i - list.start(u)] = example.fates()[p];
            times += chosen[p];
        }
        double share = (double) times / list.length(u) / redraws;
        return new Unit(
                subwords, becomes, corruption, list.words(u), recipe.lastWeight(u), recipe.lastSelected(u), share);
    }
}
