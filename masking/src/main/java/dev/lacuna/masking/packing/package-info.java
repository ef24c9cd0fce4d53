/**
 * From documents to rows of a fixed length: a {@link dev.lacuna.masking.packing.Fragmenter} cuts a document at sentence ends
 * into fragments that fit a row, and a {@link dev.lacuna.masking.packing.Packer} fills rows with fragments in the order given.
 * Each fragment finds its shard by itself, so rows of a long document are spread over all shards in one shuffle.
 */
package dev.lacuna.masking.packing;
