package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.TokenSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;

/**
 * The plain segmentation of the corpus as word numbers, read once for all tables of one command that number words alike, and
 * kept, on disk where memory is short. One numbering is held at a time.
 */
public final class NumberedCorpus {
    private static final int CHUNK_WORDS = 1 << 16;

    private Numbering current;
    private Numbered numbered;

    /**
     * @param index the words that have a number
     * @param chunks whole documents, some {@value #CHUNK_WORDS} words a chunk, as {@link
     *     dev.lacuna.statistics.words.WordCodes} says
     */
    public record Numbered(Broadcast<WordIndex> index, JavaRDD<int[]> chunks) {}

    /** The corpus of the run, numbered as {@code numbering} says. Reads the table {@code words}. */
    public Numbered get(StepContext context, Numbering numbering) {
        if (!numbering.equals(current)) {
            release();
            numbered = number(context, numbering);
            current = numbering;
        }
        return numbered;
    }

    private void release() {
        if (numbered != null) {
            numbered.chunks.unpersist();
            numbered.index.destroy();
        }
    }

    private static Numbered number(StepContext context, Numbering numbering) {
        JavaSparkContext spark = context.sparkContext();
        spark.setJobDescription("statistics: number words");
        Broadcast<WordIndex> index = spark.broadcast(
                WordIndex.load(context, RunTokenizer.load(context.run()).vocabulary(), numbering));
        JavaRDD<int[]> chunks = RunTables.words(context)
                .mapPartitions(rows -> chunks(rows, index.value()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new Numbered(index, chunks);
    }

    private static Iterator<int[]> chunks(Iterator<InternalRow> rows, WordIndex index) {
        List<int[]> chunks = new ArrayList<>();
        int[] chunk = new int[CHUNK_WORDS];
        int size = 0;
        WordForms forms = index.forms();
        while (rows.hasNext()) {
            TokenSequence tokens = TokenizedTable.words(rows.next());
            int most = WordIndex.mostNumbers(tokens);
            if (size > 0 && size + most > chunk.length) {
                chunks.add(Arrays.copyOf(chunk, size));
                size = 0;
            }
            if (most > chunk.length) {
                chunk = new int[most];
            }
            size = index.number(tokens, forms, chunk, size);
        }
        if (size > 0) {
            chunks.add(Arrays.copyOf(chunk, size));
        }
        return chunks.iterator();
    }
}
