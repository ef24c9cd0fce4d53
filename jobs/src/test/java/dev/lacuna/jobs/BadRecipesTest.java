package dev.lacuna.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in recipe files and in what recipes read: exit code 2, one line, before anything is made. */
class BadRecipesTest {
    @TempDir
    Path home;

    private List<String> options;

    @BeforeEach
    void write() {
        options = TinyCorpus.settings(home.resolve("run"), TinyCorpus.write(home.resolve("corpus"), 30, 1, 5));
    }

    private void assertRefused(String recipe, String named, String... settings) throws IOException {
        assertRefused(recipe.getBytes(StandardCharsets.UTF_8), named, settings);
    }

    private void assertRefused(byte[] recipe, String named, String... settings) throws IOException {
        Path file = Files.write(home.resolve("own.conf"), recipe);
        List<String> more = new ArrayList<>(List.of("--until", "mask", "--set", "mask.recipes=[\"" + file + "\"]"));
        for (String setting : settings) {
            more.addAll(List.of("--set", setting));
        }
        Cli.Outcome outcome = Cli.local("pipeline", options, more.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.errLines())
                .singleElement()
                .asString()
                .startsWith("Cannot ")
                .contains(named);
        assertThat(home.resolve("run")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "unitz = word ! own.conf: unknown key; known are budget, ",
                "chain = [{unit = word}, {}] ! own.conf: unknown key; known are budget, ",
                "mix = {units = word} ! own.conf: 1: mix has type OBJECT",
                "mix = [word, subword] ! own.conf: 1: mix has type list of STRING",
                "mix = [] ! own.conf: mix is empty ([])",
                "mix = [{share = 0}, {}] ! own.conf: share of mix must be above 0 (0.0)",
                "stages = [{until = 0.5}, {until = 0.3}, {}] ! own.conf: until of stages must rise from above 0 to 1 (0.3)",
                "stages = [{until = 0.5}, {until = 0.7}] ! own.conf: the last of stages goes on to the end",
                "stages = [{}, {until = 0.7}] ! own.conf: 1: No configuration setting found for key 'until'",
                "'mix = [{}, {}], stages = [{}]' ! own.conf: one part has several of chain, decoder, mix, stages, views",
                "views = 0 ! own.conf: views must be 1 to 1000 (0)",
                "weights = [] ! own.conf: weights is empty ([])",
                "weights = gate ! own.conf: gate needs a condition (gate)",
                "'targets = [mlm, mlm]' ! own.conf: two targets write the same column (mlm",
                "'targets = [seq2seq, next-token]' ! own.conf: two targets write the same column (next-token",
                "'units = \"tag-runs(tags=PROPER)\"' ! own.conf: no such part of speech",
                "'weights = \"word-table(table=terms, column=idf, then=timez:2)\"' ! own.conf: no such step",
                "'sampler = \"geometric-spans(p=2)\"' ! own.conf: p of geometric-spans must be in",
                "units = ${nope} ! Could not resolve substitution",
            })
    void aFileThatIsNoRecipe(String text, String named) throws IOException {
        assertRefused(text.replace("\\\"", "\""), named.strip());
    }

    @Test
    void aFileThatIsNotUtf8() throws IOException {
        assertRefused("paper = \"M\u00fcller\"".getBytes(StandardCharsets.ISO_8859_1), "not UTF-8; convert the file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "subword-table(table=nosuch, column=x) ! no such table of subwords; known are ",
                "subword-table(table=feedback, column=los) ! the table feedback has no such value; known are ",
                "tag-table(table=tags, column=loss) ! no such table of parts of speech; known are feedback (tags)",
                "word-column(table=document-importance, column=bm26) ! known are tf_idf, bm25, ",
                "word-table(table=domain, column=similarity) ! statistics.domain.column",
                "word-table(table=change, column=rank) ! statistics.change.column",
                "gate(tags=NOUN) ! tags.enabled = true",
                "gate(side=second) ! corpus.fields.second-text (null)",
                "'gate(between=[A]|[B])' ! 'tokenizer.add-tokens = [\"[A]\", \"[B]\"]'",
            })
    void aNeedThatIsNotFilled(String weights, String named) throws IOException {
        assertRefused("weights = \"" + weights + "\"", named);
    }

    @Test
    void aListThatIsNone() throws IOException {
        Path list = home.resolve("list.txt");
        String recipe = "weights = \"gate(list=" + list + ")\"";
        assertRefused(recipe, "no such file, or not readable (" + list + ")");
        Files.writeString(list, " \n\n");
        assertRefused(recipe, "it has no entry (" + list + ")");
        Files.write(list, new byte[] {'a', 0, 'b'});
        assertRefused(recipe, "it holds NUL characters (" + list + ")");
        Files.write(list, new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertRefused(recipe, "not UTF-8; convert the file (" + list + ")");
    }

    @Test
    void feedbackThatIsNone() throws IOException {
        String recipe = "weights = \"subword-table(table=feedback, column=loss)\"";
        assertRefused(recipe, "mask.feedback has no table subwords", "mask.feedback=" + home.resolve("corpus"));
        assertRefused(recipe, "mask.feedback has no table subwords", "mask.feedback=no/such/directory");
    }

    @Test
    void allTokensThatTheVocabularyLacksAreToldAtOnce() throws IOException {
        assertRefused(
                "corruption = \"sentinel(mode=[GO])\", targets = \"seq2seq(layout=sentinels)\"",
                "tokenizer.add-tokens = [\"<extra_id_{0..99}>\", \"[GO]\"]");
    }

    @Test
    void whatTheEncoderCannotLearnFromIsNoMistakeWhereNothingIsTrained() throws IOException {
        Path file = Files.writeString(home.resolve("own.conf"), "corruption = delete, targets = seq2seq");
        String recipes = "mask.recipes=[\"" + file + "\"]";
        Cli.Outcome masked = Cli.local("pipeline", options, "--until", "mask", "--dry-run", "--set", recipes);
        assertThat(masked.code()).as(masked.err()).isZero();
        Cli.Outcome trained = Cli.local("pipeline", options, "--set", recipes, "--set", "train.recipe=own");
        assertThat(trained.err())
                .startsWith("Cannot train: ")
                .contains("whose labels are another sequence than its input", "--until mask", "(own)");
    }
}
