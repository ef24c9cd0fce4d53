/**
 * The tables {@code keyphrases} and {@code keyphrase-universe}. {@link
 * dev.lacuna.jobs.statistics.keyphrase.KeyphrasesStep} reads the corpus anew, since YAKE needs the casing that the tokenized
 * table may have lost, and cuts it as it was cut there; {@link dev.lacuna.jobs.statistics.keyphrase.KeyphraseRows} makes its
 * rows. {@link dev.lacuna.jobs.statistics.keyphrase.KeyphraseUniverseStep} counts the phrases of that table.
 */
package dev.lacuna.jobs.statistics.keyphrase;
