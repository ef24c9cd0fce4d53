/** How attractive each unit is: implementations of {@link dev.lacuna.masking.weights.Weights}. */
package dev.lacuna.masking.weights;
