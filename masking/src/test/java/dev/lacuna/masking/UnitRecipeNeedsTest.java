package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.units.NgramVocabulary;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What recipes over units of their own ask for, and what a chain lets its later steps know. */
class UnitRecipeNeedsTest {
    /** Needs as {@code KIND source column}, with semicolons between. */
    @ParameterizedTest
    @CsvSource({
        "ernie, TAGS",
        "lem, TAGS",
        "kbir, NGRAMS keyphrase-universe;WORD_COLUMN keyphrases length",
        "cue, WORD_COLUMN keyphrases length",
        "identifier, NGRAMS conf/lists/identifiers.txt;TOKENS [ID_%d] 100",
        "pii-list, NGRAMS conf/lists/common-words.txt",
        "pii-frequency, WORD_VALUES words rank",
        "pii-entity, TOKENS [NAME] 1;TOKENS [NUMBER] 1;TAGS",
        "cluster, WORD_VALUES vectors cluster",
        "loss-mask-flagged, TOKENS [/BAD] 1;TOKENS [BAD] 1",
        "repeat-consistent, ''",
        "shape-aware, ''",
        "field-dropout, ''"
    })
    void needsAreWhatPiecesAskFor(String recipe, String needs) {
        String asked = String.join(
                ";",
                ConfRecipes.spec(recipe).needs().stream()
                        .map(need -> (need.kind() + " " + need.source() + " " + need.column()).strip())
                        .toList());
        assertThat(asked).isEqualTo(needs);
    }

    /**
     * Phrases of the first step, put in place of others or not, and what is inserted with them, are no later step's.
     */
    @Test
    void untouchedIsWhatNoEarlierStepHadOrChanged() {
        NgramVocabulary universe = NgramVocabulary.ofPhrases();
        universe.add("ka ke ki", ToyCorpus.tokenizer());
        MaskingTables tables = new LoadedTables.Builder(ToyCorpus.VOCABULARY)
                .ngrams("keyphrase-universe", universe)
                .build();
        String text = "sampler = all, chain = ["
                + "{units = keyphrase, corruption = %s}, "
                + "{units = word, weights = \"gate(untouched=yes)\", corruption = \"bert(mask=1, random=0, keep=0)\"}]";
        Sequence row =
                Notation.row(ToyCorpus.VOCABULARY, "keyphrases.length", "[CLS] ba be+##bi=1 bo [SEP] da=2 de di [SEP]");
        MaskedExample masked = new MaskedExample();
        RecipeSpec.parse("a", text.replace("%s", "replace-phrase"), "a.conf")
                .bind(tables)
                .apply(row, 1, 0, 0, masked);
        assertThat(Notation.input(ToyCorpus.VOCABULARY, masked))
                .isEqualTo("[CLS] [MASK] ka ke ki [MASK] [SEP] ka ke ki [MASK] [SEP]");
        int[] labels = Arrays.copyOf(masked.labels(), masked.size());
        assertThat(labels[1]).isEqualTo(ToyCorpus.VOCABULARY.id("ba"));
        assertThat(labels[5]).isEqualTo(ToyCorpus.VOCABULARY.id("bo"));
        assertThat(labels[10]).isEqualTo(ToyCorpus.VOCABULARY.id("di"));
        assertThat(Arrays.stream(labels).filter(label -> label != MaskedExample.IGNORED))
                .hasSize(3);
        RecipeSpec.parse("a", text.replace("%s", "none"), "a.conf").bind(tables).apply(row, 1, 0, 0, masked);
        assertThat(Notation.input(ToyCorpus.VOCABULARY, masked))
                .isEqualTo("[CLS] [MASK] be ##bi [MASK] [SEP] da de [MASK] [SEP]");
    }
}
