package dev.lacuna.jobs.pages;

import dev.lacuna.masking.RecipeSpec;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The groups that recipes are listed under, in their order. */
public enum Families {
    MLM("mlm", "Masked language modelling"),
    SCHEDULE("schedule", "Schedules over training time"),
    DIFFUSION("diffusion", "Masked diffusion"),
    SEQ2SEQ("seq2seq", "Sequence to sequence"),
    OTHER("other", "Other objectives");

    private final String key;
    private final String title;

    Families(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** What recipe files call it. */
    public String key() {
        return key;
    }

    /** What readers call it. */
    public String title() {
        return title;
    }

    /** The family of {@code recipe}; {@link #OTHER} where its file names none that is known. */
    public static Families of(RecipeSpec recipe) {
        return Arrays.stream(values())
                .filter(family -> family.key.equals(recipe.about().family()))
                .findFirst()
                .orElse(OTHER);
    }

    /** {@code recipes} by family, in order; families without any are left out. */
    public static Map<Families, List<RecipeSpec>> group(Collection<RecipeSpec> recipes) {
        Map<Families, List<RecipeSpec>> groups = new EnumMap<>(Families.class);
        for (Families family : values()) {
            List<RecipeSpec> members =
                    recipes.stream().filter(recipe -> of(recipe) == family).toList();
            if (!members.isEmpty()) {
                groups.put(family, members);
            }
        }
        return groups;
    }
}
