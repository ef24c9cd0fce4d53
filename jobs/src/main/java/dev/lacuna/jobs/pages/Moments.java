package dev.lacuna.jobs.pages;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.RecipeNode;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.explain.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which maskings show what a recipe does: one, or several where it changes over training, views or rows. */
final class Moments {
    private static final int MOST = 4;

    /**
     * @param view number of the masking
     * @param progress place in training time
     * @param label which of several it is
     */
    record Moment(int view, double progress, String label) {
        /** The label with the time or rate that the masking turned out to have. */
        String label(Explanation explanation) {
            List<String> told = new ArrayList<>(label.isEmpty() ? List.of() : List.of(label));
            for (Column column : List.of(Column.T, Column.MASK_RATE, Column.CHOICE)) {
                if (explanation.columns().containsKey(column)) {
                    told.add(column + " = "
                            + String.join(" ", explanation.columns().get(column)));
                }
            }
            return String.join(", ", told);
        }
    }

    private Moments() {}

    static List<Moment> of(RecipeSpec recipe) {
        Set<Column> columns = recipe.columns();
        if (recipe.root() instanceof RecipeNode.Stages stages) {
            return stages(stages.until());
        }
        if (recipe.views() > 1) {
            return numbered("view", recipe.views());
        }
        if (columns.contains(Column.PROGRESS)) {
            return List.of(at(0), at(0.5), at(1));
        }
        if (recipe.root() instanceof RecipeNode.Mix
                || columns.contains(Column.MASK_RATE)
                || columns.contains(Column.T)) {
            return numbered("draw", MOST - 1);
        }
        return List.of(new Moment(0, 0, ""));
    }

    private static List<Moment> stages(List<Double> until) {
        List<Moment> moments = new ArrayList<>();
        double from = 0;
        for (double to : until) {
            moments.add(at((from + to) / 2));
            from = to;
        }
        return moments;
    }

    private static Moment at(double progress) {
        return new Moment(0, progress, String.format(Locale.ROOT, "after %.0f %% of training", 100 * progress));
    }

    private static List<Moment> numbered(String what, int count) {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < Math.min(count, MOST); i++) {
            moments.add(new Moment(i, 0, what + " " + i));
        }
        return moments;
    }
}
