package dev.lacuna.masking.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.ConfRecipes;
import dev.lacuna.masking.Floats;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Notation;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The recipes of a masked loss, on rows worked by hand. */
class LossMaskTest {
    private final MaskedExample masked = new MaskedExample();

    private void apply(Recipe recipe, String text) {
        Sequence row = Notation.row(text);
        recipe.apply(row, 1, 0, 0, masked);
        assertThat(masked.size()).isEqualTo(row.size());
    }

    private String labels() {
        StringBuilder text = new StringBuilder();
        for (int q = 0; q < masked.size(); q++) {
            int label = masked.labels()[q];
            text.append(q == 0 ? "" : " ")
                    .append(label == MaskedExample.IGNORED ? "-" : ToyCorpus.VOCABULARY.subword(label));
        }
        return text.toString();
    }

    private float[] weights() {
        Floats weights = masked.floats(Column.LOSS_WEIGHTS);
        return Arrays.copyOf(weights.array(), weights.size());
    }

    @Test
    void flaggedStretchesAreReadAndNotLearned() {
        apply(ConfRecipes.recipe("loss-mask-flagged"), "[CLS] ba [BAD] be+##bi bo [/BAD] da [SEP]");
        assertThat(Notation.input(ToyCorpus.VOCABULARY, masked)).isEqualTo("[CLS] ba [BAD] be ##bi bo [/BAD] da [SEP]");
        assertThat(labels()).isEqualTo("ba [BAD] be ##bi bo [/BAD] da [SEP] -");
        assertThat(weights()).containsExactly(1, 1, 0, 0, 0, 1, 1, 1, 0);
    }

    @Test
    void onlyEffectiveStretchesAreLearned() {
        apply(ConfRecipes.recipe("loss-mask-effective"), "[CLS] ba [EFFECTIVE] be+##bi [/EFFECTIVE] da [SEP]");
        assertThat(labels()).isEqualTo("ba [EFFECTIVE] be ##bi [/EFFECTIVE] da [SEP] -");
        assertThat(weights()).containsExactly(0, 0, 1, 1, 0, 0, 0, 0);
    }

    @Test
    void theInputItselfCanBeTheLabels() {
        String text = "weights = \"gate(between=[BAD]|[/BAD])\", sampler = all, corruption = none, targets = "
                + "\"loss-mask(predict=same, selected=0.25, others=0.5)\"";
        apply(RecipeSpec.parse("mine", text, "mine.conf").bind(ToyCorpus.TABLES), "[CLS] ba [BAD] be [/BAD] [SEP]");
        assertThat(labels()).isEqualTo("- ba - be - -");
        assertThat(weights()).containsExactly(0, 0.5f, 0, 0.25f, 0, 0);
    }
}
