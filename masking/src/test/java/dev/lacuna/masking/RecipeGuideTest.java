package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lacuna.tokenization.UserException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide to recipes tells of every piece and every recipe, and of no other. */
class RecipeGuideTest {
    private final RecipeGuide guide = new RecipeGuide();

    /** A name that no piece has is refused with those that there are. */
    private static List<String> registered(String axis) {
        UserException refused = catchThrowableOfType(
                () -> RecipeSpec.parse("any", axis + " = no-such-piece", "any.conf"), UserException.class);
        String message = refused.getMessage();
        String known = message.substring(message.indexOf("known are ") + 10, message.lastIndexOf(" ("));
        return List.of(known.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"units", "weights", "budget", "sampler", "corruption", "targets"})
    void tablesOfPiecesAreComplete(String axis) {
        assertThat(guide.pieces(axis)).isNotEmpty().containsExactlyInAnyOrderElementsOf(registered(axis));
    }

    @Test
    void papersLeadToEveryRecipeInItsFamily() {
        List<String> recipes = ConfRecipes.names().stream()
                .map(name -> ConfRecipes.spec(name).about().family() + "/" + name)
                .toList();
        assertThat(guide.recipes()).containsExactlyInAnyOrderElementsOf(recipes);
    }

    @Test
    void theExampleOfAPieceIsTheOneThatIsTested() {
        Path source = Path.of("src", "test", "java", "dev", "lacuna", "masking", "units", "EveryOtherWord.java");
        assertThat(guide.java()).isEqualTo(RecipeGuide.read(source));
    }
}
