package dev.lacuna.jobs.statistics.importance;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.statistics.counting.BlockInput;
import dev.lacuna.statistics.counting.BlockOutput;
import dev.lacuna.statistics.importance.WordFreqs;
import dev.lacuna.tokenization.UserException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;

/** Loads the counts of words into memory. */
final class WordFreqsLoader {
    /** Some 100 bytes each on the driver and on every executor. */
    private static final long MOST_WORDS = 10_000_000;

    private WordFreqsLoader() {}

    /** The words that occur at least {@code minCount} times. */
    static WordFreqs load(StepContext context, int minCount) {
        JavaRDD<InternalRow> words = RunTables.rows(context, WordsStep.TABLE, WordsTable.SCHEMA)
                .filter(row -> WordsTable.totalTermFreq(row) >= minCount);
        requireFew(context, words, minCount);
        WordFreqs freqs = new WordFreqs();
        words.mapPartitions(WordFreqsLoader::pack).collect().forEach(block -> unpack(block, freqs));
        return freqs;
    }

    private static void requireFew(StepContext context, JavaRDD<InternalRow> words, int minCount) {
        long distinct = RunTables.metrics(context, WordsStep.TABLE)
                .path("distinctWords")
                .asLong();
        if (distinct > MOST_WORDS && words.count() > MOST_WORDS) {
            throw new UserException("Cannot weigh documents: more than " + MOST_WORDS + " words occur at least "
                    + minCount + " times, too many for every executor; raise"
                    + " statistics.document-importance.min-count (" + minCount + ")");
        }
    }

    private static Iterator<byte[]> pack(Iterator<InternalRow> rows) {
        BlockOutput out = new BlockOutput();
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            out.putBytes(WordsTable.word(row).getBytes(StandardCharsets.UTF_8));
            out.put(WordsTable.totalTermFreq(row));
            out.put(WordsTable.docFreq(row));
            out.put(WordsTable.sentenceFreq(row));
        }
        return List.of(out.toBytes()).iterator();
    }

    private static void unpack(byte[] block, WordFreqs freqs) {
        BlockInput in = new BlockInput(block);
        while (in.hasNext()) {
            freqs.add(new String(in.nextBytes(), StandardCharsets.UTF_8), in.next(), in.next(), in.next());
        }
    }
}
