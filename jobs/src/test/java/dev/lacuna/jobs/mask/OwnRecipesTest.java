package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunDigests;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.statistics.StatisticsTables;
import dev.lacuna.jobs.statistics.TableChoice;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.RecipeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipes that come with Lacuna, with a run's own tables. */
class OwnRecipesTest {
    static List<String> names() {
        return RecipeFiles.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void asksForTablesAndValuesThatThereAre(String name) {
        RecipeSpec recipe = RecipeFiles.load(name);
        assertThat(NeedText.of(recipe)).hasSameSizeAs(List.copyOf(recipe.needs()));
        assertThatCode(() -> TableChoice.unchecked(
                        StatisticsTables.described(), MaskStep.statistics(recipe, MaskSources.none())))
                .doesNotThrowAnyException();
    }

    private static Map<String, String> shards(String recipe, String master, String recipes) {
        List<String> arguments = new ArrayList<>(List.of("mask", "--master", master));
        arguments.addAll(MaskedRun.options());
        for (String setting : List.of(
                "mask.recipes=" + recipes,
                "train.recipe=" + recipe,
                "shards.count=3",
                "sequence.length=48",
                "mask.generator=n-gram")) {
            arguments.addAll(List.of("--set", setting));
        }
        Cli.Outcome outcome = Cli.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        Map<String, String> digests =
                RunDigests.of(MaskedRun.directory().resolve("shards").resolve(recipe));
        RunFiles.delete(MaskedRun.directory().resolve("shards"));
        return digests;
    }

    /** Rows carry more where another recipe wants more; what this one writes must not change with it. */
    @Test
    void shardsDependNeitherOnTheMasterNorOnRecipesBeside() {
        String recipe = "rom";
        assertThat(RecipeFiles.load(recipe).needs().stream().map(Need::kind)).contains(Need.Kind.WORD_COLUMN);
        Map<String, String> alone = shards(recipe, "local[1]", "[rom]");
        assertThat(alone).hasSizeGreaterThan(2);
        assertThat(shards(recipe, "local[2]", "[bert, rom, challenging-decoder]"))
                .isEqualTo(alone);
        assertThat(shards("bert", "local[2]", "[bert, rom]")).isEqualTo(shards("bert", "local[1]", "[bert]"));
    }
}
