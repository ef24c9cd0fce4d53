package dev.lacuna.jobs.tokenize;

import java.util.Map;
import java.util.TreeMap;

/** Which words are kept where there are too many. Words of one count stay or go together, so no order decides. */
final class MostFrequent {
    private MostFrequent() {}

    /**
     * The least count of a word that is kept, so that there are no more than {@code most} of them; 1 where all are kept.
     *
     * @param wordsByCount how many words have each count
     */
    static long leastCount(Map<Long, Long> wordsByCount, long most) {
        long kept = 0;
        for (Map.Entry<Long, Long> words :
                new TreeMap<>(wordsByCount).descendingMap().entrySet()) {
            kept += words.getValue();
            if (kept > most) {
                return words.getKey() + 1;
            }
        }
        return 1;
    }
}
