package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.masking.Origin;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.packing.Fragmenter;
import dev.lacuna.masking.packing.Packer;
import dev.lacuna.tokenization.SpecialTokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/** The rows of all shards before masking: partition i holds shard i, in order. */
final class Rows {
    private Rows() {}

    /** Partition i is shard i. */
    private static final class ByShard extends Partitioner {
        private static final long serialVersionUID = 1;
        private final int shards;

        ByShard(int shards) {
            this.shards = shards;
        }

        @Override
        public int numPartitions() {
            return shards;
        }

        @Override
        public int getPartition(Object key) {
            return ((ShardKey) key).shard();
        }
    }

    /** The fragments of all documents, encoded, each in its shard and its place: the global shuffle. */
    static JavaRDD<byte[]> shuffled(JavaRDD<InternalRow> tokenized, ShardLayout layout, int sequenceLength) {
        return tokenized
                .mapPartitionsToPair(rows -> new Fragments(rows, layout, Packer.capacity(sequenceLength)))
                .repartitionAndSortWithinPartitions(new ByShard(layout.shards()), Comparator.naturalOrder())
                .values();
    }

    /** Packs the shuffled fragments of one shard. */
    static Iterator<Sequence> packed(Iterator<byte[]> fragments, int sequenceLength, SpecialTokens special) {
        return new Packed(fragments, sequenceLength, special);
    }

    /** The fragments of a stream of documents, each with its place. */
    private static final class Fragments implements Iterator<Tuple2<ShardKey, byte[]>> {
        private final Iterator<InternalRow> rows;
        private final ShardLayout layout;
        private final Fragmenter fragmenter;
        private final ArrayDeque<Tuple2<ShardKey, byte[]>> ready = new ArrayDeque<>();

        Fragments(Iterator<InternalRow> rows, ShardLayout layout, int capacity) {
            this.rows = rows;
            this.layout = layout;
            this.fragmenter = new Fragmenter(capacity);
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && rows.hasNext()) {
                InternalRow row = rows.next();
                Origin origin = TokenizedTable.origin(row);
                boolean heldOut = layout.isHeldOut(origin.document());
                long record = TokenizedTable.record(row);
                fragmenter.cut(
                        origin,
                        TokenizedTable.tokens(row),
                        fragment -> ready.add(new Tuple2<>(
                                layout.place(fragment.origin(), record, heldOut), FragmentCodec.encode(fragment))));
            }
            return !ready.isEmpty();
        }

        @Override
        public Tuple2<ShardKey, byte[]> next() {
            return ready.remove();
        }
    }

    /** The fragments of one shard, packed. */
    private static final class Packed implements Iterator<Sequence> {
        private final Iterator<byte[]> fragments;
        private final List<Sequence> ready = new ArrayList<>();
        private final Packer packer;
        private int next;
        private boolean finished;

        Packed(Iterator<byte[]> fragments, int length, SpecialTokens special) {
            this.fragments = fragments;
            this.packer = new Packer(length, special, ready::add);
        }

        @Override
        public boolean hasNext() {
            while (next == ready.size() && !finished) {
                ready.clear();
                next = 0;
                if (fragments.hasNext()) {
                    packer.add(FragmentCodec.decode(fragments.next()));
                } else {
                    packer.finish();
                    finished = true;
                }
            }
            return next < ready.size();
        }

        @Override
        public Sequence next() {
            return ready.get(next++);
        }
    }
}
