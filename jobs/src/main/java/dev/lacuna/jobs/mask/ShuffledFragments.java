package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.run.StepContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;

/** The global shuffle, done once for all recipes of a pipeline and kept, on disk where memory is short. */
public final class ShuffledFragments {
    private final Carried carried;
    private JavaRDD<byte[]> fragments;

    /** @param carried what the rows of all recipes carry */
    public ShuffledFragments(Carried carried) {
        this.carried = carried;
    }

    /** Reads what {@link #get} gives. */
    FragmentCodec codec() {
        return new FragmentCodec(carried);
    }

    JavaRDD<byte[]> get(StepContext context, ShardLayout layout, int sequenceLength) {
        if (fragments == null) {
            fragments = Rows.shuffled(NotedDocuments.read(context, carried), carried, layout, sequenceLength)
                    // Bytes as they are: serialized they would be no smaller.
                    .persist(StorageLevel.MEMORY_AND_DISK());
        }
        return fragments;
    }
}
