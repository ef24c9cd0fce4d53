package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.config.ShardParams;
import dev.lacuna.masking.Origin;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.Serializable;

/**
 * Which shard a fragment goes to, and where in it. Whole documents are held out; the fragments of the rest scatter over the
 * training shards one by one. Shards are numbered 0.. for training, then for validation.
 */
record ShardLayout(long seed, int trainShards, int validShards, double validFraction) implements Serializable {
    static ShardLayout of(ShardParams params, long seed) {
        return new ShardLayout(seed, params.trainShards(), params.validShards(), params.validFraction());
    }

    int shards() {
        return trainShards + validShards;
    }

    boolean isValid(int shard) {
        return shard >= trainShards;
    }

    boolean isHeldOut(String document) {
        return RandomKey.of(seed, "hold out", document, 0, 0).fraction() < validFraction;
    }

    /**
     * The place of a fragment, whose document {@link #isHeldOut} or not.
     *
     * @param record tells the fragment's document from others of the same id
     */
    ShardKey place(Origin fragment, long record, boolean heldOut) {
        RandomKey key = fragment.key(seed, "shuffle", 0);
        int first = heldOut ? trainShards : 0;
        int count = heldOut ? validShards : trainShards;
        return new ShardKey(first + Math.min(count - 1, (int) (key.fraction() * count)), key, record);
    }

    /** Position of a training shard in training time, 0 to 1: shards are trained on in their order. */
    double progress(int shard) {
        return isValid(shard) ? 1 : (double) shard / trainShards;
    }
}
