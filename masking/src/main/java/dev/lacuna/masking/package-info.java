/**
 * The masking algebra: a {@link dev.lacuna.masking.Recipe} is <em>units × weights × budget × sampler × corruption ×
 * targets</em>, each a small interface with one file an implementation, in the package of its name.
 *
 * <p>{@code packing} cuts documents and packs them into {@link dev.lacuna.masking.Sequence sequences}; a {@link
 * dev.lacuna.masking.RecipeSpec}, parsed from a ten-line file, is bound to the {@link dev.lacuna.masking.MaskingTables
 * tables} it asks for and then turns sequences into {@link dev.lacuna.masking.MaskedExample masked examples}. A new strategy
 * is a new file in {@code conf/recipes}; a new piece is one class and one line in its axis's registry, such as {@link
 * dev.lacuna.masking.units.UnitKinds}.
 */
package dev.lacuna.masking;
