package dev.lacuna.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.SharedRun;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.mask.RecipeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that only look: recipes, explain, doctor, help. */
class LookingCommandsTest {
    @TempDir
    Path home;

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
    void recipesListsEachInItsFamilyWithItsPaperAndNeeds() {
        Cli.Outcome outcome = Cli.run("recipes");
        assertThat(outcome.code()).isZero();
        List<String> names = outcome.out()
                .lines()
                .filter(line -> line.matches("  [a-z0-9-]+"))
                .map(String::strip)
                .toList();
        assertThat(names).containsExactlyInAnyOrderElementsOf(RecipeFiles.names());
        assertThat(outcome.out().lines().filter(line -> !line.startsWith(" ") && !line.isEmpty()))
                .isNotEmpty()
                .allMatch(line -> line.matches("[A-Z].* \\([a-z0-9]+\\)"));
        assertThat(outcome.out()).contains("arXiv:1810.04805", "arXiv:2010.01825", "fixed(0.15)");
        assertThat(outcome.out()).contains("    needs: n-grams: the list of the table pmi");
    }

    @Test
    void recipesPrintsNamesAloneForScripts() {
        assertThat(Cli.run("recipes", "--names").out().lines()).containsExactlyElementsOf(RecipeFiles.names());
    }

    @Test
    void recipesTellsAllOfOne() {
        Cli.Outcome outcome = Cli.run("recipes", "pmi");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines().map(String::strip))
                .startsWith("pmi")
                .contains(
                        "units       pmi-ngrams(overlap=random)",
                        "corruption  bert(mask=0.8, random=0.1, keep=0.1, per=unit)",
                        "input_ids, attention_mask, token_type_ids, labels",
                        "n-grams: the list of the table pmi",
                        "words,ngrams,pmi");
        assertRefused(Cli.run("recipes", "whole-wrd"), "did you mean whole-word?");
    }

    @Test
    void recipesTellsCombinedOnesPartByPart() throws IOException {
        Path file = home.resolve("mine.conf");
        Files.writeString(
                file,
                """
                notes = [one, two]
                formula = "x = y"
                stages = [{until = 0.25, units = word}, {mix = [{share = 3}, {decoder { units = word }}]}]
                """);
        List<String> lines = Cli.run("recipes", file.toString()).out().lines().toList();
        assertThat(lines)
                .contains(
                        "mine",
                        "  formula  x = y",
                        "    stage 0, until 0.25 of training",
                        "    stage 1, until 1.0 of training",
                        "      part 0, share 3.0",
                        "        encoder",
                        "        decoder",
                        "          units       word",
                        "    one",
                        "    two");
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
    void explainShowsSeveralRecipesAndOtherViews() {
        Cli.Outcome first =
                explain("--recipe", "bert,whole-word", "--text", "the quiet tower of the river", "--draws", "9");
        assertThat(first.out().lines().filter(line -> line.startsWith("unit "))).hasSize(2);
        assertThat(first.out()).contains("units=subword", "units=word");
        assertThat(IntStream.range(0, 6).mapToObj(view -> explain(
                                "--recipe",
                                "bert",
                                "--text",
                                "the quiet tower of the river",
                                "--draws",
                                "1",
                                "--view",
                                String.valueOf(view))
                        .out()))
                .as("views draw anew")
                .satisfies(outs -> assertThat(outs.stream().distinct().count()).isGreaterThan(1));
    }

    @Test
    void explainShowsADocumentOfTheRun() {
        String id = Tables.read(SharedRun.get().directory().resolve("tokenized")).get(0).rows().stream()
                .map(row -> Tables.text(row, "doc_id"))
                .findFirst()
                .orElseThrow();
        Cli.Outcome outcome = explain("--recipe", "bert", "--document", id, "--draws", "9");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("[CLS]", "share of 9 maskings");
        assertRefused(explain("--recipe", "bert", "--document", "nobody"), "no such document with words (nobody)");
    }

    @Test
    void explainTellsWhatElseARecipeWrites() throws IOException {
        Path file = home.resolve("two-sides.conf");
        Files.writeString(file, "stages = [{until = 0.5}, {units = word}]\n");
        String text = explain("--recipe", file.toString(), "--text", "the river", "--draws", "1", "--progress", "0.75")
                .out();
        assertThat(text).contains("choice: 1", "progress: 0.750");
        assertRefused(explain("--recipe", "bert", "--text", "a", "--progress", "2"), "--progress must be 0 to 1 (2.0)");
        assertRefused(explain("--recipe", "bert", "--text", "a", "--view", "-1"), "--view must be at least 0 (-1)");
    }

    @Test
    void explainRefusesWhatItCannotShow() {
        assertRefused(explain("--recipe", "berrt", "--text", "a"), "did you mean bert?");
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
