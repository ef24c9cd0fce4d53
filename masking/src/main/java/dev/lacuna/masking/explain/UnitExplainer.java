package dev.lacuna.masking.explain;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tells the units of the row that a recipe has just masked. */
final class UnitExplainer {
    private final Recipe recipe;
    private final Sequence sequence;
    private final MaskedExample example;
    private final long[] chosen;
    private final int redraws;
    private final Vocabulary vocabulary;

    /** @param chosen how many of {@code redraws} views selected each position */
    UnitExplainer(
            Recipe recipe,
            Sequence sequence,
            MaskedExample example,
            long[] chosen,
            int redraws,
            Vocabulary vocabulary) {
        this.recipe = recipe;
        this.sequence = sequence;
        this.example = example;
        this.chosen = chosen;
        this.redraws = redraws;
        this.vocabulary = vocabulary;
    }

    List<Explanation.Unit> all() {
        return recipe.lastUnitsAreOfTheRow() ? units() : words();
    }

    private List<Explanation.Unit> units() {
        List<Explanation.Unit> units = new ArrayList<>();
        UnitList list = recipe.lastUnits();
        for (int u = 0; u < list.size(); u++) {
            int[] positions = IntStream.range(list.start(u), list.end(u))
                    .map(list::position)
                    .toArray();
            units.add(unit(positions, list.words(u), recipe.lastWeight(u), recipe.lastSelected(u)));
        }
        return units;
    }

    /** The words of the row; a step before may have moved what the last step found. */
    private List<Explanation.Unit> words() {
        List<Explanation.Unit> words = new ArrayList<>();
        for (int word = 0; word < sequence.words(); word++) {
            int[] positions = IntStream.range(sequence.wordStarts()[word], sequence.wordEnd(word))
                    .filter(p -> !vocabulary.isSpecial(sequence.ids()[p]))
                    .toArray();
            if (positions.length > 0) {
                boolean touched = IntStream.of(positions).anyMatch(p -> example.fates()[p] != MaskedExample.UNTOUCHED);
                words.add(unit(positions, 1, Explanation.NO_WEIGHT, touched));
            }
        }
        return words;
    }

    private Explanation.Unit unit(int[] positions, int words, double weight, boolean selected) {
        List<String> subwords = new ArrayList<>();
        byte[] fates = new byte[positions.length];
        long times = 0;
        for (int i = 0; i < positions.length; i++) {
            subwords.add(vocabulary.subword(sequence.ids()[positions[i]]));
            fates[i] = example.fates()[positions[i]];
            times += chosen[positions[i]];
        }
        double share = (double) times / positions.length / redraws;
        return new Explanation.Unit(positions, subwords, becomes(positions), fates, words, weight, selected, share);
    }

    private List<String> becomes(int[] positions) {
        List<String> becomes = new ArrayList<>();
        for (int p = 0; p < example.size(); p++) {
            int source = example.sources()[p];
            if (IntStream.of(positions).anyMatch(position -> position == source)) {
                becomes.add(vocabulary.subword(example.inputIds()[p]));
            }
        }
        return becomes;
    }
}
