package dev.lacuna.jobs.pages;

import dev.lacuna.jobs.mask.MaskSources;
import dev.lacuna.jobs.mask.MaskStep;
import dev.lacuna.jobs.statistics.StatisticsTables;
import dev.lacuna.jobs.statistics.TableChoice;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.masking.Column;
import dev.lacuna.masking.RecipeSpec;
import java.util.ArrayList;
import java.util.List;

/** What follows from a recipe's pieces. */
public final class RecipeFacts {
    private RecipeFacts() {}

    /** The columns of its shards, in order. */
    public static List<String> columns(RecipeSpec recipe) {
        List<String> columns = new ArrayList<>(List.of("input_ids", "attention_mask", "token_type_ids"));
        recipe.columns().stream().map(Column::toString).forEach(columns::add);
        return columns;
    }

    /** How many rows become of one, in words; empty where it is one. */
    public static String views(RecipeSpec recipe) {
        return recipe.views() == 1 ? "" : recipe.views() + " rows for each row of text";
    }

    /** The tables that it reads, and those that they are made of, in the order in which they are made. */
    public static List<String> tables(RecipeSpec recipe) {
        return TableChoice.unchecked(StatisticsTables.described(), MaskStep.statistics(recipe, MaskSources.none()))
                .stream()
                .map(TableStep::table)
                .toList();
    }
}
