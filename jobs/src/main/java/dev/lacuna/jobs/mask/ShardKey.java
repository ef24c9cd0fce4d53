package dev.lacuna.jobs.mask;

import java.io.Serializable;

/**
 * A fragment's place in the global shuffle.
 *
 * @param shard the shard
 * @param order random order inside the shard; document and number break ties
 */
record ShardKey(int shard, long order, String document, int number) implements Comparable<ShardKey>, Serializable {
    @Override
    public int compareTo(ShardKey other) {
        int byOrder = Long.compare(order, other.order);
        if (byOrder != 0) {
            return byOrder;
        }
        int byDocument = document.compareTo(other.document);
        return byDocument != 0 ? byDocument : Integer.compare(number, other.number);
    }
}
