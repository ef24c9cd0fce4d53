package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** SpanBERT as a whole: what its pieces' own tests cannot see is that they agree on what a span is. */
class SpanBertTest {
    /** ceil(0.15 n) subwords, and one fate for each run of selected subwords. */
    @Test
    void budgetIsExactAndARunSharesItsFate() {
        Recipe recipe = ConfRecipes.recipe("spanbert");
        MaskedExample masked = new MaskedExample();
        long[] fates = new long[3];
        for (Sequence row : ToyCorpus.rows()) {
            for (int view = 0; view < 20; view++) {
                recipe.apply(row, 6, view, 0.0, masked);
                int selected = 0;
                for (int p = 0; p < row.size(); p++) {
                    byte fate = masked.fates()[p];
                    byte before = p == 0 ? MaskedExample.UNTOUCHED : masked.fates()[p - 1];
                    selected += fate == MaskedExample.UNTOUCHED ? 0 : 1;
                    if (fate != MaskedExample.UNTOUCHED && before != MaskedExample.UNTOUCHED) {
                        assertThat(fate).isEqualTo(before);
                    } else if (fate != MaskedExample.UNTOUCHED) {
                        fates[fate - MaskedExample.MASKED]++;
                    }
                }
                assertThat(selected).isEqualTo((int) Math.ceil(0.15 * ToyCorpus.candidates(row)));
            }
        }
        long spans = fates[0] + fates[1] + fates[2];
        // 80/10/10 a span; 2 degrees of freedom, false alarm 1e-4.
        assertThat(Chance.chiSquare(fates, new double[] {spans * 0.8, spans * 0.1, spans * 0.1}))
                .isLessThan(Chance.chiSquareLimit(2));
    }

    /** Only where the budget cuts a word may a part of one be selected: at most one word of a row. */
    @Test
    void atMostOneWordIsCut() {
        Recipe recipe = ConfRecipes.recipe("spanbert");
        MaskedExample masked = new MaskedExample();
        int cutRows = 0;
        for (Sequence row : ToyCorpus.rows(128, 200)) {
            recipe.apply(row, 6, 0, 0.0, masked);
            int cut = 0;
            for (int w = 0; w < row.words(); w++) {
                int selected = 0;
                for (int p = row.wordStarts()[w]; p < row.wordEnd(w); p++) {
                    selected += masked.fates()[p] == MaskedExample.UNTOUCHED ? 0 : 1;
                }
                cut += selected > 0 && selected < row.wordEnd(w) - row.wordStarts()[w] ? 1 : 0;
            }
            assertThat(cut).isLessThanOrEqualTo(1);
            cutRows += cut;
        }
        assertThat(cutRows).isPositive();
    }

    /** Every span in the columns lies between its boundaries, in the order of the text, and predicts the originals. */
    @Test
    void boundariesFrameTheRuns() {
        Recipe recipe = ConfRecipes.recipe("spanbert");
        MaskedExample masked = new MaskedExample();
        int spans = 0;
        for (Sequence row : ToyCorpus.rows()) {
            recipe.apply(row, 8, 0, 0.0, masked);
            Ints left = masked.ints(Column.BOUNDARY_LEFT);
            Ints right = masked.ints(Column.BOUNDARY_RIGHT);
            Ints labels = masked.ints(Column.BOUNDARY_LABELS);
            assertThat(labels.size()).isEqualTo(15 * left.size());
            for (int s = 0; s < left.size(); s++) {
                assertThat(masked.fates()[left.get(s)]).isEqualTo(MaskedExample.UNTOUCHED);
                assertThat(masked.fates()[right.get(s)]).isEqualTo(MaskedExample.UNTOUCHED);
                for (int i = 0; i < 15; i++) {
                    int p = left.get(s) + 1 + i;
                    boolean inside = p < right.get(s);
                    assertThat(labels.get(15 * s + i)).isEqualTo(inside ? row.ids()[p] : MaskedExample.IGNORED);
                }
            }
            spans += left.size();
        }
        assertThat(spans).isGreaterThan(200);
    }
}
