/**
 * An n-gram language model: interpolated modified Kneser-Ney over counts of the corpus, in buckets none of which needs
 * more than its own n-grams in memory.
 *
 * <p>{@link dev.lacuna.statistics.lm.SentenceWindows} counts the windows of the longest order, {@link
 * dev.lacuna.statistics.lm.WindowBlocks} brings each to the bucket of the two words before its last. There a {@link
 * dev.lacuna.statistics.lm.ContextTrie} tells the counts and adjusted counts of all shorter n-grams, and {@link
 * dev.lacuna.statistics.lm.Discounts} come from how many of them have which. {@link
 * dev.lacuna.statistics.lm.BigramRequests} joins the buckets at their bigrams, {@link
 * dev.lacuna.statistics.lm.Unigrams} is where all meet, and a {@link dev.lacuna.statistics.lm.SmoothedTrie} holds the
 * probabilities. {@link dev.lacuna.statistics.lm.BackoffBlocks} brings the weight of a context to where it is an
 * n-gram, for {@link dev.lacuna.statistics.lm.BucketNgrams} to be written, as {@link
 * dev.lacuna.statistics.lm.ArpaText} or otherwise.
 *
 * <p>A {@link dev.lacuna.statistics.lm.NgramModel} of {@link dev.lacuna.statistics.lm.QueryTrie}s scores text, {@link
 * dev.lacuna.statistics.lm.HeldOut} does so without ever holding a whole model.
 */
package dev.lacuna.statistics.lm;
