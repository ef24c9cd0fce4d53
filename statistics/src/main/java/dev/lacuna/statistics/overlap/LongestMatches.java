package dev.lacuna.statistics.overlap;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The few documents that share the longest stretches with an item. */
final class LongestMatches implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int KEPT = 5;

    private record Match(String document, int part, int words) implements Serializable {
        static final Comparator<Match> ORDER = (Comparator<Match> & Serializable) (a, b) -> {
            int order = Integer.compare(b.words, a.words);
            order = order != 0 ? order : a.document.compareTo(b.document);
            return order != 0 ? order : Integer.compare(a.part, b.part);
        };
    }

    private final TreeSet<Match> matches = new TreeSet<>(Match.ORDER);

    void add(String document, int part, int words) {
        keep(new Match(document, part, words));
    }

    void merge(LongestMatches other) {
        other.matches.forEach(this::keep);
    }

    private void keep(Match match) {
        matches.add(match);
        if (matches.size() > KEPT) {
            matches.pollLast();
        }
    }

    /** Words of the longest stretch, 0 if there is none. */
    int longest() {
        return matches.isEmpty() ? 0 : matches.first().words();
    }

    /** The documents' ids, those of several parts once. */
    List<String> documents() {
        return matches.stream().map(Match::document).distinct().toList();
    }
}
