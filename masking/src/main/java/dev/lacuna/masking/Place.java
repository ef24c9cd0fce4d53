package dev.lacuna.masking;

/**
 * Where a row stands in its recipe's shards.
 *
 * @param progress place in training time, 0 to 1
 * @param shard number of the shard
 * @param index number of the row in its shard, from 0
 */
public record Place(double progress, int shard, long index) {
    /** The first row of a shard at {@code progress}. */
    public static Place at(double progress) {
        return new Place(progress, 0, 0);
    }
}
