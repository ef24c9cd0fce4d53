/**
 * How a domain's words differ from those of a reference. Words of both are counted by a column ({@link
 * dev.lacuna.jobs.statistics.domain.ColumnCounts}), in another run ({@link dev.lacuna.jobs.statistics.domain.RunCounts}) or
 * by a list ({@link dev.lacuna.jobs.statistics.domain.ListCounts}); {@link dev.lacuna.jobs.statistics.domain.Ranking} scores
 * them and picks the anchors; {@link dev.lacuna.jobs.statistics.domain.DomainWords} compares the words' vectors with theirs; {@link
 * dev.lacuna.jobs.statistics.domain.DomainStep} writes the table.
 */
package dev.lacuna.jobs.statistics.domain;
