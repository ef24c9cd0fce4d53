package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.packing.Fragment;
import dev.lacuna.masking.packing.Fragmenter;
import dev.lacuna.masking.packing.Packer;
import dev.lacuna.tokenization.SpecialTokens;
import java.io.Serializable;
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

    /** What of a fragment is shuffled besides its key, which holds the document and number. */
    private record Content(int[] ids, int[] wordStarts) implements Serializable {}

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

    static JavaRDD<Sequence> of(
            JavaRDD<InternalRow> tokenized, ShardLayout layout, int sequenceLength, SpecialTokens special) {
        return tokenized
                .mapPartitionsToPair(rows -> new Fragments(rows, layout, Packer.capacity(sequenceLength)))
                .repartitionAndSortWithinPartitions(new ByShard(layout.shards()), Comparator.naturalOrder())
                .mapPartitions(fragments -> new Packed(fragments, sequenceLength, special));
    }

    /** The fragments of a stream of documents, each with its place. */
    private static final class Fragments implements Iterator<Tuple2<ShardKey, Content>> {
        private final Iterator<InternalRow> rows;
        private final ShardLayout layout;
        private final Fragmenter fragmenter;
        private final ArrayDeque<Tuple2<ShardKey, Content>> ready = new ArrayDeque<>();

        Fragments(Iterator<InternalRow> rows, ShardLayout layout, int capacity) {
            this.rows = rows;
            this.layout = layout;
            this.fragmenter = new Fragmenter(capacity);
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && rows.hasNext()) {
                InternalRow row = rows.next();
                String document = TokenizedTable.document(row);
                boolean heldOut = layout.isHeldOut(document);
                fragmenter.cut(
                        document,
                        0,
                        TokenizedTable.tokens(row),
                        fragment -> ready.add(new Tuple2<>(
                                layout.place(document, fragment.number(), heldOut),
                                new Content(fragment.ids(), fragment.wordStarts()))));
            }
            return !ready.isEmpty();
        }

        @Override
        public Tuple2<ShardKey, Content> next() {
            return ready.remove();
        }
    }

    /** The fragments of one shard, packed. */
    private static final class Packed implements Iterator<Sequence> {
        private final Iterator<Tuple2<ShardKey, Content>> fragments;
        private final List<Sequence> ready = new ArrayList<>();
        private final Packer packer;
        private int next;
        private boolean finished;

        Packed(Iterator<Tuple2<ShardKey, Content>> fragments, int length, SpecialTokens special) {
            this.fragments = fragments;
            this.packer = new Packer(length, special, ready::add);
        }

        @Override
        public boolean hasNext() {
            while (next == ready.size() && !finished) {
                ready.clear();
                next = 0;
                if (fragments.hasNext()) {
                    Tuple2<ShardKey, Content> fragment = fragments.next();
                    packer.add(new Fragment(
                            fragment._1().document(),
                            fragment._1().number(),
                            fragment._2().ids(),
                            fragment._2().wordStarts()));
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
