package dev.lacuna.statistics.overlap;

import dev.lacuna.statistics.counting.SequenceIndex;
import dev.lacuna.statistics.words.WordTexts;
import java.io.Serializable;
import java.util.List;

/**
 * The items of a benchmark as numbers of words, with an index of their n-grams. Takes some 60 + 4n bytes a word. Immutable;
 * broadcast.
 */
public final class Benchmark implements Serializable {
    private static final long serialVersionUID = 1;

    /** Stands for a word that can match no other. */
    public static final int UNKNOWN = -1;

    private final int order;
    private final WordTexts texts = new WordTexts();
    private final int[] words;

    /** Item i is {@code words[itemStarts[i], itemStarts[i + 1])}. */
    private final int[] itemStarts;

    private final int[] itemAt;
    private final SequenceIndex ngrams = new SequenceIndex();

    /** The n-gram that begins at a place, or -1. */
    private final int[] ngramAt;

    /** Places where n-gram g begins, rising: {@code places[placeStarts[g], placeStarts[g + 1])}. */
    private final int[] places;

    private final int[] placeStarts;

    /**
     * @param items the words of each item; null for a word that can match no other
     * @param order words of an n-gram
     */
    public Benchmark(List<String[]> items, int order) {
        this.order = order;
        this.itemStarts = new int[items.size() + 1];
        for (int i = 0; i < items.size(); i++) {
            itemStarts[i + 1] = itemStarts[i] + items.get(i).length;
        }
        this.words = new int[itemStarts[items.size()]];
        this.itemAt = new int[words.length];
        for (int i = 0; i < items.size(); i++) {
            number(items.get(i), i);
        }
        this.ngramAt = indexNgrams();
        this.placeStarts = new int[ngrams.size() + 1];
        this.places = invert();
    }

    private void number(String[] item, int index) {
        for (int w = 0; w < item.length; w++) {
            words[itemStarts[index] + w] = item[w] == null ? UNKNOWN : texts.add(item[w]);
            itemAt[itemStarts[index] + w] = index;
        }
    }

    private int[] indexNgrams() {
        int[] at = new int[words.length];
        for (int item = 0; item < items(); item++) {
            int known = 0;
            for (int p = itemStarts[item]; p < itemStarts[item + 1]; p++) {
                at[p] = -1;
                known = words[p] == UNKNOWN ? 0 : known + 1;
                if (known >= order) {
                    at[p + 1 - order] = ngrams.add(words, p + 1 - order, p + 1);
                }
            }
        }
        return at;
    }

    private int[] invert() {
        for (int ngram : ngramAt) {
            if (ngram >= 0) {
                placeStarts[ngram + 1]++;
            }
        }
        for (int g = 0; g < ngrams.size(); g++) {
            placeStarts[g + 1] += placeStarts[g];
        }
        int[] inverted = new int[placeStarts[ngrams.size()]];
        int[] next = placeStarts.clone();
        for (int p = 0; p < ngramAt.length; p++) {
            if (ngramAt[p] >= 0) {
                inverted[next[ngramAt[p]]++] = p;
            }
        }
        return inverted;
    }

    /** The number of {@code word}, or {@link #UNKNOWN} if no item has it. */
    public int number(String word) {
        return texts.indexOf(word);
    }

    /** Words of an n-gram. */
    public int order() {
        return order;
    }

    /** How many items there are. */
    public int items() {
        return itemStarts.length - 1;
    }

    /** Number of words of {@code item}. */
    public int words(int item) {
        return itemStarts[item + 1] - itemStarts[item];
    }

    /** How many distinct n-grams there are. */
    public int ngrams() {
        return ngrams.size();
    }

    /** Number of words of all items. */
    int size() {
        return words.length;
    }

    /** The item that {@code place} is in. */
    int itemAt(int place) {
        return itemAt[place];
    }

    int itemStart(int item) {
        return itemStarts[item];
    }

    int ngramAt(int place) {
        return ngramAt[place];
    }

    /** The n-gram {@code source[from, from + order)}, or -1. */
    int ngram(int[] source, int from) {
        return ngrams.indexOf(source, from, from + order);
    }

    int placesStart(int ngram) {
        return placeStarts[ngram];
    }

    int place(int i) {
        return places[i];
    }
}
