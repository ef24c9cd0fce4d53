package dev.lacuna.jobs.mask;

import dev.lacuna.masking.Need;
import dev.lacuna.masking.RecipeSpec;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * What rows carry beside subwords, words and sentences: all that any of the recipes wants that are masked from them.
 *
 * @param tags whether words have their parts of speech
 * @param columns the values of words, each a table and one of its columns, in order; alignments, of the corpus's own columns,
 *     last
 */
public record Carried(boolean tags, List<Need> columns) implements Serializable {
    /** What {@code recipes} want. */
    public static Carried of(Collection<RecipeSpec> recipes) {
        List<Need> needs =
                recipes.stream().flatMap(recipe -> recipe.needs().stream()).toList();
        return new Carried(
                needs.stream().anyMatch(need -> need.kind() == Need.Kind.TAGS),
                List.copyOf(needs.stream()
                        .filter(need -> need.kind() == Need.Kind.WORD_COLUMN || need.kind() == Need.Kind.ALIGNMENT)
                        .sorted()
                        .distinct()
                        .toList()));
    }

    /** Names of the values, as recipes ask rows for them. */
    public List<String> names() {
        return columns.stream().map(need -> need.source() + "." + need.column()).toList();
    }
}
