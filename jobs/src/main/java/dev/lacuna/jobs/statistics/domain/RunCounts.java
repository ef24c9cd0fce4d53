package dev.lacuna.jobs.statistics.domain;

import dev.lacuna.jobs.config.Paths;
import dev.lacuna.jobs.run.Manifest;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.UserException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Counts of a run's table of words: the run's own, or another's, whose words are found by their text. */
final class RunCounts {
    private static final int[] TOTAL = {};

    private RunCounts() {}

    /** Opens another run. */
    static RunDirectory open(String directory) {
        return RunDirectory.open(directory, Paths.hadoop());
    }

    /** The manifest of the table of words of {@code run}, which must be complete. */
    static Manifest manifest(RunDirectory run) {
        return run.manifest(TableStep.directoryOf(WordsStep.TABLE))
                .orElseThrow(() -> new UserException(
                        "Cannot compare domains: statistics.domain.reference-run has no complete table of words; run "
                                + "`lacuna statistics --tables words` there first (" + run.root() + ")"));
    }

    static CorpusCounts of(StepContext context, RunDirectory run, Broadcast<WordIndex> index) {
        long documents = manifest(run).metrics().path("docCount").asLong();
        int size = index.value().size();
        CorpusCounts counts = CorpusCounts.empty(size);
        List<byte[]> blocks = ParquetFiles.read(
                        context.spark(), run.path(TableStep.directoryOf(WordsStep.TABLE)), WordsTable.SCHEMA)
                .mapPartitions(rows -> List.of(numbered(rows, index.value())).iterator())
                .collect();
        long[] words = new long[1];
        blocks.forEach(block -> CountBlock.forEach(block, (key, from, to, totalTermFreq, docFreq) -> {
            if (to == from) {
                words[0] += totalTermFreq;
            } else {
                counts.totalTermFreqs()[key[from]] = totalTermFreq;
                counts.docFreqs()[key[from]] = docFreq;
            }
        }));
        return counts.withTotals(words[0], documents);
    }

    /** The counts of numbered words, and of all words together under an empty key. */
    private static byte[] numbered(Iterator<InternalRow> rows, WordIndex index) {
        SequenceCounts counts = new SequenceCounts();
        int[] key = new int[1];
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            key[0] = index.number(WordsTable.word(row));
            if (WordCodes.isWord(key[0])) {
                counts.add(TOTAL, 0, 0, WordsTable.totalTermFreq(row), 0);
            }
            if (key[0] >= 0) {
                counts.add(key, 0, 1, WordsTable.totalTermFreq(row), WordsTable.docFreq(row));
            }
        }
        return CountBlock.of(counts);
    }
}
