package dev.lacuna.jobs.mask;

import dev.lacuna.masking.audit.AuditCounts;
import java.io.Serializable;
import java.util.Comparator;
import java.util.function.BinaryOperator;

/**
 * What some of the sampled rows came to.
 *
 * @param counts null of no rows
 * @param paragraph the one of these rows that is best to show; null of no rows
 */
record AuditSample(AuditCounts counts, Paragraph paragraph) implements Serializable {
    /** Of no rows. */
    static final AuditSample EMPTY = new AuditSample(null, null);

    /** Both together; may take over the counts of either. */
    AuditSample merge(AuditSample other) {
        return new AuditSample(
                either(counts, other.counts, AuditCounts::merge),
                either(paragraph, other.paragraph, BinaryOperator.minBy(Comparator.naturalOrder())));
    }

    private static <T> T either(T first, T second, BinaryOperator<T> both) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return both.apply(first, second);
    }
}
