package dev.lacuna.masking;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Something a recipe reads beside the row itself.
 *
 * @param kind what it is
 * @param source table of statistics, path of a file, or pattern of tokens; empty where the kind says all
 * @param column column of the table, or number of tokens; else empty
 */
public record Need(Kind kind, String source, String column) implements Serializable, Comparable<Need> {
    /** Source of what stands in the corpus's own columns. */
    public static final String CORPUS = "corpus";

    /** What a recipe may need. */
    public enum Kind {
        NGRAMS,
        SUBWORD_VALUES,
        TAG_VALUES,
        WORD_VALUES,
        SIMILAR_WORDS,
        GENERATOR,
        TOKENS,
        WORD_COLUMN,
        ALIGNMENT,
        PAIR_VALUES,
        TAGS,
        PAIRS
    }

    /** A need that {@code kind} alone describes. */
    public static Need of(Kind kind) {
        return new Need(kind, "", "");
    }

    /** The tokens that a need of {@link Kind#TOKENS} names. */
    public List<String> tokens() {
        return IntStream.range(0, Integer.parseInt(column))
                .mapToObj(i -> source.replace("%d", String.valueOf(i)))
                .toList();
    }

    @Override
    public int compareTo(Need other) {
        int byKind = kind.compareTo(other.kind);
        int bySource = byKind != 0 ? byKind : source.compareTo(other.source);
        return bySource != 0 ? bySource : column.compareTo(other.column);
    }
}
