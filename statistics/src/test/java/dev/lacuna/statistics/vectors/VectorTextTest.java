package dev.lacuna.statistics.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VectorTextTest {
    private static List<String> read(String... lines) {
        VectorText text = new VectorText("v.txt");
        List<String> vectors = new ArrayList<>();
        for (String line : lines) {
            if (text.next(line)) {
                vectors.add(text.word() + Arrays.toString(text.vector()));
            }
        }
        return vectors;
    }

    @Test
    void wordsAndNumbersWithAHeaderAndWithout() {
        assertThat(read("2 3", "the 0.5 -1 2e-1", "of\t1\t2\t3 "))
                .containsExactly("the[0.5, -1.0, 0.2]", "of[1.0, 2.0, 3.0]");
        assertThat(read("the 0.5 -1", "", "1850 1 2")).containsExactly("the[0.5, -1.0]", "1850[1.0, 2.0]");
        assertThat(read("the 1", "7 2")).containsExactly("the[1.0]", "7[2.0]");
    }

    @Test
    void ofOneLengthAndFinite() {
        assertThatThrownBy(() -> read("the 1 2", "of 1 2 3"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("3 numbers, but the vectors before have 2")
                .hasMessageContaining("v.txt, line 2");
        assertThatThrownBy(() -> read("the")).isInstanceOf(UserException.class).hasMessageContaining("line 1");
        assertThatThrownBy(() -> read("the 1 x"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("number but x");
        assertThatThrownBy(() -> read("the 1 NaN"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("finite number but NaN");
    }
}
