package dev.lacuna.jobs.train;

import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Which minibatches are trained on, in which order. The first epoch takes the shards in their order, because scheduled recipes
 * are written for it; every later one in a keyed order of its own. A batch never spans two row groups.
 */
final class BatchPlan {
    private final long seed;
    private final List<List<BatchRef>> shards = new ArrayList<>();
    private final int batches;

    private List<BatchRef> epochBatches;
    private int epochOfBatches = -1;

    BatchPlan(List<FileStatus> files, int batchSize, long seed, Configuration configuration) {
        this.seed = seed;
        int count = 0;
        for (FileStatus file : files) {
            List<BatchRef> shard = batches(file.getPath(), batchSize, configuration);
            shards.add(shard);
            count += shard.size();
        }
        this.batches = count;
    }

    private static List<BatchRef> batches(Path path, int batchSize, Configuration configuration) {
        List<BatchRef> batches = new ArrayList<>();
        List<Integer> rowGroups = ShardRows.rowGroups(path, configuration);
        for (int group = 0; group < rowGroups.size(); group++) {
            for (int from = 0; from < rowGroups.get(group); from += batchSize) {
                int rows = Math.min(batchSize, rowGroups.get(group) - from);
                batches.add(new BatchRef(path.toUri().toString(), group, from, rows));
            }
        }
        return batches;
    }

    /** Minibatches in one epoch. */
    int batchesPerEpoch() {
        return batches;
    }

    /** Epoch of minibatch {@code number}, counted from 0 over all epochs. */
    int epoch(long number) {
        return (int) (number / batches);
    }

    /** Minibatches {@code [from, to)}, counted over all epochs. */
    List<BatchRef> batches(long from, long to) {
        List<BatchRef> out = new ArrayList<>();
        for (long number = from; number < to; number++) {
            out.add(ofEpoch(epoch(number)).get((int) (number % batches)));
        }
        return out;
    }

    private List<BatchRef> ofEpoch(int epoch) {
        if (epoch != epochOfBatches) {
            List<List<BatchRef>> order = new ArrayList<>(shards);
            if (epoch > 0) {
                order.sort(Comparator.comparing(
                        shard -> RandomKey.of(seed, "epoch", shard.isEmpty() ? "" : name(shard.get(0)), epoch, 0)
                                .high()));
            }
            epochBatches = order.stream().flatMap(List::stream).toList();
            epochOfBatches = epoch;
        }
        return epochBatches;
    }

    /** The file's name alone, so that a run directory that was moved trains in the same order. */
    private static String name(BatchRef batch) {
        return batch.path().getName();
    }
}
