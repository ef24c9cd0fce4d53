package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeSpecTest {
    private static final String BERT_PER_SUBWORD =
            " × corruption=bert(mask=0.8, random=0.1, keep=0.1, per=subword) × targets=mlm";

    private static RecipeSpec parse(String text) {
        return RecipeSpec.parse("mine", text, "mine.conf");
    }

    private static String identity(String text) {
        return parse(text).identity(ToyCorpus.TABLES);
    }

    /** Golden: every masked shard's randomness hangs on these strings, so a change here changes all masks. */
    @Test
    void identitiesOfShippedRecipes() {
        String middle = " × weights=uniform × budget=fixed(0.15) × sampler=without-replacement";
        assertThat(ConfRecipes.recipe("bert")).hasToString("units=subword" + middle + BERT_PER_SUBWORD);
        assertThat(ConfRecipes.recipe("whole-word")).hasToString("units=word" + middle + BERT_PER_SUBWORD);
        assertThat(ConfRecipes.recipe("pmi"))
                .hasToString("units=pmi-ngrams(overlap=random)" + middle
                        + " × corruption=bert(mask=0.8, random=0.1, keep=0.1, per=unit) × targets=mlm");
    }

    @Test
    void shippedRecipesAreAmongThoseUnderContract() {
        assertThat(ConfRecipes.names()).contains("bert", "whole-word", "pmi");
        assertThat(ConfRecipes.names()).allSatisfy(name -> {
            assertThat(ConfRecipes.spec(name).name()).isEqualTo(name);
            assertThat(ConfRecipes.spec(name).about().paper()).isNotBlank();
        });
    }

    @Test
    void absentKeysAreBert() {
        assertThat(identity("")).isEqualTo(ConfRecipes.recipe("bert").toString());
        assertThat(parse("").about().paper()).isEmpty();
    }

    @Test
    void everyPieceAndArgumentIsInTheIdentity() {
        String text =
                "units = \"pmi-ngrams(overlap=longest-first)\", budget = \"fixed(0.3, max=20)\", sampler = bernoulli,"
                        + " corruption = \"bert(mask=0.5, random=0.3, keep=0.2, per=unit)\"";
        assertThat(identity(text))
                .isEqualTo("units=pmi-ngrams(overlap=longest-first) × weights=uniform × budget=fixed(0.3, max=20)"
                        + " × sampler=bernoulli × corruption=bert(mask=0.5, random=0.3, keep=0.2, per=unit)"
                        + " × targets=mlm");
    }

    @Test
    void identityDoesNotDependOnHowThePiecesAreWritten() {
        String written = "units: subword # a comment\n budget = \"  fixed( rate = 0.150 ) \"\n"
                + " corruption = \"bert(per=subword,keep=0.1,mask=0.8)\"";
        assertThat(identity(written)).isEqualTo(identity(""));
    }

    @Test
    void asksForTheTablesItsUnitsNeed() {
        assertThat(parse("units = pmi-ngrams").needs()).containsExactly(new Need(Need.Kind.NGRAMS, "pmi", ""));
        assertThat(parse("units = word").needs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit = word | (unit)",
                "units.word = 1 | units",
                "units = {a = 1} | units",
                "units = [ | mine.conf",
                "units = subwords | (subwords)",
                "weights = unifrom | (unifrom)",
                "budget = falling | (falling)",
                "sampler = gumbel | (gumbel)",
                "corruption = roberta | (roberta)",
                "targets = clm | (clm)",
                "units = \"word(2)\" | (word(2))",
                "units = \"pmi-ngrams(random)\" | (pmi-ngrams(random))",
                "units = \"pmi-ngrams(overlap=longest)\" | (longest)",
                "units = \"pmi-ngrams(order=3)\" | (order)",
                "weights = \"uniform(1)\" | (uniform(1))",
                "budget = 0.15 | (0.15)",
                "budget = \"fixed(1.5)\" | (1.5)",
                "budget = \"fixed(-0.1)\" | (-0.1)",
                "budget = \"fixed(NaN)\" | (NaN)",
                "budget = \"fixed(much)\" | (much)",
                "budget = \"fixed(0.15, 20)\" | (fixed(0.15, 20))",
                "budget = \"fixed(0.15, max=0)\" | (0)",
                "budget = \"fixed(0.15, most=20)\" | (most)",
                "sampler = \"bernoulli(p=0.1)\" | (p)",
                "sampler = \"without-replacement(k=1)\" | (k)",
                "corruption = \"bert(mask=0.9)\" | bert(mask=0.9)",
                "corruption = \"bert(per=word)\" | (word)",
                "targets = \"mlm(weighted)\" | (mlm(weighted))",
                "units = \"word((\" | (word(()",
            })
    void mistakesAreToldInOneMessageThatNamesTheValue(String text, String value) {
        assertThatThrownBy(() -> identity(text))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot ")
                .hasMessageContaining(value)
                .hasMessageNotContaining("\n");
    }

    @Test
    void unknownNamesListTheKnownOnes() {
        for (String known : List.of("subword", "word", "pmi-ngrams")) {
            assertThatThrownBy(() -> identity("units = syllable")).hasMessageContaining(known);
        }
        assertThatThrownBy(() -> identity("unit = word")).hasMessageContaining("mine.conf", "sampler");
    }
}
