package dev.lacuna.jobs.statistics.vectors;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.DocumentNumbers;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.table.AlignedRows;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.statistics.context.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/**
 * The sentences of the corpus in its order, all in one partition, whatever the cluster: a coalesced partition would be
 * ordered by where its parts lie, so documents are sorted by their place in the table.
 */
final class OrderedSentences {
    /** Files have fewer rows. */
    private static final int ROW_BITS = 40;

    private OrderedSentences() {}

    /** The words of {@code index} alone; a word that has no number leaves no place. No sentence is empty. */
    static JavaRDD<List<String>> of(StepContext context, Broadcast<WordIndex> index) {
        AlignedRows tokenized =
                TokenizedTable.readDocuments(context.spark(), context.run().path(TokenizeStep.DIRECTORY), List.of());
        int[] places = tokenized.places();
        return tokenized
                .rows()
                .mapPartitionsWithIndex((i, rows) -> numbered(rows, (long) places[i] << ROW_BITS, index.value()), false)
                .mapToPair(document -> document)
                .repartitionAndSortWithinPartitions(new HashPartitioner(1))
                .values()
                .mapPartitions(documents -> sentences(documents, index.value()));
    }

    private static Iterator<Tuple2<Long, int[]>> numbered(Iterator<InternalRow> rows, long first, WordIndex index) {
        DocumentNumbers numbers = new DocumentNumbers(index);
        long[] key = {first};
        return stream(rows)
                .filter(TokenizedTable::isPlain)
                .map(row -> {
                    numbers.set(TokenizedTable.words(row));
                    return new Tuple2<>(key[0]++, Arrays.copyOf(numbers.numbers(), numbers.size()));
                })
                .iterator();
    }

    private static Iterator<List<String>> sentences(Iterator<int[]> documents, WordIndex index) {
        String[] texts = IntStream.range(0, index.size()).mapToObj(index::text).toArray(String[]::new);
        Sentences sentences = new Sentences();
        return stream(documents)
                .flatMap(document -> {
                    List<List<String>> own = new ArrayList<>();
                    sentences.forEach(
                            document,
                            0,
                            document.length,
                            (words, size) -> own.add(Arrays.stream(words, 0, size)
                                    .filter(word -> word >= 0)
                                    .mapToObj(word -> texts[word])
                                    .toList()));
                    own.removeAll(Collections.singleton(List.of()));
                    return own.stream();
                })
                .iterator();
    }

    private static <T> java.util.stream.Stream<T> stream(Iterator<T> all) {
        return StreamSupport.stream(((Iterable<T>) () -> all).spliterator(), false);
    }
}
