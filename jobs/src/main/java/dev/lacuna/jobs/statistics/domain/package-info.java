/**
 * How a domain's words differ from those of a reference. {@link dev.lacuna.jobs.statistics.domain.ReferenceCounts} counts the
 * words of both, by a column, in another run or from a file; {@link dev.lacuna.jobs.statistics.domain.DomainWords} scores
 * them, picks the anchors and compares the words' vectors with theirs; {@link dev.lacuna.jobs.statistics.domain.DomainStep}
 * writes the table.
 */
package dev.lacuna.jobs.statistics.domain;
