package dev.lacuna.masking.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Floats;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.corruption.Corrupted;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Weights worked by hand from the formulas. */
class BagOfWordsTest {
    private static MaskedExample bag(String targets, String... texts) {
        return new Corrupted(ToyCorpus.row(texts), "subword", ToyCorpus.random("bag", 0))
                .select(0)
                .by("mask")
                .to(targets)
                .example();
    }

    private static String ids(MaskedExample out) {
        Ints ids = out.ints(Column.BAG_IDS);
        return Corrupted.text(ids.array(), ids.size());
    }

    private static float[] weights(MaskedExample out) {
        Floats weights = out.floats(Column.BAG_WEIGHTS);
        return Arrays.copyOf(weights.array(), weights.size());
    }

    /** Two distinct of three subwords; the bag is of the text before masking. */
    @Test
    void distinctSubwordsShareOne() {
        MaskedExample out = bag("bag-of-words", "ba be ba");
        assertThat(ids(out)).isEqualTo("ba be");
        assertThat(weights(out)).containsExactly(0.5f, 0.5f);
    }

    /** Of five subwords in two documents four are distinct: 4/5 in all. */
    @Test
    void byLengthADoubleCountsOnce() {
        MaskedExample out = bag("bag-of-words(weight=length)", "bebo ba", "zz bi be");
        assertThat(ids(out)).isEqualTo("be ##bo ba bi");
        assertThat(weights(out)).containsExactly(0.2f, 0.2f, 0.2f, 0.2f);
    }

    @Test
    void aRowWithoutSubwordsHasAnEmptyBag() {
        MaskedExample out = new Corrupted(ToyCorpus.row("zz"), "subword", ToyCorpus.random("bag", 0))
                .by("mask")
                .to("bag-of-words(weight=length)")
                .example();
        assertThat(ids(out)).isEmpty();
        assertThat(weights(out)).isEmpty();
    }
}
