package dev.lacuna.jobs.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.SharedRun;
import dev.lacuna.jobs.mask.RecipeFiles;
import dev.lacuna.masking.RecipeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in {@code docs/recipes} say what the recipe files say, and the command writes such pages for recipes of one's own. */
class RecipePagesTest {
    private static final Path COMMITTED = Path.of("..", "docs", "recipes");

    @TempDir
    Path home;

    private static Map<String, String> files(Path directory) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static List<RecipeSpec> shipped() {
        return RecipeFiles.names().stream().map(RecipeFiles::load).toList();
    }

    /** Writes pages of a recipe that deletes, on a text of its own. */
    private Map<String, String> pages(String directory) throws IOException {
        Path recipe = home.resolve("mine.conf");
        Files.writeString(
                recipe,
                """
                purpose = "a | b * c"
                units = word, budget = fixed(0.5), corruption = delete, targets = seq2seq
                """);
        Path pages = home.resolve(directory);
        List<String> arguments = new ArrayList<>(List.of("recipes", "--markdown", pages.toString()));
        arguments.addAll(SharedRun.get().settings());
        arguments.addAll(List.of("--text", "mine=the tower of the river", recipe.toString()));
        Cli.Outcome outcome = Cli.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return files(pages);
    }

    @Test
    void committedPagesSayWhatTheFilesSay() {
        Map<String, String> committed = files(COMMITTED);
        Map<String, String> expected = RecipePages.of(shipped(), Map.of());
        assertThat(committed.keySet().stream().filter(name -> name.endsWith(".md")))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((name, page) -> assertThat(RecipePages.withoutExamples(committed.get(name)))
                .as("docs/recipes/%s, written by `lacuna recipes @docs/recipes/pages.args`", name)
                .isEqualTo(page));
    }

    @Test
    void everyRecipeHasAPictureAndEveryPictureARecipe() {
        assertThat(files(COMMITTED.resolve("pictures")).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        RecipeFiles.names().stream().map(name -> name + ".svg").toList());
        String pages = String.join("", files(COMMITTED).values());
        assertThat(RecipeFiles.names()).allMatch(name -> pages.contains("![" + name + "](pictures/" + name + ".svg)"));
    }

    @Test
    void recipesOfOnesOwnGetPagesWithAnExample() throws IOException {
        Map<String, String> pages = pages("pages");
        assertThat(pages).containsOnlyKeys("README.md", "other.md", "pictures/mine.svg");
        assertThat(pages.get("README.md")).contains("1 recipe.", "| [mine](other.md#mine) | a \\| b \\* c |");
        assertThat(pages.get("other.md"))
                .contains("## mine", "corruption  delete", "![mine](pictures/mine.svg)")
                .contains("labels: [CLS] the tower of the river [SEP]");
        assertThat(pages.get("pictures/mine.svg"))
                .startsWith("<svg xmlns")
                .contains("gone from the input", ">labels</text>", ">[SEP]</text>")
                .endsWith("</svg>\n");
    }

    @Test
    void pagesAreTheSameEveryTime() throws IOException {
        assertThat(pages("first")).isEqualTo(pages("second"));
    }

    @Test
    void whatARunLacksIsToldInPlaceOfAnExample() {
        List<String> arguments = new ArrayList<>(
                List.of("recipes", "--markdown", home.resolve("pages").toString()));
        arguments.addAll(SharedRun.get().settings());
        arguments.addAll(List.of("--text", "pii-entity=the river", "pii-entity"));
        assertThat(Cli.run(arguments.toArray(String[]::new)).code()).isZero();
        assertThat(files(home.resolve("pages")).get("other.md") + files(home.resolve("pages")))
                .contains("No example: Cannot mask pii-entity: ", "There is no example of pii-entity.");
    }
}
