/** Where sentences start. {@link dev.lacuna.tokenization.sentence.SentenceSplitter} is the rule-based splitter. */
package dev.lacuna.tokenization.sentence;
