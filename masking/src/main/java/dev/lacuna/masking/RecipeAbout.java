package dev.lacuna.masking;

import java.io.Serializable;
import java.util.List;

/**
 * What a recipe's file tells readers; none of it changes a mask.
 *
 * @param paper where the strategy is from
 * @param purpose one line: what it is for
 * @param family the group it is listed under: mlm, schedule, diffusion, seq2seq, other, or empty
 * @param formula the formula at its heart, one line; or empty
 * @param notes where the paper is silent or its code differs, and what is done here
 */
public record RecipeAbout(String paper, String purpose, String family, String formula, List<String> notes)
        implements Serializable {
    public RecipeAbout {
        notes = List.copyOf(notes);
    }
}
