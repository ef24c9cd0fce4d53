package dev.lacuna.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.tokenization.UserException;
import org.junit.jupiter.api.Test;

class TrainableShardsTest {
    private static RecipeSpec recipe(String text) {
        return RecipeSpec.parse("mine", text, "test");
    }

    @Test
    void maskedLanguageModelsOfAnyShapeAreTrainable() {
        assertThat(TrainableShards.areTrainable(recipe("targets = mlm"))).isTrue();
        assertThat(TrainableShards.areTrainable(recipe("views = 3"))).isTrue();
        assertThat(TrainableShards.areTrainable(recipe("mix = [{units = word}, {units = subword}]")))
                .isTrue();
    }

    @Test
    void othersAreRefusedWithTheReason() {
        assertRefused("targets = []", "which has no labels");
        assertRefused("decoder { units = word }", "which is for a decoder too");
    }

    private static void assertRefused(String text, String reason) {
        assertThat(TrainableShards.areTrainable(recipe(text))).isFalse();
        assertThatThrownBy(() -> TrainableShards.require(recipe(text)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot train: ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("(mine)");
    }
}
