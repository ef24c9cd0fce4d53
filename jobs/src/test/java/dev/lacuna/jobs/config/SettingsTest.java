package dev.lacuna.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    Path home;

    private static Settings set(String... overrides) {
        return Settings.load(null, List.of(overrides));
    }

    private Settings file(String text, String... overrides) throws IOException {
        return Settings.load(Files.writeString(home.resolve("my.conf"), text), List.of(overrides));
    }

    @Test
    void setWinsOverTheFileAndTheFileOverTheDefaults() throws IOException {
        assertThat(set().integer("shards.count", 1, 100)).isEqualTo(16);
        assertThat(file("shards.count = 17").integer("shards.count", 1, 100)).isEqualTo(17);
        assertThat(file("shards.count = 17", "shards.count=18").integer("shards.count", 1, 100))
                .isEqualTo(18);
        assertThat(set("shards.count=18", "shards.count=19").integer("shards.count", 1, 100))
                .isEqualTo(19);
        assertThat(file("shards { count = 17 }").number("shards.valid-fraction", 0, 1))
                .as("a section in the file leaves the rest of it alone")
                .isEqualTo(0.05);
    }

    @ParameterizedTest
    @CsvSource({
        "shards.cuont, shards.count",
        "corpus.path, corpus.paths",
        "train.model.hiden-size, train.model.hidden-size",
        "sed, seed",
    })
    void anUnknownKeyNamesTheNearest(String wrong, String nearest) {
        assertThatThrownBy(() -> set(wrong + "=1"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("did you mean " + nearest + "?")
                .hasMessageContaining("(" + wrong + ", --set " + wrong + "=1");
    }

    @Test
    void anUnknownKeyInAFileIsGivenWithFileAndLine() {
        assertThatThrownBy(() -> file("seed = 1\n\nshard.count = 3\n"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("my.conf: 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train=5", "train.model=small", "shards.count.x=1"})
    void aValueInPlaceOfASectionAndTheOtherWayRoundAreRefused(String override) {
        assertThatThrownBy(() -> set(override)).isInstanceOf(UserException.class);
    }

    @Test
    void wrongTypesNameKeyAndValue() {
        assertThatThrownBy(() -> set("shards.count=many").integer("shards.count", 1, 9))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("shards.count has the wrong type (many");
        assertThatThrownBy(() -> set("shards.count=2.5").integer("shards.count", 1, 9))
                .hasMessageContaining("must be a whole number (2.5");
        assertThatThrownBy(() -> set("tokenizer.train.lowercase=perhaps").flag("tokenizer.train.lowercase"))
                .hasMessageContaining("has the wrong type (perhaps");
        assertThatThrownBy(() -> set("seed=abc").seed())
                .hasMessageContaining("seed must be a whole number of at most 64 bits (abc");
        assertThatThrownBy(() -> set("run.title=[a, b]").text("run.title")).hasMessageContaining("has the wrong type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "-1", "NaN", "1e300", "99999999999"})
    void outOfRangeNamesTheRangeAndTheValue(String value) {
        assertThatThrownBy(() -> set("shards.count=" + value).integer("shards.count", 1, 9))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("shards.count must be in [1, 9] (" + value);
    }

    @Test
    void bothEndsOfARangeAreInIt() {
        assertThat(set("shards.count=1").integer("shards.count", 1, 9)).isEqualTo(1);
        assertThat(set("shards.count=9").integer("shards.count", 1, 9)).isEqualTo(9);
        assertThat(set("shards.valid-fraction=0.5").number("shards.valid-fraction", 0, 0.5))
                .isEqualTo(0.5);
    }

    @Test
    void aRequiredKeyThatIsNullIsNamed() {
        assertThat(set().has("run.dir")).isFalse();
        assertThat(set().optionalText("run.dir")).isNull();
        assertThatThrownBy(() -> set().text("run.dir"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("run.dir is not set; give --set run.dir=");
        assertThatThrownBy(() -> set("seed=null").seed()).hasMessageContaining("seed is not set");
    }

    @Test
    void aChoiceListsTheOthers() {
        assertThatThrownBy(() -> set("corpus.format=xml").choice("corpus.format", "text", "wordnet"))
                .hasMessageContaining("must be one of text, wordnet (xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs/mine",
                "/absolute/path",
                "hdfs://host:8020/user/me",
                "file:/a/b",
                "s3a://bucket/a-b_c",
                "50%",
                "my dir/with spaces",
                "a=b",
                "C:\\runs",
                "what?",
                "runs/a,b",
                "ünï/cödé",
                "*",
            })
    void oddTextsAreTakenAsTheyStand(String value) {
        assertThat(set("run.dir=" + value).text("run.dir")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data//runs/mine", "runs/no #1", "a // b"})
    void commentSignsInATextAreKeptOrRefused(String value) {
        assertThat(set("run.dir=" + value).text("run.dir")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdfs://host/a", "file:/a/b", "/a/x?.txt", "/a/*.txt"})
    void oddTextsInAListAreTakenAsTheyStand(String value) {
        assertThat(set("corpus.paths=[" + value + "]").texts("corpus.paths")).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b=x:y", "=x", "seed"})
    void whatHoconCannotTakeIsTheCallersMistake(String override) {
        assertThatThrownBy(() -> set(override)).isInstanceOf(UserException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "99999999999999999999"})
    void aSeedThatIsNoLongIsRefused(String value) {
        assertThatThrownBy(() -> set("seed=" + value).seed()).isInstanceOf(UserException.class);
    }

    @Test
    void aQuotedTextMayHoldAnything() {
        assertThat(set("run.dir=\"a // b # c\"").text("run.dir")).isEqualTo("a // b # c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "=5", "", "seed 5"})
    void anOverrideWithoutKeyOrValueIsRefused(String override) {
        assertThatThrownBy(() -> set(override))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("it wants key=value (" + override + ")");
    }

    @Test
    void aListMayBeASingleText() {
        assertThat(set("mask.recipes=pmi").texts("mask.recipes")).containsExactly("pmi");
        assertThat(set("mask.recipes=[pmi, bert]").texts("mask.recipes")).containsExactly("pmi", "bert");
        assertThat(set("mask.recipes=[]").texts("mask.recipes")).isEmpty();
        assertThat(set("corpus.paths=hdfs://host/a").texts("corpus.paths")).containsExactly("hdfs://host/a");
    }

    @Test
    void sparkPropertiesPassWithoutBeingKnown() {
        assertThat(set("spark.executor.memory=4g", "spark.ui.enabled=true", "spark.default.parallelism=3")
                        .spark())
                .isEqualTo(Map.of(
                        "spark.executor.memory", "4g", "spark.ui.enabled", "true", "spark.default.parallelism", "3"));
        assertThat(set().spark()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereOrNotHoconIsNamed() throws IOException {
        assertThatThrownBy(() -> Settings.load(home.resolve("none.conf"), List.of()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("none.conf");
        assertThatThrownBy(() -> Settings.load(home, List.of())).isInstanceOf(UserException.class);
        assertThatThrownBy(() -> file("seed = [1, 2"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("my.conf");
    }
}
