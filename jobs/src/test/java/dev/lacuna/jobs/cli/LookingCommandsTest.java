package dev.lacuna.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.SharedRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that only look: recipes, explain, doctor, help. */
class LookingCommandsTest {
    private static Cli.Outcome explain(String... more) {
        List<String> arguments = new ArrayList<>(List.of("explain"));
        arguments.addAll(SharedRun.get().settings());
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private static void assertRefused(Cli.Outcome outcome, String named) {
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errLines())
                .singleElement()
                .asString()
                .startsWith("Cannot ")
                .contains(named);
    }

    @Test
    void recipesListsEachWithItsPaper() {
        Cli.Outcome outcome = Cli.run("recipes");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines().filter(line -> !line.startsWith(" ")))
                .containsExactly("bert", "pmi", "whole-word");
        assertThat(outcome.out()).contains("arXiv:1810.04805", "arXiv:2010.01825", "fixed(0.15)");
        assertThat(outcome.out().lines().filter(line -> line.contains("reads statistics:")))
                .containsExactly(
                        "    reads statistics: words",
                        "    reads statistics: words, ngrams, pmi",
                        "    reads statistics: words");
    }

    @Test
    void helpOfStatisticsAloneListsTheTablesALineEach() {
        List<String> lines = Cli.run("statistics", "--help").out().lines().toList();
        assertThat(lines)
                .contains(
                        "Tables, in the order in which they are made:",
                        "  lengths              how long documents, sentences and words are",
                        "  document-importance  how important each word is in its document");
        assertThat(Cli.run("pipeline", "--help").out()).doesNotContain("document-importance");
    }

    @Test
    void aDryRunHasColumnsThatFitTheLongestName() {
        List<String> arguments =
                new ArrayList<>(List.of("statistics", "--tables", "words,document-importance", "--dry-run"));
        arguments.addAll(SharedRun.get().settings());
        Cli.Outcome outcome = Cli.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out().lines().filter(line -> line.contains("→")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.indexOf('→')).isEqualTo(33));
    }

    @Test
    void explainShowsALineAUnit() {
        Cli.Outcome outcome = explain("--recipe", "pmi", "--text", "the carbon dioxide of the river", "--draws", "50");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        List<String> lines = outcome.out().lines().toList();
        int header = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("unit "))
                .findFirst()
                .orElseThrow());
        List<String> units = lines.subList(header + 1, lines.size()).stream()
                .takeWhile(line -> !line.isBlank())
                .toList();
        assertThat(units).anyMatch(line -> line.matches("c.* 2 +1\\.000 .*%.*"));
        assertThat(units.stream().mapToInt(LookingCommandsTest::words).sum())
                .as("the words of all units are those of the text")
                .isEqualTo(6);
        assertThat(outcome.out()).contains("⟨", "⟩", "share of 50 maskings");
    }

    /** The column of words: the number before the weight. */
    private static int words(String line) {
        return Integer.parseInt(line.replaceFirst(".* (\\d+) +1\\.000 .*", "$1"));
    }

    @Test
    void explainTellsTheSameTwice() {
        String[] arguments = {"--recipe", "bert", "--text", "the quiet tower of the river", "--draws", "20"};
        assertThat(explain(arguments)).isEqualTo(explain(arguments));
    }

    @Test
    void explainRefusesWhatItCannotShow() {
        assertRefused(explain("--recipe", "brt", "--text", "a"), "did you mean bert?");
        assertRefused(explain("--recipe", "bert", "--text", "  "), "--text holds no word");
        assertRefused(explain("--recipe", "bert", "--text", "a", "--draws", "0"), "--draws must be at least 1 (0)");
        assertRefused(
                Cli.run("explain", "--recipe", "bert", "--text", "a", "--set", "run.dir=no/such/run"),
                "no tokenizer yet");
        assertRefused(Cli.run("explain", "--recipe", "bert", "--text", "a"), "run.dir is not set");
    }

    @Test
    void doctorFindsThisMachineFit() {
        Cli.Outcome outcome = Cli.run("doctor");
        assertThat(outcome.code()).as(outcome.out()).isZero();
        assertThat(outcome.out().lines()).hasSize(8).allMatch(line -> line.startsWith("ok "));
    }

    @Test
    void doctorTellsWhatIsWrong() {
        Cli.Outcome outcome = Cli.run("doctor", "--set", "shards.cuont=3");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).containsPattern("FAIL +configuration +Cannot use configuration: unknown key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pipeline",
                "tokenize",
                "statistics",
                "mask",
                "train",
                "evaluate",
                "report",
                "recipes",
                "explain",
                "doctor"
            })
    void everyCommandHasHelp(String command) {
        Cli.Outcome outcome = Cli.run(command, "--help");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("Usage: lacuna " + command);
        assertThat(outcome.out().lines().filter(line -> line.matches("[A-Z].*[.;,].*")))
                .isNotEmpty();
    }

    @Test
    void theProgramHasHelpWithExamplesAndAVersion() {
        assertThat(Cli.run("--help").out()).contains("Examples:", "lacuna pipeline --conf conf/quickstart.conf");
        assertThat(Cli.run("--help").code()).isZero();
        assertThat(Cli.run("--version").out()).startsWith("lacuna ");
        assertThat(Cli.run().code()).isEqualTo(2);
    }

    @Test
    void anUnknownCommandOrOptionIsTheCallersMistake() {
        assertThat(Cli.run("pipelin").code()).isEqualTo(2);
        assertThat(Cli.run("pipeline", "--nonsense").code()).isEqualTo(2);
        assertThat(Cli.run("pipeline", "--nonsense").err()).contains("--nonsense");
    }
}
