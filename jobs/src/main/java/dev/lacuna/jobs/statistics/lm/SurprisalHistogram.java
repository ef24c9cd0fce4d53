package dev.lacuna.jobs.statistics.lm;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.SurprisalTable;
import java.io.Serializable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;

/** How many words have a surprisal of 0 to below 1 bit, 1 to below 2 and so on; the last class is open. */
final class SurprisalHistogram implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int CLASSES = 41;

    /** Sums are in whole numbers, since those do not depend on the order of the terms. */
    private static final double UNITS_IN_BIT = 1 << 16;

    private final long[] counts = new long[CLASSES];
    private long units;

    /** Of the table in {@code directory}. */
    static SurprisalHistogram of(StepContext context, Path directory) {
        context.sparkContext().setJobDescription("statistics: count surprisal");
        return ParquetFiles.read(context.spark(), directory, SurprisalTable.SCHEMA)
                .aggregate(new SurprisalHistogram(), SurprisalHistogram::add, SurprisalHistogram::merge);
    }

    private SurprisalHistogram add(InternalRow row) {
        for (float bits : SurprisalTable.surprisal(row)) {
            counts[(int) Math.min(CLASSES - 1, bits)]++;
            units += Math.round(bits * UNITS_IN_BIT);
        }
        return this;
    }

    private SurprisalHistogram merge(SurprisalHistogram other) {
        for (int i = 0; i < CLASSES; i++) {
            counts[i] += other.counts[i];
        }
        units += other.units;
        return this;
    }

    long[] counts() {
        return counts;
    }

    long words() {
        long words = 0;
        for (long count : counts) {
            words += count;
        }
        return words;
    }

    /** Bits a word; 0 where there are no words. */
    double mean() {
        return words() == 0 ? 0 : units / UNITS_IN_BIT / words();
    }
}
