package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Draws subwords that are no special tokens: {@code uniform} over the vocabulary as BERT does, or by {@code unigram},
 * their share of the corpus, as SpanBERT does. In constant time, by an alias table (Walker 1977; Vose 1991).
 */
final class RandomSubwords {
    private final Vocabulary vocabulary;
    private final OrdinarySubwords ordinary;
    private final String from;
    /** Chance to keep a cell's own id rather than its alias; null for uniform draws. */
    private double[] keep;

    private int[] alias;

    /** @param from {@code uniform} or {@code unigram} */
    RandomSubwords(String from, MaskingTables tables) {
        this.from = from;
        this.vocabulary = tables.vocabulary();
        this.ordinary = new OrdinarySubwords(vocabulary);
        if (from.equals("unigram")) {
            fill(tables.subwords("subwords", "total_term_freq"));
        }
    }

    private void fill(double[] counts) {
        int size = vocabulary.size();
        double total = 0;
        for (int id = 0; id < size; id++) {
            total += counted(counts, id);
        }
        if (total == 0) {
            return;
        }
        keep = new double[size];
        alias = new int[size];
        // Cells below their even share go to the front, others to the back.
        int[] cells = new int[size];
        int small = 0;
        int large = size;
        for (int id = 0; id < size; id++) {
            keep[id] = counted(counts, id) * size / total;
            alias[id] = id;
            cells[keep[id] < 1 ? small++ : --large] = id;
        }
        pair(cells, large);
    }

    /** Fills up each small cell from a large one, which may thereby become small and the last of the small ones. */
    private void pair(int[] cells, int firstLarge) {
        int small = 0;
        int large = firstLarge;
        int size = cells.length;
        while (small < large && large < size) {
            int giver = cells[large];
            alias[cells[small]] = giver;
            keep[giver] -= 1 - keep[cells[small++]];
            if (keep[giver] < 1) {
                large++;
            }
        }
    }

    private double counted(double[] counts, int id) {
        return vocabulary.isSpecial(id) || !(counts[id] > 0) ? 0 : counts[id];
    }

    int draw(KeyedRandom random) {
        if (keep != null) {
            int cell = random.nextInt(keep.length);
            return random.nextDouble() < keep[cell] ? cell : alias[cell];
        }
        return ordinary.draw(random);
    }

    @Override
    public String toString() {
        return from;
    }
}
