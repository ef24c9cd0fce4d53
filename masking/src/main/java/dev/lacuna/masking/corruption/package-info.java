/** What stands in place of a selected unit: implementations of {@link dev.lacuna.masking.corruption.Corruption}. */
package dev.lacuna.masking.corruption;
