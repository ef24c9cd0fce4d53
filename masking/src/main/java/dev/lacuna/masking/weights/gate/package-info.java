/**
 * Gates, weights of 0 or 1: {@link dev.lacuna.masking.weights.gate.Gate} asks {@link
 * dev.lacuna.masking.weights.gate.Condition}s which positions of a row pass, each one argument of {@code gate(…)}. A
 * new condition is a class here and a line in {@code Conditions}.
 */
package dev.lacuna.masking.weights.gate;
