/**
 * Randomness that depends on what is drawn for, never on who draws it or when. A {@link
 * dev.lacuna.tokenization.random.RandomKey} is made from (seed, purpose, document, sequence, view); a {@link
 * dev.lacuna.tokenization.random.KeyedRandom} turns it into a stream. No state crosses rows, so partitions, executors and
 * retries cannot change a result.
 */
package dev.lacuna.tokenization.random;
