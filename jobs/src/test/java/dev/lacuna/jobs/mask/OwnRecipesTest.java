package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lacuna.jobs.statistics.StatisticsTables;
import dev.lacuna.jobs.statistics.TableChoice;
import dev.lacuna.masking.RecipeSpec;
import java.util.List;
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
        long added = recipe.needs().stream().filter(NeedText::isAdded).count();
        assertThat(NeedText.of(recipe)).hasSize(recipe.needs().size() - (int) Math.max(0, added - 1));
        assertThatCode(() -> TableChoice.unchecked(
                        StatisticsTables.described(), MaskStep.statistics(recipe, MaskSources.none())))
                .doesNotThrowAnyException();
    }
}
