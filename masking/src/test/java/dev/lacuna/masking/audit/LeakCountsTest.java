package dev.lacuna.masking.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import org.junit.jupiter.api.Test;

class LeakCountsTest {
    private static final int MASK = ToyCorpus.VOCABULARY.specialTokens().mask();

    /** Subwords at 1..: ba ##be, da, ba ##be, ki ##ko ##la, da, mo. */
    private static final Sequence ROW = ToyCorpus.row("babe da babe kikola da mo");

    private final MaskedExample example = new MaskedExample();
    private final LeakCounts leaks = new LeakCounts();

    private void mask(int... positions) {
        example.reset(ROW);
        for (int p : positions) {
            example.corrupt(p, MASK, MaskedExample.MASKED);
        }
    }

    private void count() {
        AuditedRow row = new AuditedRow(ToyCorpus.VOCABULARY);
        row.start(ROW);
        row.look(example);
        leaks.add(row);
    }

    @Test
    void aMaskedWordThatStandsElsewhereIsRepeated() {
        mask(1, 2, 10);
        count();
        assertThat(leaks.repeats()).isEqualTo(0.5);
        assertThat(leaks.siblings()).isZero();
        assertThat(leaks.shown()).isZero();
    }

    @Test
    void aWordWhoseOtherOccurrenceIsHiddenInPartIsNotRepeated() {
        mask(1, 2, 5);
        count();
        assertThat(leaks.repeats()).isZero();
        assertThat(leaks.siblings()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void hiddenSubwordsWithOneOfTheirWordInSightAreBroken() {
        mask(6, 8, 3);
        count();
        assertThat(leaks.siblings()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(leaks.repeats()).isEqualTo(0.5);
    }

    /** Kept ones are shown, and so is a random subword that happens to be the original. */
    @Test
    void whatTheInputShowsIsNotHidden() {
        mask(3);
        example.fate(10, MaskedExample.KEPT);
        example.corrupt(6, ROW.ids()[6], MaskedExample.RANDOM);
        example.corrupt(7, ROW.ids()[6], MaskedExample.RANDOM);
        count();
        assertThat(leaks.shown()).isEqualTo(0.5);
        assertThat(leaks.siblings()).isEqualTo(0.5);
        assertThat(leaks.repeats()).isEqualTo(0.5);
    }

    /** The input is read by where its subwords are from, not by their place. */
    @Test
    void whatMovedIsStillInSight() {
        example.reset(ROW);
        example.beginRebuild();
        example.copy(0);
        for (int p = 1; p < ROW.size(); p++) {
            if (p == 3) {
                example.leaveOut(p, MaskedExample.DROPPED);
            } else {
                example.copy(p);
            }
        }
        example.endRebuild();
        example.fate(example.size() - 2, MaskedExample.KEPT);
        count();
        assertThat(leaks.shown()).isEqualTo(0.5);
        assertThat(leaks.repeats()).isEqualTo(1);
    }

    @Test
    void countsOfSeveralRowsAddUp() {
        mask(1, 2, 10);
        count();
        LeakCounts both = new LeakCounts();
        both.merge(leaks);
        both.merge(leaks);
        assertThat(both.repeats()).isEqualTo(0.5);
        mask();
        count();
        assertThat(leaks.repeats()).isEqualTo(0.5);
        assertThat(new LeakCounts().repeats()).isZero();
    }
}
