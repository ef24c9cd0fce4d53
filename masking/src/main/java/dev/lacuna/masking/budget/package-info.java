/** How much is masked, and when: implementations of {@link dev.lacuna.masking.budget.Budget}. */
package dev.lacuna.masking.budget;
