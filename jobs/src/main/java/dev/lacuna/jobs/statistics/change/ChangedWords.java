package dev.lacuna.jobs.statistics.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.WordIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ranked shifts of all pairs of slices, on the way to the table. */
final class ChangedWords {
    private static final int SHOWN = 25;
    private static final int SHOWN_PAIRS = 20;

    private final Slices slices;
    private final long[][] counts;
    private final List<List<Shift>> pairs = new ArrayList<>();
    private final int top;

    /**
     * @param counts of each word, by slice
     * @param shifts sorted by {@link Shift#RANKING}
     * @param top how many of each pair get examples
     */
    ChangedWords(Slices slices, long[][] counts, List<Shift> shifts, int top) {
        this.slices = slices;
        this.counts = counts;
        this.top = top;
        for (int pair = 0; pair < slices.pairs(); pair++) {
            pairs.add(new ArrayList<>());
        }
        shifts.forEach(shift -> pairs.get(shift.pair()).add(shift));
    }

    /** The keys of the words that get {@link Examples}. */
    BitSet wanted() {
        BitSet wanted = new BitSet();
        for (List<Shift> pair : pairs) {
            pair.stream().limit(top).forEach(shift -> {
                wanted.set(key(shift, 0));
                wanted.set(key(shift, 1));
            });
        }
        return wanted;
    }

    private int key(Shift shift, int side) {
        return (shift.pair() + side) * counts[0].length + shift.word();
    }

    /** The rows of each pair, by rank. */
    List<List<ChangedWord>> rows(WordIndex index, Map<Integer, List<String>> examples) {
        List<List<ChangedWord>> rows = new ArrayList<>();
        for (List<Shift> pair : pairs) {
            List<ChangedWord> own = new ArrayList<>();
            for (Shift shift : pair) {
                boolean shown = own.size() < top;
                own.add(new ChangedWord(
                        index.text(shift.word()),
                        slices.values().get(shift.pair()),
                        slices.values().get(shift.pair() + 1),
                        counts[shift.pair()][shift.word()],
                        counts[shift.pair() + 1][shift.word()],
                        shift.divergence(),
                        shift.chance(),
                        own.size() + 1,
                        shown ? examples.getOrDefault(key(shift, 0), List.of()) : List.of(),
                        shown ? examples.getOrDefault(key(shift, 1), List.of()) : List.of()));
            }
            rows.add(own);
        }
        return rows;
    }

    /** What the manifest tells; of the first pairs of slices also the words that change most. */
    StepResult result(Compared compared, List<List<ChangedWord>> rows) {
        ObjectNode metrics = Json.object();
        long words = 0;
        for (int pair = 0; pair < rows.size(); pair++) {
            List<ChangedWord> own = rows.get(pair);
            words += own.size();
            ObjectNode node = metrics.withArray("pairs")
                    .addObject()
                    .put("from", slices.values().get(pair))
                    .put("to", slices.values().get(pair + 1))
                    .put("candidates", compared.byPair()[pair].length)
                    .put("compared", own.size());
            if (pair < SHOWN_PAIRS) {
                own.stream().limit(SHOWN).forEach(word -> show(word, node));
            }
        }
        return new StepResult(
                String.format(Locale.ROOT, "%,d words compared in %,d pairs of slices", words, rows.size()), metrics);
    }

    private static void show(ChangedWord word, ObjectNode pair) {
        pair.withArray("top")
                .addObject()
                .put("word", word.word())
                .put("countFrom", word.countFrom())
                .put("countTo", word.countTo())
                .put("jsd", word.divergence())
                .put("jsdByChance", word.chance());
    }
}
