package dev.lacuna.jobs.statistics.change;

import dev.lacuna.jobs.statistics.DocumentNumbers;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/**
 * Draws, for each wanted word of a slice, some of its sentences: each sentence of the corpus gets a random number by document
 * and place, and the least are taken. A word's key is its slice's number times the number of words, plus its own.
 */
final class Examples {
    /** Words shown on either side. */
    private static final int AROUND = 15;

    private final WordIndex index;
    private final BitSet wanted;
    private final int most;
    private final KeyedRandom random = new KeyedRandom(new RandomKey(0, 0));
    private final Map<Integer, TreeSet<Example>> found = new HashMap<>();

    private Examples(WordIndex index, BitSet wanted, int most) {
        this.index = index;
        this.wanted = wanted;
        this.most = most;
    }

    /** @param most how many sentences a word of a slice gets */
    static Map<Integer, List<String>> of(
            JavaRDD<InternalRow> documents,
            Slices slices,
            Broadcast<WordIndex> index,
            Broadcast<BitSet> wanted,
            int most,
            long seed) {
        return documents
                .mapPartitionsToPair(rows -> new Examples(index.value(), wanted.value(), most).draw(rows, slices, seed))
                .reduceByKey((left, right) -> merged(left, right, most))
                .mapValues(examples -> examples.stream().map(Example::text).toList())
                .collectAsMap();
    }

    private static TreeSet<Example> merged(TreeSet<Example> left, TreeSet<Example> right, int most) {
        TreeSet<Example> merged = new TreeSet<>(left);
        merged.addAll(right);
        while (merged.size() > most) {
            merged.pollLast();
        }
        return merged;
    }

    private Iterator<Tuple2<Integer, TreeSet<Example>>> draw(Iterator<InternalRow> rows, Slices slices, long seed) {
        DocumentNumbers numbers = new DocumentNumbers(index);
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            int slice = slices.of(TokenizedTable.column(row, 0));
            if (slice >= 0) {
                TokenSequence tokens = TokenizedTable.words(row);
                numbers.set(tokens);
                random.reset(RandomKey.of(
                        seed, "change examples", TokenizedTable.documentId(row), TokenizedTable.part(row), 0));
                draw(tokens, numbers, slice * index.size());
            }
        }
        return found.entrySet().stream()
                .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
                .iterator();
    }

    /** Every code but the ends of sentences and documents is a word of {@code tokens}. */
    private void draw(TokenSequence tokens, DocumentNumbers numbers, int firstKey) {
        int start = 0;
        int word = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int code = numbers.numbers()[i];
            if (code != WordCodes.SENTENCE_END && code != WordCodes.DOCUMENT_END) {
                word++;
            } else {
                long draw = random.nextLong();
                for (int w = start; w < word; w++) {
                    int number = numbers.numbers()[i - word + w];
                    if (number >= 0 && wanted.get(firstKey + number)) {
                        offer(
                                firstKey + number,
                                draw,
                                tokens,
                                Math.max(start, w - AROUND),
                                Math.min(word, w + AROUND + 1));
                    }
                }
                start = word;
            }
        }
    }

    /** Takes the words {@code [from, to)}, unless the sentence is taken already, for the word's first place in it. */
    private void offer(int key, long draw, TokenSequence tokens, int from, int to) {
        TreeSet<Example> taken = found.computeIfAbsent(key, k -> new TreeSet<>());
        if (taken.size() == most && taken.last().draw() <= draw) {
            return;
        }
        if (taken.stream().noneMatch(example -> example.draw() == draw)) {
            taken.add(new Example(draw, text(tokens, from, to)));
            if (taken.size() > most) {
                taken.pollLast();
            }
        }
    }

    private String text(TokenSequence tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int word = from; word < to; word++) {
            String own = index.text(tokens, word);
            text.append(own.isEmpty() || text.isEmpty() ? "" : " ").append(own);
        }
        return text.toString();
    }
}
