package dev.lacuna.jobs.statistics.domain;

/**
 * Counts of one of the two corpora. Arrays are as long as the index that numbers words, which fits the driver.
 *
 * @param totalTermFreqs of each numbered word
 * @param docFreqs of each numbered word; all 0 where documents are not known
 * @param words how many words the corpus holds, those without a number included, signs not
 * @param documents how many documents, each part for one
 */
record CorpusCounts(long[] totalTermFreqs, long[] docFreqs, long words, long documents) {
    static CorpusCounts empty(int size) {
        return new CorpusCounts(new long[size], new long[size], 0, 0);
    }

    CorpusCounts withTotals(long moreWords, long moreDocuments) {
        return new CorpusCounts(totalTermFreqs, docFreqs, words + moreWords, documents + moreDocuments);
    }

    long mostFrequent() {
        return java.util.Arrays.stream(totalTermFreqs).max().orElse(0);
    }
}
