package dev.lacuna.jobs.pages;

import dev.lacuna.masking.Composition;
import dev.lacuna.masking.RecipeNode;
import dev.lacuna.masking.RecipeSpec;
import java.util.ArrayList;
import java.util.List;

/** A recipe as an outline: each piece a line, combined recipes below what combines them. */
public final class RecipeOutline {
    /** Of the longest axis and two blanks. */
    private static final int WIDTH = 12;

    private final RecipeSpec recipe;
    private final List<String> lines = new ArrayList<>();

    private RecipeOutline(RecipeSpec recipe) {
        this.recipe = recipe;
    }

    /** The lines. */
    public static List<String> of(RecipeSpec recipe) {
        RecipeOutline outline = new RecipeOutline(recipe);
        outline.add(recipe.root(), "");
        return outline.lines;
    }

    private void add(RecipeNode node, String indent) {
        if (node instanceof Composition pieces) {
            add(pieces, indent);
        }
        for (int i = 0; i < node.parts().size(); i++) {
            lines.add(indent + title(node, i));
            add(node.parts().get(i), indent + "  ");
        }
    }

    private static String title(RecipeNode node, int part) {
        if (node instanceof RecipeNode.Stages stages) {
            return "stage " + part + ", until " + stages.until().get(part) + " of training";
        }
        if (node instanceof RecipeNode.Mix mix) {
            return "part " + part + ", share " + mix.shares().get(part);
        }
        if (node instanceof RecipeNode.Views views) {
            return views.parts().size() == 1 ? "each of " + views.count() + " views" : "view " + part;
        }
        if (node instanceof RecipeNode.TwoSides) {
            return part == 0 ? "encoder" : "decoder";
        }
        return "step " + part;
    }

    /** With all parameters, given or not. */
    private void add(Composition pieces, String indent) {
        String resolved = new RecipeSpec(recipe.name(), recipe.about(), pieces).composition();
        for (String piece : resolved.split(" × ")) {
            lines.add(indent + piece.replaceFirst("=", " ".repeat(Math.max(1, WIDTH - piece.indexOf('=')))));
        }
    }
}
