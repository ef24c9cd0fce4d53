/**
 * Where sentences start: each {@link dev.lacuna.tokenization.sentence.SentenceBreaker} walks through a text from sentence to
 * sentence. {@link dev.lacuna.tokenization.sentence.RuleSentences} goes by punctuation and abbreviations, {@link
 * dev.lacuna.tokenization.sentence.UnicodeSentences} by Unicode's rules for a locale, and {@link
 * dev.lacuna.tokenization.sentence.OpenNlpSentences} by a learned model.
 */
package dev.lacuna.tokenization.sentence;
