/** One text under one recipe, told unit by unit: {@link dev.lacuna.masking.explain.Explanation}. */
package dev.lacuna.masking.explain;
