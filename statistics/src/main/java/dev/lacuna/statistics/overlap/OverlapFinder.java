package dev.lacuna.statistics.overlap;

import java.util.Arrays;

/**
 * Finds what documents share with a benchmark, one document after another; for one thread.
 *
 * <p>At each place of a document, every place of the benchmark where the same n-gram begins goes on with the match that ended
 * one word before, or begins one. So the longest stretch is exact, however far it goes beyond n words.
 */
public final class OverlapFinder {
    private final Benchmark benchmark;

    /** For each place of the benchmark: where in the text its n-gram was met last, and how many in a row ended there. */
    private final long[] metAt;

    private final int[] run;

    /** The document in which an n-gram or an item was met last. */
    private final long[] ngramSeen;

    private final long[] itemSeen;
    private final int[] itemLongest;
    private final int[] ngrams;
    private final int[] items;
    private int ngramCount;
    private int itemCount;
    private long document;

    /** Place in all text so far, so that nothing needs to be cleared between documents. */
    private long at;

    public OverlapFinder(Benchmark benchmark) {
        this.benchmark = benchmark;
        metAt = new long[benchmark.size()];
        run = new int[benchmark.size()];
        ngramSeen = new long[benchmark.ngrams()];
        itemSeen = new long[benchmark.items()];
        itemLongest = new int[benchmark.items()];
        ngrams = new int[benchmark.ngrams()];
        items = new int[benchmark.items()];
    }

    /**
     * What the document whose words are {@code words[0, size)}, as the benchmark numbers them, shares with it; null if it has
     * no n-gram of it.
     */
    public DocumentOverlap find(String id, int part, int[] words, int size) {
        document++;
        ngramCount = 0;
        itemCount = 0;
        int order = benchmark.order();
        int known = 0;
        at += 2;
        for (int i = 0; i < size; i++, at++) {
            known = words[i] == Benchmark.UNKNOWN ? 0 : known + 1;
            int ngram = known < order ? -1 : benchmark.ngram(words, i + 1 - order);
            if (ngram >= 0) {
                meet(ngram);
            }
        }
        return ngramCount == 0 ? null : overlap(id, part);
    }

    private void meet(int ngram) {
        if (ngramSeen[ngram] != document) {
            ngramSeen[ngram] = document;
            ngrams[ngramCount++] = ngram;
        }
        // Downwards, so that the place before is still as the word before left it.
        for (int i = benchmark.placesStart(ngram + 1) - 1; i >= benchmark.placesStart(ngram); i--) {
            int place = benchmark.place(i);
            int item = benchmark.itemAt(place);
            boolean goesOn = place > benchmark.itemStart(item) && metAt[place - 1] == at - 1;
            run[place] = goesOn ? run[place - 1] + 1 : 1;
            metAt[place] = at;
            lengthen(item, run[place] + benchmark.order() - 1);
        }
    }

    private void lengthen(int item, int words) {
        if (itemSeen[item] != document) {
            itemSeen[item] = document;
            itemLongest[item] = 0;
            items[itemCount++] = item;
        }
        itemLongest[item] = Math.max(itemLongest[item], words);
    }

    private DocumentOverlap overlap(String id, int part) {
        int[] met = Arrays.copyOf(items, itemCount);
        Arrays.sort(met);
        int[] longest = Arrays.stream(met).map(item -> itemLongest[item]).toArray();
        int[] held = Arrays.copyOf(ngrams, ngramCount);
        return new DocumentOverlap(id, part, met, longest, held);
    }
}
