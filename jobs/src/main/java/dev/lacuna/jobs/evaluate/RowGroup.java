package dev.lacuna.jobs.evaluate;

import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.train.ShardRows;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * A row group of a shard.
 *
 * @param number its place in the file {@code path}
 */
record RowGroup(String path, int number, int rows) implements Serializable {
    /** Those of all shards in {@code directory}, in order. */
    static List<RowGroup> in(RunDirectory run, Path directory) {
        List<RowGroup> groups = new ArrayList<>();
        for (FileStatus file : run.allFiles(directory)) {
            List<Integer> rows = ShardRows.rowGroups(file.getPath(), run.files().getConf());
            for (int number = 0; number < rows.size(); number++) {
                groups.add(new RowGroup(file.getPath().toString(), number, rows.get(number)));
            }
        }
        return groups;
    }

    /** A keyed sample of its rows, in order: each with chance {@code share}. */
    int[] sample(double share, long seed) {
        if (share >= 1) {
            return IntStream.range(0, rows).toArray();
        }
        String name = new Path(path).getName();
        return IntStream.range(0, rows)
                .filter(row ->
                        RandomKey.of(seed, "feedback row", name, number, row).fraction() < share)
                .toArray();
    }
}
