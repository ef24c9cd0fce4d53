package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.budget.Budget;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Recipes whose views of a row belong together: what each hides, and what all do. */
class RecipeViewsTest {
    private static final List<Sequence> ROWS = ToyCorpus.rows();
    /** Twenty words of one subword, at positions 1 to 20. */
    private static final Sequence TWENTY = ToyCorpus.row("ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo");

    private final MaskedExample masked = new MaskedExample();

    private static Recipe recipe(String text) {
        return RecipeSpec.parse("views", text, "views.conf").bind(ToyCorpus.TABLES);
    }

    private BitSet hidden(Recipe recipe, Sequence row, int view) {
        recipe.apply(row, 5, view, 0.0, masked);
        BitSet hidden = new BitSet();
        for (int p = 0; p < row.size(); p++) {
            hidden.set(p, masked.fates()[p] != MaskedExample.UNTOUCHED);
        }
        return hidden;
    }

    private BitSet labelled(Recipe recipe, Sequence row, int view) {
        recipe.apply(row, 5, view, 0.0, masked);
        BitSet labelled = new BitSet();
        for (int p = 0; p < row.size(); p++) {
            labelled.set(p, masked.labels()[p] != MaskedExample.IGNORED);
        }
        return labelled;
    }

    private static BitSet candidates(Sequence row) {
        BitSet candidates = new BitSet();
        for (int p = 0; p < row.size(); p++) {
            candidates.set(p, !ToyCorpus.VOCABULARY.isSpecial(row.ids()[p]));
        }
        return candidates;
    }

    private static int common(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }

    /** m = rint(0.6 n) each; together all, so that they share 2m − n, the least there can be. */
    @Test
    void viewsOfDmjdTogetherHideAllAndShareNoMoreThanTheyMust() {
        Recipe recipe = ConfRecipes.recipe("dmjd");
        for (Sequence row : ROWS) {
            int n = ToyCorpus.candidates(row);
            int m = Budget.whole(0.6 * n);
            BitSet first = hidden(recipe, row, 0);
            BitSet second = hidden(recipe, row, 1);
            assertThat(first.cardinality()).isEqualTo(m);
            assertThat(second.cardinality()).isEqualTo(m);
            assertThat(common(first, second)).isEqualTo(2 * m - n);
        }
    }

    /**
     * Either view hides a uniform m-subset: Σ (times − views·q)² / (views · q(1−q) · n/(n−1)) is chi-square with n − 1
     * degrees of freedom, q = m/n; false alarm 1e-4 each. What both hide is a uniform subset too.
     */
    @Test
    void viewsOfDmjdAreUniform() {
        Recipe recipe = ConfRecipes.recipe("dmjd");
        int pairs = 20_000;
        long[][] times = new long[3][TWENTY.size()];
        for (int pair = 0; pair < pairs; pair++) {
            BitSet first = hidden(recipe, TWENTY, 2 * pair);
            BitSet second = hidden(recipe, TWENTY, 2 * pair + 1);
            for (int p = 1; p <= 20; p++) {
                times[0][p] += first.get(p) ? 1 : 0;
                times[1][p] += second.get(p) ? 1 : 0;
                times[2][p] += first.get(p) && second.get(p) ? 1 : 0;
            }
        }
        double[] shares = {0.6, 0.6, 0.2};
        for (int which = 0; which < 3; which++) {
            double q = shares[which];
            double sum = 0;
            for (int p = 1; p <= 20; p++) {
                sum += (times[which][p] - pairs * q) * (times[which][p] - pairs * q);
            }
            assertThat(sum / (pairs * q * (1 - q) * 20 / 19)).isLessThan(Chance.chiSquareLimit(19));
        }
    }

    /** Groups of rint(0.15 n) of rint(0.4 n) subwords: disjoint, and the last the rest. */
    @Test
    void groupsOfMPredAreDisjoint() {
        Recipe recipe = ConfRecipes.recipe("m-corr-15-m-pred-40");
        for (Sequence row : ROWS) {
            int n = ToyCorpus.candidates(row);
            int left = Math.max(Budget.whole(0.15 * n), (int) Math.rint(0.4 * n));
            BitSet before = new BitSet();
            for (int view = 0; view < 3; view++) {
                BitSet hidden = hidden(recipe, row, view);
                int size = Math.min(left, Budget.whole(0.15 * n));
                assertThat(hidden.cardinality()).isEqualTo(size);
                assertThat(common(hidden, before)).isZero();
                before.or(hidden);
                left -= size;
            }
        }
    }

