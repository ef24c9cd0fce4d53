package dev.lacuna.masking.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Column;
import dev.lacuna.masking.ConfRecipes;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Place;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RetroMAE's decoder, read as a trainer reads it: the matrix of what each position sees. */
class VisibilityTest {
    private static final List<Sequence> ROWS = ToyCorpus.rows();
    private static final Sequence TWENTY = ToyCorpus.row("ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo");
    private static final int VIEWS = 2_000;

    private final Recipe recipe = ConfRecipes.recipe("retromae");
    private final MaskedExample masked = new MaskedExample();

    private void apply(Sequence row, int view) {
        recipe.apply(row, 11, view, Place.at(0), masked);
    }

    private int[] ints(Column column) {
        return Arrays.copyOf(masked.ints(column).array(), masked.ints(column).size());
    }

    /** The masks as sets of hidden positions: little-endian bytes of whole ints a mask. */
    private BitSet[] masks(int size) {
        int[] bits = ints(Column.VISIBILITY_MASKS);
        int width = -Math.floorDiv(-size, 32);
        BitSet[] masks = new BitSet[bits.length / width];
        for (int m = 0; m < masks.length; m++) {
            ByteBuffer bytes = ByteBuffer.allocate(width * 4).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asIntBuffer().put(bits, m * width, width);
            masks[m] = BitSet.valueOf(bytes);
        }
        return masks;
    }

    /** Everything but special tokens can be hidden, in whole words, as much as the budget says; all masks are in use. */
    @Test
    void masksHideHalfOfTheRowInWholeWords() {
        for (Sequence row : ROWS) {
            apply(row, 0);
            BitSet[] masks = masks(row.size());
            int wanted = (int) Math.rint(0.5 * ToyCorpus.candidates(row));
            for (BitSet hidden : masks) {
                int shortestLeft = Integer.MAX_VALUE;
                assertThat(hidden.length()).isLessThanOrEqualTo(row.size());
                for (int w = 0; w < row.words(); w++) {
                    int from = row.wordStarts()[w];
                    int to = row.wordEnd(w);
                    int own = hidden.get(from, to).cardinality();
                    boolean special = ToyCorpus.VOCABULARY.hasSpecial(row.ids(), from, to);
                    assertThat(own).isIn(0, special ? 0 : to - from);
                    shortestLeft = own > 0 || special ? shortestLeft : Math.min(shortestLeft, to - from);
                }
                int most = ToyCorpus.candidates(row) == 0 ? 0 : Math.max(1, wanted);
                assertThat(most - hidden.cardinality()).isBetween(0, shortestLeft - 1);
            }
            assertThat(new HashSet<>(
                            Arrays.stream(ints(Column.VISIBILITY_IDS)).boxed().toList()))
                    .hasSize(masks.length);
        }
    }

    @Test
    void theDecoderReadsTheCleanRowAndPredictsAllOfIt() {
        for (Sequence row : ROWS) {
            apply(row, 0);
            assertThat(ints(Column.DECODER_INPUT_IDS)).isEqualTo(row.ids());
            int[] labels = Arrays.stream(row.ids())
                    .map(id -> ToyCorpus.VOCABULARY.isSpecial(id) ? MaskedExample.IGNORED : id)
                    .toArray();
            assertThat(ints(Column.DECODER_LABELS)).isEqualTo(labels);
        }
    }

    /**
     * A row of 22 has 22 masks: two positions share one with chance 1/22, and position j is hidden from i half of the time.
     * Bernstein's bounds over views, false alarm 1e-4 together; encoder and decoder hide apart, so 0.5 · 0.3 are hidden in
     * both.
     */
    @Test
    void positionsChooseMasksAlikeOften() {
        long shared = 0;
        long[] hidden = new long[22];
        long both = 0;
        for (int view = 0; view < VIEWS; view++) {
            apply(TWENTY, view);
            int[] choices = ints(Column.VISIBILITY_IDS);
            BitSet[] masks = masks(22);
            shared += choices[3] == choices[9] ? 1 : 0;
            for (int j = 0; j < 22; j++) {
                hidden[j] += masks[choices[3]].get(j) ? 1 : 0;
            }
            both += masks[choices[3]].get(7) && masked.fates()[7] != MaskedExample.UNTOUCHED ? 1 : 0;
        }
        assertThat((double) shared).isCloseTo(VIEWS / 22.0, within(Chance.deviation(VIEWS, 1 / 22.0, 22)));
        for (int j = 1; j <= 20; j++) {
            assertThat((double) hidden[j]).isCloseTo(VIEWS * 0.5, within(Chance.deviation(VIEWS, 0.5, 22)));
        }
        assertThat((double) both).isCloseTo(VIEWS * 0.15, within(Chance.deviation(VIEWS, 0.15, 22)));
        assertThat(hidden[0] + hidden[21]).isZero();
    }

    @Test
    void longRowsHaveNoMoreMasksThanAsked() {
        Sequence row =
                ROWS.stream().filter(each -> each.size() == 128).findFirst().orElseThrow();
        apply(row, 0);
        assertThat(masks(128).length).isBetween(64, 128);
        Recipe few = RecipeSpec.parse("few", "targets = \"visibility(masks=3)\"", "few.conf")
                .bind(ToyCorpus.TABLES);
        few.apply(row, 11, 0, Place.at(0), masked);
        assertThat(masks(128)).hasSize(3);
    }
}
