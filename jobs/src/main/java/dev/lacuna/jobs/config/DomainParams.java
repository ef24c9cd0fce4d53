package dev.lacuna.jobs.config;

import dev.lacuna.tokenization.UserException;
import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * {@code statistics.domain.*}: whose words are compared with whose.
 *
 * @param column whose values tell target and reference, or null
 * @param target value of the target's documents, or null
 * @param reference value of the reference's documents; null for all other values
 * @param referenceRun directory of another run whose corpus is the reference, or null
 * @param referenceWords file of words and counts that is the reference, or null
 * @param byDocuments whether the reference is counted in documents, not in words
 * @param minCount least totalTermFreq in the target
 * @param anchors how many words are anchors
 * @param stopWords file of words that are no anchors, or null
 * @param commonWords how many words, the reference's most frequent, are no anchors
 */
public record DomainParams(
        String column,
        String target,
        String reference,
        String referenceRun,
        String referenceWords,
        boolean byDocuments,
        int minCount,
        int anchors,
        String stopWords,
        int commonWords)
        implements Serializable {
    public static DomainParams from(Settings settings) {
        DomainParams params = new DomainParams(
                settings.optionalText("statistics.domain.column"),
                settings.optionalText("statistics.domain.target"),
                settings.optionalText("statistics.domain.reference"),
                settings.optionalText("statistics.domain.reference-run"),
                settings.optionalText("statistics.domain.reference-words"),
                settings.choice("statistics.domain.icf", "words", "documents").equals("documents"),
                settings.integer("statistics.domain.min-count", 1, Integer.MAX_VALUE),
                settings.integer("statistics.domain.anchors", 1, 10_000),
                settings.optionalText("statistics.domain.stop-words"),
                settings.integer("statistics.domain.common-words", 0, Integer.MAX_VALUE));
        params.requireSense();
        return params;
    }

    private void requireSense() {
        if (references() > 1) {
            throw wrong("there can be one reference; give one of column, reference-run and reference-words");
        }
        if ((column == null) != (target == null) || reference != null && column == null) {
            throw wrong("column and target go together, and reference goes with them; give both");
        }
        if (target != null && target.equals(reference)) {
            throw wrong("target and reference are the same value; give two, or no reference for all others");
        }
        if (byDocuments && referenceWords != null) {
            throw wrong("a file of words tells no documents; give icf = words with reference-words");
        }
    }

    private UserException wrong(String why) {
        return new UserException("Cannot use configuration: in statistics.domain " + why + " (" + this + ")");
    }

    /** How many references are named; a table needs one. */
    public long references() {
        return Stream.of(column, referenceRun, referenceWords)
                .filter(Objects::nonNull)
                .count();
    }
}
