/**
 * How much the words of an n-gram belong together, by several measures, from the counts of the n-gram and of the stretches it
 * is made of, its {@link dev.lacuna.statistics.collocation.SpanCounts}: {@link dev.lacuna.statistics.collocation.Npmi},
 * {@link dev.lacuna.statistics.collocation.PhraseScore}, {@link dev.lacuna.statistics.collocation.LogLikelihoodRatio} and
 * DALE's PMI ({@link dev.lacuna.statistics.collocation.CommonPmi} and {@link
 * dev.lacuna.statistics.collocation.DaleDiscount}).
 *
 * <p>The counts come together by two shuffles whatever the order: {@link dev.lacuna.statistics.collocation.PlacedNgrams} ask
 * in the buckets of their stretches, {@link dev.lacuna.statistics.collocation.SpanAnswers} answer, {@link
 * dev.lacuna.statistics.collocation.GatheredSpans} take the answers in.
 *
 * <p>{@link dev.lacuna.statistics.collocation.LexiconCutter} cuts text where neighbours do not belong together,
 * {@link dev.lacuna.statistics.collocation.Phrases} join them where they do.
 */
package dev.lacuna.statistics.collocation;
