package dev.lacuna.masking.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.diffusion.Hyperschedule.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyperscheduleTest {
    /** Levels along a row, "s" for settled, "w" for worthless. */
    private static String levels(Hyperschedule schedule, int size, int step) {
        StringBuilder text = new StringBuilder();
        for (int p = 0; p < size; p++) {
            int level = schedule.level(p, step);
            text.append(
                    level == Hyperschedule.SETTLED ? "s" : level == schedule.levels() ? "w" : String.valueOf(level));
        }
        return text.toString();
    }

    /** Width 2, 3 levels, 5 positions: three blocks of three steps each, the last block short. */
    @ParameterizedTest
    @CsvSource({
        "1, 22www",
        "2, 11www",
        "3, 00www",
        "4, ss22w",
        "5, ss11w",
        "6, ss00w",
        "7, ssss2",
        "8, ssss1",
        "9, ssss0"
    })
    void blocksOneAfterAnother(int step, String levels) {
        Hyperschedule blocks = new Hyperschedule(Kind.BLOCK, 2, 3);
        assertThat(levels(blocks, 5, step)).isEqualTo(levels);
        assertThat(blocks.steps(5)).isEqualTo(9);
    }

    /** Width 4, 4 levels, window 0 1 2 3 over 6 positions: in from the left, on by one, until all is at level 0. */
    @ParameterizedTest
    @CsvSource({
        "1, 3wwwww",
        "2, 23wwww",
        "3, 123www",
        "4, 0123ww",
        "5, s0123w",
        "6, ss0123",
        "7, sss012",
        "8, ssss01",
        "9, sssss0"
    })
    void windowSlides(int step, String levels) {
        Hyperschedule window = new Hyperschedule(Kind.WINDOW, 4, 4);
        assertThat(levels(window, 6, step)).isEqualTo(levels);
        assertThat(window.steps(6)).isEqualTo(9);
    }

    /** Two levels over width 4: rint(0, ⅓, ⅔, 1) is 0 0 1 1, and the window moves on by two. */
    @ParameterizedTest
    @CsvSource({"1, 1wwwww", "2, 11wwww", "3, 011www", "4, 0011ww", "5, ss0011", "6, ssss00"})
    void windowMovesOnByItsCleanPlaces(int step, String levels) {
        Hyperschedule window = new Hyperschedule(Kind.WINDOW, 4, 2);
        assertThat(levels(window, 6, step)).isEqualTo(levels);
        assertThat(window.steps(6)).isEqualTo(6);
    }

    /** rint(i · 7 / 3) = 0, 2, 5, 7, as the authors give it for width 4 and 8 levels. */
    @Test
    void placesOfAWindowAreRounded() {
        assertThat(levels(new Hyperschedule(Kind.WINDOW, 4, 8), 4, 4)).isEqualTo("0257");
    }

    /** The last step is the first at which nothing is left to do, and no step before it is so, for rows of any size. */
    @Test
    void stepsEndWhereAllIsClean() {
        for (int width = 2; width < 7; width++) {
            for (int levels = 2; levels < 9; levels++) {
                for (int size = 1; size < 15; size++) {
                    Hyperschedule window = new Hyperschedule(Kind.WINDOW, width, levels);
                    int first = 1;
                    while (!levels(window, size, first).matches("[s0]*")) {
                        first++;
                    }
                    assertThat(window.steps(size)).isEqualTo(first);
                }
            }
        }
    }

    /** ε = 1e-4; 10 ε, in equal steps to 1 − 10 ε; 1 − ε. */
    @Test
    void timesOfLevels() {
        Hyperschedule blocks = new Hyperschedule(Kind.BLOCK, 2, 3);
        assertThat(blocks.time(Hyperschedule.SETTLED)).isEqualTo(1e-4);
        assertThat(blocks.time(0)).isCloseTo(0.001, within(1e-15));
        assertThat(blocks.time(1)).isCloseTo(0.5, within(1e-15));
        assertThat(blocks.time(2)).isCloseTo(0.999, within(1e-15));
        assertThat(blocks.time(3)).isEqualTo(1 - 1e-4);
    }
}
