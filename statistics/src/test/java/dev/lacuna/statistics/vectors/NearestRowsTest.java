package dev.lacuna.statistics.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestRowsTest {
    private static float[][] random(int rows, int size) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "rows", "", 0, 0));
        float[][] vectors = new float[rows][size];
        for (float[] vector : vectors) {
            for (int k = 0; k < size; k++) {
                // Few values, so that some vectors point the same way.
                vector[k] = random.nextInt(3) - 1;
            }
            vector[0] = 2;
        }
        return vectors;
    }

    @Test
    void neighboursAreThoseOfAllCosinesSorted() {
        int rows = 2500;
        float[][] vectors = random(rows, 7);
        List<int[]> found = new ArrayList<>();
        List<Float> cosines = new ArrayList<>();
        new NearestRows(new UnitRows(vectors), 5).of(1000, 1040, (row, rank, neighbour, cosine) -> {
            found.add(new int[] {row, rank, neighbour});
            cosines.add(cosine);
        });
        assertThat(found).hasSize(40 * 5);
        for (int i = 0; i < found.size(); i++) {
            int row = 1000 + i / 5;
            List<Integer> wanted = IntStream.range(0, rows)
                    .filter(other -> other != row)
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                                    (Integer o) -> -Math.rint(UnitRows.cosine(vectors[row], vectors[o]) * 1e5))
                            .thenComparing(o -> o))
                    .limit(5)
                    .toList();
            assertThat(found.get(i)).containsExactly(row, i % 5 + 1, wanted.get(i % 5));
            assertThat((double) cosines.get(i))
                    .isCloseTo(UnitRows.cosine(vectors[row], vectors[wanted.get(i % 5)]), within(1e-6));
        }
    }

    @Test
    void aRowHasAsManyNeighboursAsThereAreOthers() {
        List<Integer> neighbours = new ArrayList<>();
        float[][] vectors = {{1, 0}, {0, 3}, {-2, 0}};
        new NearestRows(new UnitRows(vectors), 9).of(0, 1, (row, rank, neighbour, cosine) -> neighbours.add(neighbour));
        assertThat(neighbours).containsExactly(1, 2);
        new NearestRows(new UnitRows(new float[][] {{1}}), 9).of(0, 1, (row, rank, neighbour, cosine) -> {
            throw new AssertionError("a neighbour of the only word");
        });
    }
}
