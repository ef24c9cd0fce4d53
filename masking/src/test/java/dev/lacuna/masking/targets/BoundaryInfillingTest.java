package dev.lacuna.masking.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.LoadedTables;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Notation;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.units.NgramVocabulary;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BoundaryInfillingTest {
    private static final Sequence ROW = Notation.row(
            ToyCorpus.VOCABULARY, "keyphrases.length", "[CLS] ba be+##bi=2 bo da=1 de=1 [SEP] di+##do+##ka=1 [SEP]");

    private final MaskedExample masked = new MaskedExample();

    private static MaskingTables tables() {
        NgramVocabulary universe = NgramVocabulary.ofPhrases();
        universe.add("ko ko", ToyCorpus.tokenizer());
        return new LoadedTables.Builder(ToyCorpus.VOCABULARY)
                .ngrams("keyphrase-universe", universe)
                .build();
    }

    private void apply(String corruption, String arguments) {
        String text = "units = keyphrase, sampler = all, corruption = \"" + corruption
                + "\", targets = \"boundary-infilling" + arguments + "\"";
        RecipeSpec.parse("mine", text, "mine.conf").bind(tables()).apply(ROW, 1, 0, 0, masked);
    }

    private int[] column(Column column) {
        Ints ints = masked.ints(column);
        return Arrays.copyOf(ints.array(), ints.size());
    }

    private static int id(String subword) {
        return ToyCorpus.VOCABULARY.id(subword);
    }

    /** Input: {@code [CLS] ba [MASK] [MASK] [MASK] [SEP] [MASK] [SEP]}. */
    @Test
    void infilledPhrases() {
        apply("infill", "(infilled=5, others=1, length=3)");
        assertThat(column(Column.BOUNDARY_LEFT)).containsExactly(1, 2, 3, 5, 1, 1);
        assertThat(column(Column.BOUNDARY_RIGHT)).containsExactly(3, 4, 5, 7, 0, 0);
        assertThat(column(Column.BOUNDARY_LENGTHS)).containsExactly(2, 1, 1, 2, -100, -100);
        assertThat(column(Column.BOUNDARY_REPLACED)).containsOnly(-100).hasSize(6);
        int[] labels = column(Column.BOUNDARY_LABELS);
        assertThat(labels).hasSize(18);
        assertThat(Arrays.copyOf(labels, 6)).containsExactly(id("be"), id("##bi"), id("bo"), id("da"), -100, -100);
        assertThat(Arrays.copyOfRange(labels, 9, 18))
                .containsExactly(id("di"), id("##do"), id("##ka"), -100, -100, -100, -100, -100, -100);
    }

    /** Input: {@code [CLS] ba ko ko ko ko ko ko [SEP] ko ko [SEP]}. */
    @Test
    void replacedPhrases() {
        apply("replace-phrase", "(infilled=1, others=3)");
        assertThat(Notation.input(ToyCorpus.VOCABULARY, masked))
                .isEqualTo("[CLS] ba ko ko ko ko ko ko [SEP] ko ko [SEP]");
        assertThat(column(Column.BOUNDARY_LEFT)).containsExactly(1, 1, 3, 5);
        assertThat(column(Column.BOUNDARY_RIGHT)).containsExactly(0, 4, 6, 8);
        assertThat(column(Column.BOUNDARY_REPLACED)).containsExactly(-100, 1, 1, 1);
        assertThat(column(Column.BOUNDARY_LABELS)).containsOnly(-100).hasSize(40);
        assertThat(column(Column.BOUNDARY_LENGTHS)).containsOnly(-100);
    }

    @Test
    void keptPhrases() {
        apply("none", "(infilled=1, others=5)");
        assertThat(column(Column.BOUNDARY_LEFT)).containsExactly(1, 1, 4, 5, 7, 1);
        assertThat(column(Column.BOUNDARY_RIGHT)).containsExactly(0, 5, 6, 7, 11, 0);
        assertThat(column(Column.BOUNDARY_REPLACED)).containsExactly(-100, 0, 0, 0, 0, -100);
    }

    @Test
    void aRowWithoutAPhraseIsSkipped() {
        String text = "units = keyphrase, sampler = all, corruption = none, targets = boundary-infilling";
        Sequence row = Notation.row(ToyCorpus.VOCABULARY, "keyphrases.length", "[CLS] ba [SEP]");
        RecipeSpec.parse("mine", text, "mine.conf").bind(tables()).apply(row, 1, 0, 0, masked);
        assertThat(masked.skipped()).isEqualTo("no phrase in it");
    }
}
