package dev.lacuna.jobs.corpus;

import dev.lacuna.jobs.corpus.CorpusSource.Split;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How files are shared out among tasks. It depends on the files alone, so that the tables do not depend on the cluster.
 *
 * @param rangeBytes size of a range of bytes
 * @param readers how many take turns with one file
 * @param smallBytes a file up to this size has one reader
 */
record SplitSizes(long rangeBytes, int readers, long smallBytes) implements Serializable {
    /** Splits are put together up to so many bytes. */
    private static final long TASK_BYTES = 4L << 20;

    /** What opening a file costs, in bytes that could be read instead. */
    private static final long OPENING_BYTES = 1L << 16;

    static final SplitSizes DEFAULT = new SplitSizes(16L << 20, 4, 1 << 20);

    /** The splits of {@code files} in their order. */
    List<Split> splits(List<CorpusFile> files, FileFormat.Sharing sharing) {
        List<Split> splits = new ArrayList<>();
        for (int f = 0; f < files.size(); f++) {
            CorpusFile file = files.get(f);
            if (inRanges(file, sharing)) {
                for (long start = 0; start == 0 || start < file.bytes(); start += rangeBytes) {
                    splits.add(new Split(f, start, Math.min(start + rangeBytes, file.bytes())));
                }
            } else {
                int turns = sharing == FileFormat.Sharing.NONE || file.bytes() <= smallBytes ? 1 : readers;
                for (int turn = 0; turn < turns; turn++) {
                    splits.add(new Split(f, turn, turns));
                }
            }
        }
        return splits;
    }

    /** Consecutive small splits together, others alone. */
    List<List<Split>> tasks(List<Split> splits, List<CorpusFile> files, FileFormat.Sharing sharing) {
        List<List<Split>> tasks = new ArrayList<>();
        long room = 0;
        for (Split split : splits) {
            long cost = cost(split, files.get(split.file()), sharing);
            if (tasks.isEmpty() || cost > room) {
                tasks.add(new ArrayList<>());
                room = Math.min(TASK_BYTES, rangeBytes);
            }
            tasks.get(tasks.size() - 1).add(split);
            room -= cost;
        }
        return tasks;
    }

    private long cost(Split split, CorpusFile file, FileFormat.Sharing sharing) {
        if (inRanges(file, sharing)) {
            return split.end() - split.start() + OPENING_BYTES;
        }
        // Readers that take turns are to read side by side.
        return split.end() > 1 ? TASK_BYTES + 1 : file.bytes() + OPENING_BYTES;
    }

    /** What {@code split} of {@code file} means. */
    Ownership ownership(Split split, CorpusFile file, FileFormat.Sharing sharing) {
        return inRanges(file, sharing)
                ? Ownership.range(split.start(), split.end())
                : Ownership.turns((int) split.start(), (int) split.end());
    }

    private static boolean inRanges(CorpusFile file, FileFormat.Sharing sharing) {
        return sharing == FileFormat.Sharing.RANGES && !file.packed();
    }
}
