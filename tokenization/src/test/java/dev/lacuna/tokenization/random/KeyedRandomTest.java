package dev.lacuna.tokenization.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedRandomTest {
    /** Known answers of threefry2x64 with 20 rounds from the Random123 distribution (kat_vectors). */
    @Test
    void matchesPublishedVectors() {
        assertBlock(0, 0, 0, 0, 0xc2b6e3a8c2c69865L, 0x6f81ed42f350084dL);
        assertBlock(-1, -1, -1, -1, 0xe02cb7c4d95d277aL, 0xd06633d0893b8b68L);
        assertBlock(
                0xa4093822299f31d0L,
                0x082efa98ec4e6c89L,
                0x243f6a8885a308d3L,
                0x13198a2e03707344L,
                0x263c7d30bb0f0af1L,
                0x56be8361d3311526L);
    }

    private static void assertBlock(long key0, long key1, long low, long high, long first, long second) {
        KeyedRandom random = new KeyedRandom(new RandomKey(key0, key1));
        assertThat(random.block(low, high)).isEqualTo(first);
        assertThat(random.nextLong()).isEqualTo(second);
    }

    @Test
    void sameKeySameStream() {
        RandomKey key = RandomKey.of(7, "recipe", "document", 3, 1);
        KeyedRandom first = new KeyedRandom(key);
        KeyedRandom second = new KeyedRandom(new RandomKey(0, 0));
        second.nextLong();
        second.reset(key);
        for (int i = 0; i < 100; i++) {
            assertThat(second.nextLong()).isEqualTo(first.nextLong());
        }
    }

    @Test
    void everyPartOfTheKeyMatters() {
        RandomKey key = RandomKey.of(7, "ab", "c", 3, 1);
        assertThat(RandomKey.of(8, "ab", "c", 3, 1)).isNotEqualTo(key);
        assertThat(RandomKey.of(7, "a", "bc", 3, 1)).isNotEqualTo(key);
        assertThat(RandomKey.of(7, "ab", "d", 3, 1)).isNotEqualTo(key);
        assertThat(RandomKey.of(7, "ab", "c", 4, 1)).isNotEqualTo(key);
        assertThat(RandomKey.of(7, "ab", "c", 3, 2)).isNotEqualTo(key);
    }

    /** Chi-square over 10 cells, 9 degrees of freedom: 27.88 is exceeded once in a thousand seeds. */
    @Test
    void intsAreUniform() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "uniform", "", 0, 0));
        int draws = 100_000;
        long[] cells = new long[10];
        for (int i = 0; i < draws; i++) {
            cells[random.nextInt(10)]++;
        }
        double chiSquare = 0;
        for (long cell : cells) {
            chiSquare += (cell - draws / 10.0) * (cell - draws / 10.0) / (draws / 10.0);
        }
        assertThat(chiSquare).isLessThan(27.88);
    }

    @Test
    void doublesStayInsideTheOpenInterval() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "open", "", 0, 0));
        for (int i = 0; i < 10_000; i++) {
            assertThat(random.nextDouble()).isGreaterThan(0).isLessThan(1);
        }
    }
}
