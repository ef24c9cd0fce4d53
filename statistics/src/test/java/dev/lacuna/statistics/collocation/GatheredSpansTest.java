package dev.lacuna.statistics.collocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.statistics.counting.BucketedBlocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Questions and answers over a shuffle played by lists: each n-gram ends up with the counts of all its stretches. */
class GatheredSpansTest {
    private static final int BUCKETS = 5;

    private final CountedText text = CountedText.random(6);
    private final Map<List<Integer>, Integer> seen = new HashMap<>();

    private static List<List<byte[]>> shuffle(List<BucketedBlocks> sent) {
        List<List<byte[]>> received = new ArrayList<>();
        IntStream.range(0, BUCKETS).forEach(b -> received.add(new ArrayList<>()));
        sent.forEach(
                blocks -> blocks.forEach((bucket, block) -> received.get(bucket).add(block)));
        // No order of arrival may matter.
        received.forEach(Collections::reverse);
        return received;
    }

    @Test
    void everyNgramLearnsTheCountsOfItsStretches() {
        List<BucketedBlocks> placed = new ArrayList<>();
        for (List<Integer> ngram : text.ngrams()) {
            BucketedBlocks blocks = new BucketedBlocks(BUCKETS);
            int[] words = ngram.stream().mapToInt(w -> w).toArray();
            PlacedNgrams.put(words, text.counts.get(ngram), words.length + 0.5, -words[0], blocks);
            placed.add(blocks);
        }
        List<List<byte[]>> ngrams = shuffle(placed);
        List<List<byte[]>> questions = shuffle(ngrams.stream()
                .flatMap(List::stream)
                .map(block -> PlacedNgrams.ask(block, BUCKETS))
                .toList());
        List<BucketedBlocks> answered = new ArrayList<>();
        for (int b = 0; b < BUCKETS; b++) {
            SpanAnswers answers = new SpanAnswers(ngrams.get(b).iterator());
            BucketedBlocks blocks = new BucketedBlocks(BUCKETS);
            questions.get(b).forEach(block -> answers.to(block, blocks));
            answered.add(blocks);
        }
        List<List<byte[]>> answers = shuffle(answered);
        for (int b = 0; b < BUCKETS; b++) {
            new GatheredSpans(
                            ngrams.get(b).iterator(), answers.get(b).iterator(), word -> text.counts.get(List.of(word)))
                    .forEach(this::check);
        }
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(text.ngrams());
        assertThat(seen.values()).containsOnly(1);
    }

    private void check(int[] words, SpanCounts counts, double pmi, double pmiSquared) {
        List<Integer> ngram = Arrays.stream(words).boxed().toList();
        seen.merge(ngram, 1, Integer::sum);
        assertThat(counts.order()).isEqualTo(words.length);
        assertThat(counts.whole()).isEqualTo(text.counts.get(ngram));
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1; to <= words.length; to++) {
                assertThat(counts.of(from, to))
                        .as("%s [%d, %d)", ngram, from, to)
                        .isEqualTo(text.counts.get(ngram.subList(from, to)));
            }
        }
        assertThat(pmi).isEqualTo(words.length + 0.5);
        assertThat(pmiSquared).isEqualTo(-words[0]);
    }

    @Test
    void aStretchThatNobodyKnowsIsABug() {
        BucketedBlocks trigram = new BucketedBlocks(1);
        PlacedNgrams.put(new int[] {1, 2, 3}, 9, 0, 0, trigram);
        List<byte[]> blocks = new ArrayList<>();
        trigram.forEach((bucket, block) -> blocks.add(block));
        BucketedBlocks asked = PlacedNgrams.ask(blocks.get(0), 1);
        SpanAnswers answers = new SpanAnswers(blocks.iterator());
        asked.forEach((bucket, block) -> assertThatThrownBy(() -> answers.to(block, new BucketedBlocks(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[1, 2]"));
    }
}
