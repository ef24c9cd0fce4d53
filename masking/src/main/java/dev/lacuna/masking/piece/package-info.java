/** The syntax of a piece in a recipe file, {@code name(value, key=value)}: {@link dev.lacuna.masking.piece.PieceSpec}. */
package dev.lacuna.masking.piece;
