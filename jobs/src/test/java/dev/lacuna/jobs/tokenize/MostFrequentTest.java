package dev.lacuna.jobs.tokenize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MostFrequentTest {
    /** Two words occur 9 times, three 5 times, ten once. */
    private static final Map<Long, Long> WORDS_BY_COUNT = Map.of(9L, 2L, 5L, 3L, 1L, 10L);

    @ParameterizedTest
    @CsvSource({"15, 1", "14, 2", "5, 2", "4, 6", "2, 6", "1, 10", "0, 10"})
    void wordsOfOneCountStayOrGoTogether(long most, long least) {
        assertThat(MostFrequent.leastCount(WORDS_BY_COUNT, most)).isEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void noWordsAreKept(long most) {
        assertThat(MostFrequent.leastCount(Map.of(), most)).isEqualTo(1);
    }
}
