package dev.lacuna.jobs.statistics.lm;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.lm.CorpusReader;
import dev.lacuna.statistics.lm.DocumentCounts;
import dev.lacuna.statistics.lm.LmWords;
import dev.lacuna.statistics.lm.SentenceWindows;
import dev.lacuna.statistics.lm.Unigrams;
import dev.lacuna.statistics.lm.WindowBlocks;
import dev.lacuna.statistics.lm.WordBytes;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** The corpus as windows of words, counted and brought to their buckets. */
final class LmText {
    private final JavaRDD<int[]> chunks;
    private final CorpusReader reader;
    private final Buckets buckets;
    private final int order;

    /** @param order words in a window, 2 or more */
    LmText(JavaRDD<int[]> chunks, CorpusReader reader, Buckets buckets, int order) {
        this.chunks = chunks;
        this.reader = reader;
        this.buckets = buckets;
        this.order = order;
    }

    /** The words that count as unknown, since an ARPA file cannot hold them. */
    static BitSet unwritable(WordIndex index) {
        BitSet unwritable = new BitSet();
        for (int word = 0; word < index.size(); word++) {
            if (!LmWords.isWritable(index.text(word))) {
                unwritable.set(word);
            }
        }
        return unwritable;
    }

    /** The words by their numbers in the model. */
    static WordBytes words(WordIndex index) {
        WordBytes words = new WordBytes();
        for (int word = 0; word < index.size(); word++) {
            words.add(index.text(word));
        }
        return words;
    }

    private interface Reading extends BiConsumer<int[], SentenceWindows>, Serializable {}

    /** Windows of the text the model is made of: some blocks a bucket. */
    JavaRDD<byte[]> counted() {
        CorpusReader own = reader;
        return windows(own::readCounted);
    }

    /** Windows of the text that is held out, in words that {@code unigrams} knows. */
    JavaRDD<byte[]> heldOut(Broadcast<Unigrams> unigrams) {
        CorpusReader own = reader;
        return windows((codes, windows) -> own.readHeldOut(codes, unigrams.value()::known, windows));
    }

    /** Windows of {@code documents} from outside, in words that {@code unigrams} knows. */
    JavaRDD<byte[]> outside(JavaRDD<int[]> documents, Broadcast<Unigrams> unigrams) {
        CorpusReader own = reader;
        return new LmText(documents, reader, buckets, order)
                .windows((codes, windows) -> own.readAll(codes, unigrams.value()::known, windows));
    }

    private JavaRDD<byte[]> windows(Reading reading) {
        Buckets layout = buckets;
        int longest = order;
        return layout.deliver(chunks.mapPartitions(codes -> {
            SequenceCounts counts = new SequenceCounts();
            SentenceWindows windows = new SentenceWindows(longest, counts);
            List<Tuple2<Integer, byte[]>> out = new ArrayList<>();
            while (codes.hasNext()) {
                reading.accept(codes.next(), windows);
                if (Buckets.isFull(counts)) {
                    flush(counts, layout, out);
                }
            }
            flush(counts, layout, out);
            return out.iterator();
        }));
    }

    private static void flush(SequenceCounts counts, Buckets buckets, List<Tuple2<Integer, byte[]>> out) {
        Iterator<Tuple2<Integer, byte[]>> blocks = Buckets.addressed(WindowBlocks.split(counts, buckets.count()));
        blocks.forEachRemaining(out::add);
        counts.clear();
    }

    /** How many documents are counted and held out. */
    DocumentCounts documents() {
        CorpusReader own = reader;
        return chunks.map(own::documents).fold(DocumentCounts.NONE, DocumentCounts::plus);
    }
}
