package dev.lacuna.statistics.overlap;

import java.io.Serializable;
import java.util.BitSet;

/** Overlaps of any number of documents added up; the order does not matter. As large as the benchmark, at most. */
public final class OverlapTotals implements Serializable {
    private static final long serialVersionUID = 1;

    private final BitSet ngrams;
    private final long[] docCounts;
    private final LongestMatches[] longest;

    public OverlapTotals(int items, int ngrams) {
        this.ngrams = new BitSet(ngrams);
        this.docCounts = new long[items];
        this.longest = new LongestMatches[items];
    }

    /** Adds a document; returns this. */
    public OverlapTotals add(DocumentOverlap overlap) {
        for (int ngram : overlap.ngrams()) {
            ngrams.set(ngram);
        }
        for (int i = 0; i < overlap.items().length; i++) {
            int item = overlap.items()[i];
            docCounts[item]++;
            longest(item).add(overlap.document(), overlap.part(), overlap.longest()[i]);
        }
        return this;
    }

    /** Adds totals of other documents; returns this. */
    public OverlapTotals merge(OverlapTotals other) {
        ngrams.or(other.ngrams);
        for (int item = 0; item < docCounts.length; item++) {
            if (other.docCounts[item] > 0) {
                docCounts[item] += other.docCounts[item];
                longest(item).merge(other.longest[item]);
            }
        }
        return this;
    }

    private LongestMatches longest(int item) {
        if (longest[item] == null) {
            longest[item] = new LongestMatches();
        }
        return longest[item];
    }

    /** What all documents together hold of {@code item} of {@code benchmark}. */
    public ItemOverlap of(int item, Benchmark benchmark) {
        LongestMatches matches = longest(item);
        return new ItemOverlap(
                benchmark.words(item),
                covered(item, benchmark),
                matches.longest(),
                docCounts[item],
                matches.documents());
    }

    private int covered(int item, Benchmark benchmark) {
        int covered = 0;
        int until = 0;
        for (int w = 0; w < benchmark.words(item); w++) {
            int ngram = benchmark.ngramAt(benchmark.itemStart(item) + w);
            if (ngram >= 0 && ngrams.get(ngram)) {
                until = w + benchmark.order();
            }
            covered += w < until ? 1 : 0;
        }
        return covered;
    }
}
