package dev.lacuna.masking.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.tokenization.UserException;
import org.junit.jupiter.api.Test;

/** Masks that take more room than what they hide, or none, by hand. */
class LengthCorruptionTest {
    private static Corrupted row() {
        return new Corrupted(ToyCorpus.row("ba be bi bo"), "subword", ToyCorpus.random("lengths", 0));
    }

    @Test
    void everyMaskHasItsStates() {
        assertThat(row().select(1).select(3).by("expand(states=2)").input())
                .isEqualTo("[CLS] ba [MASK] [MASK] bi [MASK] [MASK] [SEP]");
    }

    /** Six positions may become nine: the first mask gets all three more, and the others one state each. */
    @Test
    void whereTheyDoNotFitTheFirstGoFirst() {
        Corrupted all = row().selectAll().by("expand(states=4, stretch=1.5)");
        assertThat(all.input()).isEqualTo("[CLS] [MASK] [MASK] [MASK] [MASK] [MASK] [MASK] [MASK] [SEP]");
        assertThat(all.example().sources()).startsWith(0, 1, 1, 1, 1, 2, 3, 4, 5);
        assertThat(all.fates()).isEqualTo("011110");
    }

    @Test
    void whatIsDroppedLeavesNoGap() {
        Corrupted two = row().select(0).select(2).by("drop");
        assertThat(two.input()).isEqualTo("[CLS] be bo [SEP]");
        assertThat(two.fates()).isEqualTo("060600");
    }

    /** Kept and random subwords stay, even if all are. */
    @Test
    void onlyMasksAreDropped() {
        assertThat(row().selectAll().by("drop(mask=0, random=0, keep=1)").input())
                .isEqualTo("[CLS] ba be bi bo [SEP]");
        assertThat(row().selectAll().by("drop(mask=0, random=1, keep=0)").fates())
                .isEqualTo("022220");
        assertThatThrownBy(() -> row().by("drop(mask=0.5)"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("must sum to 1");
    }
}
