package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.jobs.config.MaskParams;
import dev.lacuna.jobs.config.Paths;
import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.statistics.StatisticsTables;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.tokenization.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a configuration does not make is refused before anything runs, with the key that helps. */
class NeedsCheckTest {
    @TempDir
    Path home;

    private static void check(Need need, String... keys) {
        Settings settings = Settings.load(null, List.of(keys));
        new NeedsCheck(settings, new StatisticsTables(settings, null)).check("mine", Set.of(need), MaskSources.none());
    }

    private static void assertRefused(String message, Need need, String... keys) {
        assertThatThrownBy(() -> check(need, keys))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot mask mine: ")
                .hasMessageContaining(message);
    }

    @Test
    void tagsMustBeEnabled() {
        assertRefused("tags.enabled = true", Need.of(Need.Kind.TAGS));
        assertThatCode(() -> check(Need.of(Need.Kind.TAGS), "tags.enabled=true"))
                .doesNotThrowAnyException();
    }

    @Test
    void pairsNeedASecondText() {
        assertRefused("corpus.fields.second-text", Need.of(Need.Kind.PAIRS));
        assertThatCode(() -> check(Need.of(Need.Kind.PAIRS), "corpus.fields.second-text=answer"))
                .doesNotThrowAnyException();
    }

    @Test
    void valuesOfWordsAreOfPlainSegmentations() {
        Need need = new Need(Need.Kind.WORD_COLUMN, "surprisal", "surprisal");
        assertRefused("tokenizer.noise.kind = none (bpe-dropout)", need, "tokenizer.noise.kind=bpe-dropout");
        assertThatCode(() -> check(need)).doesNotThrowAnyException();
    }

    @Test
    void tokensOfATrainedVocabularyMustBeNamed() {
        Need need = new Need(Need.Kind.TOKENS, "<extra_id_%d>", "2");
        assertRefused("tokenizer.add-tokens = [\"<extra_id_{0..1}>\"]", need);
        assertRefused("tokenizer.add-tokens", need, "tokenizer.add-tokens=[<extra_id_0>]");
        assertThatCode(() -> check(need, "tokenizer.add-tokens=[<extra_id_0>, <extra_id_1>]"))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(need, "tokenizer.add-tokens=[\"<extra_id_{0..1}>\"]"))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(new Need(Need.Kind.TOKENS, ";", "1")))
                .as("a sign that the text may have")
                .doesNotThrowAnyException();
        assertThatCode(() -> check(need, "tokenizer.file=some.json"))
                .as("a file is asked when it is loaded")
                .doesNotThrowAnyException();
    }

    @Test
    void tablesThatCannotBeMadeTellTheirKey() {
        assertRefused(
                "it reads the table domain, but cannot compare domains",
                new Need(Need.Kind.WORD_VALUES, "domain", "weight"));
        assertRefused("statistics.change.column", new Need(Need.Kind.WORD_VALUES, "change", "jsd"));
        assertThatCode(() -> check(new Need(Need.Kind.WORD_VALUES, "terms", "idf")))
                .doesNotThrowAnyException();
    }

    @Test
    void listsAndFeedbackAreLookedForAtOnce() {
        RecipeSpec pmi = RecipeSpec.parse("mine", "units = pmi-ngrams", "test");
        MaskParams list = new MaskParams(List.of(), home.resolve("none.txt").toString(), null, "n-gram", 1);
        assertThatThrownBy(() -> MaskSources.of(list, List.of(pmi), Paths.hadoop()))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot read PMI list: no such file");
        Feedback feedback = Feedback.of(home.resolve("feedback").toString(), Paths.hadoop());
        assertThatThrownBy(() -> feedback.require(Need.Kind.SUBWORD_VALUES))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("mask.feedback has no table subwords")
                .hasMessageContaining("lacuna evaluate");
        assertThatThrownBy(() -> feedback.require(Need.Kind.TAG_VALUES)).hasMessageContaining("tags.enabled");
        assertThatCode(() -> Feedback.none().require(Need.Kind.SUBWORD_VALUES)).doesNotThrowAnyException();
    }

    @Test
    void eachNeedNamesItsTables() {
        assertThat(NeedTables.of(Need.of(Need.Kind.GENERATOR), MaskSources.none()))
                .containsExactly("subwords", "subword-ngrams");
        assertThat(NeedTables.of(Need.of(Need.Kind.SIMILAR_WORDS), MaskSources.none()))
                .containsExactly("words", "similar");
        assertThat(NeedTables.of(new Need(Need.Kind.NGRAMS, "dale", ""), MaskSources.none()))
                .containsExactly("dale");
        assertThat(NeedTables.of(new Need(Need.Kind.SUBWORD_VALUES, "feedback", "loss"), MaskSources.none()))
                .isEmpty();
    }
}
