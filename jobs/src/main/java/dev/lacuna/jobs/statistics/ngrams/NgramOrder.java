package dev.lacuna.jobs.statistics.ngrams;

import org.apache.spark.api.java.JavaRDD;

/**
 * The n-grams of one order.
 *
 * @param order units in an n-gram, 2 or more
 * @param positions how many the text holds in all, repeated and rare ones included
 * @param reachable how many occur often enough to be counted, be it for the sake of longer ones
 * @param kept how many of these reach the order's own minimum count
 * @param scored blocks of all counted ones, as {@code NgramBlock.forEachScored} reads them, a partition a bucket
 */
record NgramOrder(int order, long positions, long reachable, long kept, JavaRDD<byte[]> scored) {}
