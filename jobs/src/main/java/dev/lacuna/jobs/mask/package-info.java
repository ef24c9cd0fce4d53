/**
 * Step four, one {@link dev.lacuna.jobs.mask.MaskStep} a recipe. In: the tokenized table and the statistics the recipe asks
 * for. Out: {@code shards/<recipe>/{train,valid}/}.
 *
 * <p>{@link dev.lacuna.jobs.mask.Rows} cuts documents into fragments, sends each to the shard its key names, orders them there
 * by key and packs them into rows: one keyed global shuffle, the same for every recipe. Masking is then row by row.
 *
 * <p>{@link dev.lacuna.jobs.mask.NeedTables} tells which table each {@link dev.lacuna.masking.Need} is filled from, {@link
 * dev.lacuna.jobs.mask.NeedsCheck} whether the configuration makes it, and {@link dev.lacuna.jobs.mask.TableLoader} loads it;
 * values of each word of a document come with the rows ({@link dev.lacuna.jobs.mask.NotedDocuments}).
 */
package dev.lacuna.jobs.mask;
