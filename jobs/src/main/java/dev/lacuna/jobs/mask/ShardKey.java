package dev.lacuna.jobs.mask;

import dev.lacuna.tokenization.random.RandomKey;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;

/**
 * A fragment's place in the global shuffle: its shard, and inside it the order of its 128 random bits, which no two fragments
 * share. Writes itself, because Java's serialization of a record costs more than the sort.
 */
public final class ShardKey implements Externalizable, Comparable<ShardKey> {
    private static final long serialVersionUID = 1;

    private int shard;
    private long high;
    private long low;

    /** For deserialization. */
    public ShardKey() {}

    ShardKey(int shard, RandomKey order) {
        this.shard = shard;
        this.high = order.high();
        this.low = order.low();
    }

    int shard() {
        return shard;
    }

    @Override
    public int compareTo(ShardKey other) {
        int byHigh = Long.compare(high, other.high);
        return byHigh != 0 ? byHigh : Long.compare(low, other.low);
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeInt(shard);
        out.writeLong(high);
        out.writeLong(low);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        shard = in.readInt();
        high = in.readLong();
        low = in.readLong();
    }
}
