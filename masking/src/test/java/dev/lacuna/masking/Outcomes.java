package dev.lacuna.masking;

import java.util.function.Supplier;

/** What comes of a text under a recipe, view after view, in the letters of {@link Published}. */
final class Outcomes {
    private final MaskedExample masked = new MaskedExample();
    private int view;

    /** The row that was masked last. */
    MaskedExample masked() {
        return masked;
    }

    /** A letter a subword, from the fates: {@code m r k} as in {@link Published}, {@code x} for another word. */
    private String pattern() {
        StringBuilder pattern = new StringBuilder();
        for (int p = 1; p < masked.originalSize() - 1; p++) {
            pattern.append(".mrkx".charAt(masked.fates()[p]));
        }
        return pattern.toString();
    }

    Supplier<String> of(String name, String text, double progress) {
        return of(ConfRecipes.recipe(name), text, progress);
    }

    Supplier<String> of(Recipe recipe, String text, double progress) {
        Sequence row = ToyCorpus.row(text);
        return () -> {
            recipe.apply(row, 3, view++, progress, masked);
            return pattern();
        };
    }
}
