package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.SharedRun;
import dev.lacuna.jobs.config.Paths;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists as editors, downloads and hands leave them. */
class NgramListTest {
    private static final String UNTIDY =
            "\uFEFFcarbon dioxide\r\n\r\n  per capita \t\r\ncarbon dioxide\n   \nword\rthe  state of\n\n";

    @TempDir
    Path home;

    @Test
    void whatIsNoEntryMeansNothing() {
        NgramList list = NgramList.own(UNTIDY.replace("the  state", "the state"), "pmi", "test", model());
        assertThat(list.vocabulary().size()).isEqualTo(3);
        assertThat(list.vocabulary().longest()).isEqualTo(3);
        assertThat(list.entries()).isEqualTo(5);
        assertThat(list.unusable()).as("the entry of one word").isEqualTo(1);
    }

    @Test
    void aListWithoutNgramsIsRefused() {
        for (String text : List.of("", "\uFEFF", "\n\n", "word\nwords\n")) {
            assertThatThrownBy(() -> NgramList.own(text, "pmi", "some.txt", model()))
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith("Cannot mask: none of ")
                    .hasMessageContaining("(some.txt)");
        }
    }

    @Test
    void otherListsHoldSingleWordsAndKnowSubwords() {
        NgramList own = NgramList.own("of,12\nthe state,3\n", "lexicon", "test", model());
        assertThat(own.unusable()).isZero();
        assertThat(own.vocabulary().size()).isEqualTo(2);
        assertThat(own.vocabulary().subwordsTo(1))
                .isGreaterThan(own.vocabulary().subwordsTo(0));
        NgramList foreign = NgramList.foreign("of\nthe state\n", "list.txt", model());
        assertThat(foreign.vocabulary().size()).isEqualTo(2);
        assertThat(foreign.vocabulary().subwordsTo(1))
                .isEqualTo(own.vocabulary().subwordsTo(1));
        assertThat(NgramList.foreign("of\nthe state\n", "pmi", model()).unusable())
                .isEqualTo(1);
    }

    private static TokenizerModel model() {
        return RunTokenizer.load(RunDirectory.open(SharedRun.get().directory().toString(), Paths.hadoop()));
    }

    /** The vocabulary of the run has no Chinese; no row has a thousand words. */
    @Test
    void listsFromElsewhereAreCutByTheTokenizerAndReportWhatIsOfNoUse() throws IOException {
        Path file = home.resolve("list.txt");
        Files.writeString(
                file, UNTIDY + "snow \u9f8d\n" + "carbon ".repeat(1000).strip() + "\n");
        Cli.Outcome outcome = explain(file, "carbon dioxide per capita the state of carbon carbon");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("list pmi: 2 of 7 entries match no text");
        assertThat(outcome.out().lines().filter(line -> line.matches(".*(dioxide|capita|state of) +[23] +1\\.000 .*")))
                .hasSize(3);
    }

    private static Cli.Outcome explain(Path list, String text) {
        List<String> arguments = new ArrayList<>(List.of("explain"));
        arguments.addAll(SharedRun.get().settings());
        arguments.addAll(List.of("--set", "mask.pmi-list=" + list, "--recipe", "pmi", "--text", text, "--draws", "9"));
        return Cli.run(arguments.toArray(String[]::new));
    }
}
