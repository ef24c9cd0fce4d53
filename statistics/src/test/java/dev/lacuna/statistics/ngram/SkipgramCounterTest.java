package dev.lacuna.statistics.ngram;

import static dev.lacuna.statistics.words.WordCodes.BREAK;
import static dev.lacuna.statistics.words.WordCodes.RARE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.words.WordCodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Against every set of places in every window. */
class SkipgramCounterTest {
    @Property(tries = 60, seed = "44")
    void everyChoiceOfPlacesIsCounted(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5) int order,
            @ForAll @IntRange(min = 0, max = 4) int maxSkip) {
        int[] text = BruteForce.text(seed, 120, 12, 3);
        assertThat(counted(text, order, maxSkip)).isEqualTo(bruteForce(text, order, maxSkip));
    }

    /** Table of the paper: how many skip-grams a sentence of five words holds. */
    @Test
    void thePapersExample() {
        int[] insurgentsKilledInOngoingFighting = {0, 1, 2, 3, 4};
        assertThat(counted(insurgentsKilledInOngoingFighting, 2, 2)).hasSize(9);
        assertThat(counted(insurgentsKilledInOngoingFighting, 3, 2)).hasSize(10);
    }

    @Test
    void rareWordsAreLeftOutAndBreaksAreNot() {
        assertThat(counted(new int[] {1, RARE, 2, BREAK, 3}, 2, 2)).isEqualTo(Map.of(List.of(1, 2), List.of(1L, 1L)));
    }

    private static Map<List<Integer>, List<Long>> counted(int[] text, int order, int maxSkip) {
        SequenceCounts counts = new SequenceCounts();
        new SkipgramCounter(order, maxSkip).count(text, counts);
        Map<List<Integer>, List<Long>> all = new HashMap<>();
        counts.forEach((source, from, to, count, skipped) ->
                all.put(Arrays.stream(source, from, to).boxed().toList(), List.of(count, skipped)));
        return all;
    }

    private static Map<List<Integer>, List<Long>> bruteForce(int[] text, int order, int maxSkip) {
        Map<List<Integer>, List<Long>> all = new HashMap<>();
        for (int first = 0; first < text.length; first++) {
            for (int length = order; length <= order + maxSkip && first + length <= text.length; length++) {
                int[] window = Arrays.copyOfRange(text, first, first + length);
                if (Arrays.stream(window).allMatch(WordCodes::isWord)) {
                    long skipped = length - order;
                    choices(window, order)
                            .forEach(gram -> all.merge(
                                    gram,
                                    List.of(1L, skipped),
                                    (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1))));
                }
            }
        }
        return all;
    }

    /** The first and the last place of {@code window} and any between, as many as make {@code order}. */
    private static List<List<Integer>> choices(int[] window, int order) {
        List<List<Integer>> choices = new ArrayList<>();
        int last = window.length - 1;
        for (int chosen = 0; chosen < 1 << window.length; chosen++) {
            boolean ends = (chosen & 1) == 1 && (chosen >> last & 1) == 1;
            int set = chosen;
            List<Integer> gram = IntStream.range(0, window.length)
                    .filter(i -> (set >> i & 1) == 1)
                    .mapToObj(i -> window[i])
                    .toList();
            if (ends && gram.size() == order && gram.stream().allMatch(word -> word >= 0)) {
                choices.add(gram);
            }
        }
        return choices;
    }
}
