/** What can be masked together: implementations of {@link dev.lacuna.masking.units.Units}. */
package dev.lacuna.masking.units;
