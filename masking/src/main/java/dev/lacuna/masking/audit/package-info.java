/**
 * What recipes really do to text, in numbers that add up: {@link dev.lacuna.masking.audit.SelectionCounts} is counted over
 * every row that is written, {@link dev.lacuna.masking.audit.RecipeAudit} and, between recipes, {@link
 * dev.lacuna.masking.audit.Overlaps} over a sample of rows that all recipes are tried on. An {@link
 * dev.lacuna.masking.audit.Auditor} takes rows in; {@link dev.lacuna.masking.audit.AuditCounts} come out, sums of whole
 * numbers that are merged in any order to the same figures. A new measure is a class of its own with {@code add} and {@code
 * merge}, and a field of {@code RecipeAudit}.
 */
package dev.lacuna.masking.audit;
