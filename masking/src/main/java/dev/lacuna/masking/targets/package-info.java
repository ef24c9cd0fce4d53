/** What is learned from a masked row: implementations of {@link dev.lacuna.masking.targets.Targets}. */
package dev.lacuna.masking.targets;
