package dev.lacuna.masking;

import dev.lacuna.tokenization.UserException;
import java.io.Serializable;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * A recipe as its file says it, not yet bound to tables. Its {@link #identity} depends on the composition alone, so a recipe
 * renamed or re-commented masks the same, and any other change masks anew.
 *
 * @param name the recipe's name
 * @param about what the file tells readers
 * @param root the composition
 */
public record RecipeSpec(String name, RecipeAbout about, RecipeNode root) implements Serializable {
    /**
     * Reads a recipe file (HOCON).
     *
     * @param name the recipe's name, which is its file's
     * @param source where the text comes from, for messages
     */
    public static RecipeSpec parse(String name, String text, String source) {
        try {
            RecipeSpec spec = RecipeFile.parse(name, text, source);
            // Makes every piece once, so that a wrong one is told here and not hours later.
            spec.blank();
            return spec;
        } catch (UserException e) {
            throw e.getMessage().contains(source) ? e : new UserException(named(e.getMessage(), source), e);
        }
    }

    /** What is wrong with a piece, with the file it is in. */
    private static String named(String message, String source) {
        return message.replaceFirst(
                "^Cannot read recipe:", Matcher.quoteReplacement("Cannot read recipe " + source + ":"));
    }

    /** The composition, every piece with its resolved parameters: what manifests record and random keys are made from. */
    public String identity(MaskingTables tables) {
        return new Recipe(this, tables, false).toString();
    }

    /** The composition as it reads without tables. */
    public String composition() {
        return blank().toString();
    }

    /** All that the recipe reads beside the rows, in order. */
    public Set<Need> needs() {
        AskedTables tables = new AskedTables();
        new Recipe(this, tables, false);
        return tables.asked();
    }

    /** The columns that it writes beside the input. */
    public Set<Column> columns() {
        return blank().columns();
    }

    /** Positions that the input of a row of {@code length} may have. */
    public int inputLength(int length) {
        return blank().inputLength(length);
    }

    /** Maskings of each row. */
    public int views() {
        return root instanceof RecipeNode.Views several ? several.count() : 1;
    }

    /** A ready recipe; holds scratch, so one serves one thread. */
    public Recipe bind(MaskingTables tables) {
        return new Recipe(this, tables, needs().contains(Need.of(Need.Kind.PAIRS)));
    }

    /** The recipe as it is without tables. */
    private Recipe blank() {
        return new Recipe(this, new AskedTables(), false);
    }
}
