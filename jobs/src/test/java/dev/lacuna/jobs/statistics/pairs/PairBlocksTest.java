package dev.lacuna.jobs.statistics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.statistics.pairs.PairUnit;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairBlocksTest {
    private static final int WORDS = 40;
    private static final int BUCKETS = 3;

    private final List<int[]> chunks = chunks();

    private static List<int[]> chunks() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(8, "pair blocks", "", 0, 0));
        List<int[]> chunks = new ArrayList<>();
        for (int c = 0; c < 6; c++) {
            int[] chunk = new int[c == 2 ? 1 : 400];
            for (int i = 0; i < chunk.length; i++) {
                chunk[i] = random.nextInt(20) == 0 ? WordCodes.SENTENCE_END : random.nextInt(WORDS);
            }
            chunk[chunk.length - 1] = WordCodes.DOCUMENT_END;
            chunks.add(chunk);
        }
        return chunks;
    }

    @ParameterizedTest
    @EnumSource(PairUnit.class)
    void aSmallTableGivesMoreBlocksAndTheSameCounts(PairUnit unit) {
        List<PairBucket> whole = buckets(unit, Integer.MAX_VALUE);
        for (int most : new int[] {1, 30, 200}) {
            List<PairBucket> pieces = buckets(unit, most);
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                assertThat(pieces.get(bucket).kept())
                        .isEqualTo(whole.get(bucket).kept());
                assertThat(pieces.get(bucket).totals())
                        .isEqualTo(whole.get(bucket).totals());
            }
        }
        assertThat(whole).allMatch(bucket -> bucket.totals().kept() > 50);
        assertThat(blocks(unit, 30).size())
                .isGreaterThan(blocks(unit, Integer.MAX_VALUE).size() * 3);
    }

    @Test
    void noTextGivesNoBlocks() {
        PairBlocks none = new PairBlocks(
                List.of(new int[0], new int[] {WordCodes.DOCUMENT_END}).iterator(),
                PairUnit.WINDOW.counter(5, WORDS),
                BUCKETS,
                10);
        assertThat(none.hasNext()).isFalse();
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }

    private List<scala.Tuple2<Integer, byte[]>> blocks(PairUnit unit, int most) {
        List<scala.Tuple2<Integer, byte[]>> blocks = new ArrayList<>();
        new PairBlocks(chunks.iterator(), unit.counter(5, WORDS), BUCKETS, most).forEachRemaining(blocks::add);
        return blocks;
    }

    private List<PairBucket> buckets(PairUnit unit, int most) {
        List<List<byte[]>> addressed = new ArrayList<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            addressed.add(new ArrayList<>());
        }
        blocks(unit, most).forEach(block -> addressed.get(block._1()).add(block._2()));
        return addressed.stream()
                .map(own -> PairBucket.merge(own.iterator(), 1))
                .toList();
    }
}
