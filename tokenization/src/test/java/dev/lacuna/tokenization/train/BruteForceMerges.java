package dev.lacuna.tokenization.train;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learns by merges as the definition says: everything is counted anew before each merge. */
final class BruteForceMerges {
    final List<String> pieces;
    final Set<List<String>> merges = new LinkedHashSet<>();
    private final String prefix;
    private final MergeScore score;
    private final List<List<String>> words = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();
    private double characters;

    private Map<List<String>, Long> pairCounts;
    private Map<String, Long> pieceCounts;

    /** @param pieces special tokens and alphabet */
    BruteForceMerges(List<String> pieces, String prefix, MergeScore score) {
        this.pieces = new ArrayList<>(pieces);
        this.prefix = prefix;
        this.score = score;
    }

    void addWord(List<String> symbols, long count) {
        words.add(symbols);
        counts.add(count);
        characters += symbols.size() * count;
    }

    void learn(int size, long minPairFrequency) {
        while (pieces.size() < size) {
            countAgain();
            pairCounts.values().removeIf(count -> count < minPairFrequency);
            if (pairCounts.isEmpty()) {
                return;
            }
            List<String> best = pairCounts.keySet().stream().min(order()).orElseThrow();
            merges.add(best);
            String merged = best.get(0) + best.get(1).substring(best.get(1).startsWith(prefix) ? prefix.length() : 0);
            if (!pieces.contains(merged)) {
                pieces.add(merged);
            }
            words.replaceAll(word -> replace(word, best, merged));
        }
    }

    private void countAgain() {
        pairCounts = new HashMap<>();
        pieceCounts = new HashMap<>();
        for (int w = 0; w < words.size(); w++) {
            List<String> word = words.get(w);
            for (int i = 0; i < word.size(); i++) {
                pieceCounts.merge(word.get(i), counts.get(w), Long::sum);
                if (i + 1 < word.size()) {
                    pairCounts.merge(List.copyOf(word.subList(i, i + 2)), counts.get(w), Long::sum);
                }
            }
        }
    }

    private Comparator<List<String>> order() {
        Comparator<List<String>> byScore =
                switch (score) {
                    case FREQUENCY -> (a, b) -> 0;
                    case LIKELIHOOD -> Comparator.comparingDouble(pair -> -gain(pair));
                    case RATIO -> (a, b) -> product(b, a).compareTo(product(a, b));
                };
        return byScore.thenComparing(pair -> -pairCounts.get(pair))
                .thenComparing(pair -> pieces.indexOf(pair.get(0)))
                .thenComparing(pair -> pieces.indexOf(pair.get(1)));
    }

    private double gain(List<String> pair) {
        double together = pairCounts.get(pair);
        double apart = (double) pieceCounts.get(pair.get(0)) * pieceCounts.get(pair.get(1));
        return together * StrictMath.log(together * characters / apart);
    }

    /** Numerator of the score of {@code a} when it has the common denominator of both. */
    private BigInteger product(List<String> a, List<String> b) {
        return BigInteger.valueOf(pairCounts.get(a))
                .multiply(BigInteger.valueOf(pieceCounts.get(b.get(0))))
                .multiply(BigInteger.valueOf(pieceCounts.get(b.get(1))));
    }

    /** Every occurrence of {@code pair}, from the left, replaced by {@code merged}. */
    static List<String> replace(List<String> symbols, List<String> pair, String merged) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            if (i + 1 < symbols.size() && symbols.subList(i, i + 2).equals(pair)) {
                out.add(merged);
                i++;
            } else {
                out.add(symbols.get(i));
            }
        }
        return out;
    }
}