    @Test
    void complementsHideAllOnce() {
        Recipe recipe = ConfRecipes.recipe("micdrop");
        for (Sequence row : ROWS) {
            BitSet first = hidden(recipe, row, 0);
            BitSet second = hidden(recipe, row, 1);
            assertThat(first.cardinality()).isEqualTo(Budget.whole(0.5 * ToyCorpus.candidates(row)));
            assertThat(common(first, second)).isZero();
            first.or(second);
            assertThat(first).isEqualTo(candidates(row));
        }
    }

    /** Each group is asked for once, and hidden with all behind it. */
    @Test
    void groupsAreRevealedOneAfterAnother() {
        Recipe recipe = ConfRecipes.recipe("m2t");
        for (Sequence row : ROWS) {
            BitSet behind = new BitSet();
            for (int view = recipe.views() - 1; view >= 0; view--) {
                BitSet asked = labelled(recipe, row, view);
                assertThat(common(asked, behind)).isZero();
                behind.or(asked);
                assertThat(hidden(recipe, row, view)).isEqualTo(behind);
            }
            assertThat(behind).isEqualTo(candidates(row));
        }
    }

    /** rint(20 (v/4)²) = 0, 1, 5, 11, 20; and no group is empty: 20 (v/12)^2.2 begins 0, 0.08, 0.39, 0.95, 1.8. */
    @Test
    void groupsGrowByAPowerAndHoldOneAtLeast() {
        Recipe squares = recipe("views = 4, budget = fixed(1), corruption = mask, targets = \"mlm(of=asked)\", "
                + "sampler = \"reveal-groups(growth=2)\"");
        Recipe m2t = ConfRecipes.recipe("m2t");
        int[] sizes = {1, 4, 6, 9};
        for (int view = 0; view < 4; view++) {
            assertThat(labelled(squares, TWENTY, view).cardinality()).isEqualTo(sizes[view]);
            assertThat(labelled(m2t, TWENTY, view).cardinality()).isOne();
        }
    }

    /** Positions r with frac(s + rφ) in an interval return after at most three different gaps (Slater 1967). */
    @Test
    void goldenGroupsAreSpreadEvenly() {
        Sequence row = ToyCorpus.row("ba be bi bo ".repeat(60).strip());
        Recipe recipe = recipe("views = 6, budget = fixed(1), corruption = mask, targets = \"mlm(of=asked)\", "
                + "sampler = reveal-groups");
        for (int view = 0; view < 6; view++) {
            BitSet group = labelled(recipe, row, view);
            assertThat(group.cardinality()).isEqualTo(40);
            Set<Integer> gaps = new TreeSet<>();
            for (int p = group.nextSetBit(0); group.nextSetBit(p + 1) > 0; p = group.nextSetBit(p + 1)) {
                gaps.add(group.nextSetBit(p + 1) - p);
            }
            assertThat(gaps).hasSizeBetween(2, 3).allMatch(gap -> gap <= 13);
        }
    }

    @Test
    void windowsOfTheTextLeaveOutOneUnitAtATime() {
        Recipe recipe = recipe("views = 20, budget = fixed(0.01), sampler = \"disjoint-views(order=text)\"");
        for (int view = 0; view < 20; view++) {
            assertThat(hidden(recipe, TWENTY, view)).isEqualTo(BitSet.valueOf(new long[] {2L << view}));
        }
    }

    @Test
    void dilatedViewsTakeEveryFourth() {
        Recipe recipe = recipe("views = 4, budget = fixed(0.25), sampler = \"disjoint-views(order=dilated)\"");
        for (int view = 0; view < 4; view++) {
            assertThat(hidden(recipe, TWENTY, view)).isEqualTo(BitSet.valueOf(new long[] {0x22222L << view}));
        }
    }

    /** Three views of 8 over 20: windows from 0, 6 and 12. */
    @Test
    void windowsThatMustOverlapDoSoEvenly() {
        Recipe recipe = recipe("views = 3, budget = fixed(0.4), sampler = \"disjoint-views(order=text)\"");
        for (int view = 0; view < 3; view++) {
            assertThat(hidden(recipe, TWENTY, view)).isEqualTo(BitSet.valueOf(new long[] {0x1FEL << 6 * view}));
        }
    }

    /** Views beyond those that belong together begin another round. */
    @Test
    void anotherRoundOfViewsIsAnotherDraw() {
        Recipe recipe = ConfRecipes.recipe("micdrop");
        int same = 0;
        for (int round = 1; round <= 20; round++) {
            BitSet first = hidden(recipe, TWENTY, 2 * round);
            assertThat(common(first, hidden(recipe, TWENTY, 2 * round + 1))).isZero();
            same += first.equals(hidden(recipe, TWENTY, 0)) ? 1 : 0;
        }
        // Two uniform halves of twenty agree once in 184,756.
        assertThat(same).isZero();
    }
}
