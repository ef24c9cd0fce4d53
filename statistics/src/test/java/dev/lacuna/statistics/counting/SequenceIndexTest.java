package dev.lacuna.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceIndexTest {
    private final KeyedRandom random = new KeyedRandom(RandomKey.of(9, "index", "", 0, 0));
    private final SequenceIndex index = new SequenceIndex();
    private final List<List<Integer>> model = new ArrayList<>();

    private void add() {
        List<Integer> sequence = new ArrayList<>();
        for (int length = random.nextInt(4); length >= 0; length--) {
            sequence.add(random.nextInt(12));
        }
        if (!model.contains(sequence)) {
            model.add(sequence);
        }
        int[] ints = ints(sequence);
        assertThat(index.add(ints, 0, ints.length)).isEqualTo(model.indexOf(sequence));
    }

    private static int[] ints(List<Integer> sequence) {
        return sequence.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void truncationForgetsTheNewestAndNothingElse() {
        for (int round = 0; round < 60; round++) {
            for (int i = random.nextInt(round % 10 == 3 ? 2000 : 60); i >= 0; i--) {
                add();
            }
            int size = random.nextInt(model.size() + 1);
            List<List<Integer>> gone = model.subList(size, model.size());
            index.truncate(size);
            for (List<Integer> sequence : gone) {
                assertThat(index.indexOf(ints(sequence), 0, sequence.size())).isNegative();
            }
            gone.clear();
            assertThat(index.size()).isEqualTo(size);
            for (int i = 0; i < size; i++) {
                int[] sequence = ints(model.get(i));
                assertThat(index.indexOf(sequence, 0, sequence.length)).isEqualTo(i);
                assertThat(index.get(i)).as(Arrays.toString(sequence)).isEqualTo(sequence);
            }
        }
    }
}
