/**
 * Tables keyed by sequences of ints (a word is a sequence of subword ids, an n-gram one of word ids): {@link
 * dev.lacuna.statistics.counting.SequenceIndex} numbers sequences, {@link dev.lacuna.statistics.counting.SequenceCounts}
 * counts them, {@link dev.lacuna.statistics.counting.CountBlock} carries partial counts between machines, each to the bucket
 * that {@link dev.lacuna.statistics.counting.BucketedBlocks} finds for the sequence. {@link
 * dev.lacuna.statistics.counting.PairCounts} and {@link dev.lacuna.statistics.counting.PairBlock} do the same for pairs of
 * ints, where speed counts most; {@link dev.lacuna.statistics.counting.MergedPairs} merges their sorted blocks.
 */
package dev.lacuna.statistics.counting;
