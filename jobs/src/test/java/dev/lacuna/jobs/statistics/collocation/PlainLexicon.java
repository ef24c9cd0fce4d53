package dev.lacuna.jobs.statistics.collocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a text falls into where neighbours do not belong together, written out word by word. */
final class PlainLexicon {
    private final PlainText text;
    private final long minCount;
    private final double threshold;

    /** @param threshold least PMI of a pair that stays together, if it occurs {@code minCount} times */
    PlainLexicon(PlainText text, long minCount, double threshold) {
        this.text = text;
        this.minCount = minCount;
        this.threshold = threshold;
    }

    /** Joined pairs stay; while more than three words are left, the weakest of the next three pairs, the last of equal ones, parts. */
    void cut(List<String> words, Map<String, Long> counts) {
        List<String> stretch = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            stretch.add(words.get(w));
            if (w + 1 == words.size() || !isJoined(words.get(w), words.get(w + 1))) {
                while (stretch.size() > 3) {
                    int weakest = 1;
                    for (int i = 2; i <= 3; i++) {
                        if (pmi(stretch, i) <= pmi(stretch, weakest)) {
                            weakest = i;
                        }
                    }
                    counts.merge(String.join(" ", stretch.subList(0, weakest)), weakest > 1 ? 1L : 0L, Long::sum);
                    stretch = new ArrayList<>(stretch.subList(weakest, stretch.size()));
                }
                counts.merge(String.join(" ", stretch), stretch.size() > 1 ? 1L : 0L, Long::sum);
                stretch.clear();
            }
        }
    }

    private double pmi(List<String> stretch, int second) {
        return text.pairPmi(stretch.get(second - 1), stretch.get(second));
    }

    private boolean isJoined(String first, String second) {
        return text.counts.getOrDefault(first + " " + second, 0L) >= minCount
                && text.pairPmi(first, second) >= threshold;
    }
}
