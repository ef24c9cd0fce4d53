package dev.lacuna.jobs.mask;

import dev.lacuna.tokenization.random.RandomKey;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;

/**
 * A fragment's place in the global shuffle: its shard, and inside it the order of its 128 random bits. Only fragments of
 * documents that were given the same id share those; then the record they are from decides. Writes itself, because Java's serialization of a record costs more than the sort.
 */
public final class ShardKey implements Externalizable, Comparable<ShardKey> {
    private static final long serialVersionUID = 1;

    private int shard;
    private long high;
    private long low;
    private long record;

    /** For deserialization. */
    public ShardKey() {}

    /** @param record tells documents of one id apart */
    ShardKey(int shard, RandomKey order, long record) {
        this.shard = shard;
        this.high = order.high();
        this.low = order.low();
        this.record = record;
    }

    int shard() {
        return shard;
    }

    @Override
    public int compareTo(ShardKey other) {
        int byHigh = Long.compare(high, other.high);
        int byLow = byHigh != 0 ? byHigh : Long.compare(low, other.low);
        return byLow != 0 ? byLow : Long.compare(record, other.record);
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeInt(shard);
        out.writeLong(high);
        out.writeLong(low);
        out.writeLong(record);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        shard = in.readInt();
        high = in.readLong();
        low = in.readLong();
        record = in.readLong();
    }
}
