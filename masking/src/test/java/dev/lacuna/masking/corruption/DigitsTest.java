package dev.lacuna.masking.corruption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    private static final Sequence ROW = ToyCorpus.row("babe bi boda de di doka ke", "ki ko lale");
    private static final int COUNT = 3;
    private static final int BASE = Digits.base(ToyCorpus.VOCABULARY.size(), COUNT);

    private final MaskedExample masked = new MaskedExample();

    private static Recipe at(double t) {
        return RecipeSpec.parse(
                        "toy",
                        "budget = \"diffusion(schedule=linear, eps=0, earliest=" + t + ", latest=" + t + ")\", "
                                + "sampler = all, corruption = \"digits(count=" + COUNT + ")\", targets = diffusion",
                        "toy.conf")
                .bind(ToyCorpus.TABLES);
    }

    /** The published bases of V = 50,257; and powers and their successors. */
    @ParameterizedTest
    @CsvSource({
        "50257,2,225",
        "50257,3,37",
        "50257,4,15",
        "50257,6,7",
        "50257,8,4",
        "49,2,7",
        "50,2,8",
        "8,3,2",
        "5,1,5"
    })
    void leastBaseThatTellsAllApart(int size, int count, int base) {
        assertThat(Digits.base(size, count)).isEqualTo(base);
    }

    /** Visible digits are those of the original, most significant first; what is seen of a subword decides its fate. */
    @Test
    void digitsAreTheOriginalsOrTheMask() {
        boolean[] seen = new boolean[MaskedExample.FATES];
        for (int view = 0; view < 200; view++) {
            at(0.4).apply(ROW, 1, view, 0, masked);
            assertThat(masked.ints(Column.DIGIT_IDS).size()).isEqualTo(ROW.size() * COUNT);
            for (int p = 0; p < ROW.size(); p++) {
                int hidden = 0;
                int id = 0;
                for (int d = 0; d < COUNT; d++) {
                    int original = ROW.ids()[p] / (int) Math.pow(BASE, COUNT - 1 - d) % BASE;
                    int digit = masked.ints(Column.DIGIT_IDS).get(p * COUNT + d);
                    assertThat(digit).isIn(original, BASE);
                    hidden += digit == BASE ? 1 : 0;
                    id = id * BASE + digit;
                }
                byte fate = hidden == 0
                        ? MaskedExample.UNTOUCHED
                        : hidden == COUNT ? MaskedExample.MASKED : MaskedExample.PARTIAL;
                assertThat(masked.fates()[p]).isEqualTo(fate);
                assertThat(masked.labels()[p]).isEqualTo(hidden == 0 ? MaskedExample.IGNORED : ROW.ids()[p]);
                assertThat(masked.inputIds()[p])
                        .isEqualTo(
                                hidden == 0
                                        ? id
                                        : ToyCorpus.VOCABULARY.specialTokens().mask());
                seen[fate] = true;
            }
        }
        assertThat(seen[MaskedExample.UNTOUCHED] && seen[MaskedExample.MASKED] && seen[MaskedExample.PARTIAL])
                .isTrue();
    }

    /** At t = 0.3 each of the 2³ patterns of hidden digits has its binomial chance. Chi-square, false alarm 1e-4. */
    @Test
    void digitsAreHiddenIndependently() {
        Recipe recipe = at(0.3);
        long[] patterns = new long[1 << COUNT];
        int candidates = ToyCorpus.candidates(ROW);
        for (int view = 0; view < 3000; view++) {
            recipe.apply(ROW, 2, view, 0, masked);
            for (int p = 0; p < ROW.size(); p++) {
                int pattern = 0;
                for (int d = 0; d < COUNT; d++) {
                    pattern |= masked.ints(Column.DIGIT_IDS).get(p * COUNT + d) == BASE ? 1 << d : 0;
                }
                patterns[pattern] += ToyCorpus.VOCABULARY.isSpecial(ROW.ids()[p]) ? 0 : 1;
            }
        }
        double[] expected = new double[1 << COUNT];
        for (int pattern = 0; pattern < expected.length; pattern++) {
            int hidden = Integer.bitCount(pattern);
            expected[pattern] = 3000.0 * candidates * Math.pow(0.3, hidden) * Math.pow(0.7, COUNT - hidden);
        }
        assertThat(Chance.chiSquare(patterns, expected)).isLessThan(Chance.chiSquareLimit(expected.length - 1));
    }
}
