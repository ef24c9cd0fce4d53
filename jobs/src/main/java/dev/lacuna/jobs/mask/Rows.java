package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.mask.NotedDocuments.NotedDocument;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Origin;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.packing.Fragment;
import dev.lacuna.masking.packing.Fragmenter;
import dev.lacuna.masking.packing.Packer;
import dev.lacuna.tokenization.SpecialTokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
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
    static JavaRDD<byte[]> shuffled(
            JavaRDD<NotedDocument> documents, Carried carried, ShardLayout layout, int sequenceLength) {
        return documents
                .mapPartitionsToPair(part -> new Fragments(part, carried, layout, Packer.capacity(sequenceLength)))
                .repartitionAndSortWithinPartitions(new ByShard(layout.shards()), Comparator.naturalOrder())
                .values();
    }

    /** What is known about {@code document} and carried on; the fragmenter finds its sentences. */
    static Annotations notes(NotedDocument document, Carried carried) {
        InternalRow row = document.row();
        return new Annotations(
                Annotations.NONE.sentenceStarts(),
                carried.tags() ? TokenizedTable.tags(row) : null,
                TokenizedTable.secondStart(row),
                carried.names(),
                document.values());
    }

    /** Packs the shuffled fragments of one shard. */
    static Iterator<Sequence> packed(
            Iterator<byte[]> fragments, FragmentCodec codec, int sequenceLength, SpecialTokens special) {
        return packed(fragments, codec, sequenceLength, special, fragment -> {});
    }

    /**
     * Packs the shuffled fragments of one shard.
     *
     * @param seen is given each of them
     */
    static Iterator<Sequence> packed(
            Iterator<byte[]> fragments,
            FragmentCodec codec,
            int sequenceLength,
            SpecialTokens special,
            Consumer<Fragment> seen) {
        return new Packed(fragments, codec, sequenceLength, special, seen);
    }

    /** The fragments of a stream of documents, each with its place. */
    private static final class Fragments implements Iterator<Tuple2<ShardKey, byte[]>> {
        private final Iterator<NotedDocument> documents;
        private final Carried carried;
        private final FragmentCodec codec;
        private final ShardLayout layout;
        private final Fragmenter fragmenter;
        private final ArrayDeque<Tuple2<ShardKey, byte[]>> ready = new ArrayDeque<>();

        Fragments(Iterator<NotedDocument> documents, Carried carried, ShardLayout layout, int capacity) {
            this.documents = documents;
            this.carried = carried;
            this.codec = new FragmentCodec(carried);
            this.layout = layout;
            this.fragmenter = new Fragmenter(capacity);
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && documents.hasNext()) {
                cut(documents.next());
            }
            return !ready.isEmpty();
        }

        private void cut(NotedDocument document) {
            InternalRow row = document.row();
            Origin origin = TokenizedTable.origin(row);
            boolean heldOut = layout.isHeldOut(origin.document());
            long record = TokenizedTable.record(row);
            fragmenter.cut(
                    origin,
                    TokenizedTable.tokens(row),
                    notes(document, carried),
                    fragment -> ready.add(
                            new Tuple2<>(layout.place(fragment.origin(), record, heldOut), codec.encode(fragment))));
        }

        @Override
        public Tuple2<ShardKey, byte[]> next() {
            return ready.remove();
        }
    }

    /** The fragments of one shard, packed. */
    private static final class Packed implements Iterator<Sequence> {
        private final Iterator<byte[]> fragments;
        private final FragmentCodec codec;
        private final List<Sequence> ready = new ArrayList<>();
        private final Packer packer;
        private final Consumer<Fragment> seen;
        private int next;
        private boolean finished;

        Packed(
                Iterator<byte[]> fragments,
                FragmentCodec codec,
                int length,
                SpecialTokens special,
                Consumer<Fragment> seen) {
            this.seen = seen;
            this.fragments = fragments;
            this.codec = codec;
            this.packer = new Packer(length, special, ready::add);
        }

        @Override
        public boolean hasNext() {
            while (next == ready.size() && !finished) {
                ready.clear();
                next = 0;
                if (fragments.hasNext()) {
                    Fragment fragment = codec.decode(fragments.next());
                    seen.accept(fragment);
                    packer.add(fragment);
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
