package dev.lacuna.jobs.pages;

import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.explain.Explanation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** An example in words: how much was selected, what is likeliest, and the columns that the picture does not show. */
final class ExampleText {
    /** Of a column no more letters are shown. */
    private static final int WIDTH = 110;

    private ExampleText() {}

    static String of(RecipeSpec recipe, Example example) {
        if (example.panels().isEmpty()) {
            return "No example: " + Markdown.text(example.missing()) + "\n";
        }
        Explanation first = example.panels().get(0).explanation();
        StringBuilder text = new StringBuilder(share(first));
        if (weighs(recipe)) {
            text.append(extremes(first));
        }
        text.append('\n');
        List<String> columns = columns(first);
        return columns.isEmpty()
                ? text.toString()
                : text.append('\n').append(Markdown.block(columns)).toString();
    }

    private static String share(Explanation explanation) {
        int selected = 0;
        int all = 0;
        for (Explanation.Unit unit : explanation.units()) {
            selected += unit.chosen() ? unit.positions().length : 0;
            all += unit.positions().length;
        }
        return String.format(
                Locale.ROOT,
                "Selected: %d of %d subwords (%.0f %%).",
                selected,
                all,
                100.0 * selected / Math.max(1, all));
    }

    private static boolean weighs(RecipeSpec recipe) {
        return recipe.root()
                .compositions()
                .flatMap(composition -> composition.weights().stream())
                .anyMatch(piece -> !piece.name().equals("uniform"));
    }

    private static String extremes(Explanation explanation) {
        List<Explanation.Unit> units = new ArrayList<>(explanation.units());
        units.sort(Comparator.comparingDouble(Explanation.Unit::chosenShare)
                .reversed()
                .thenComparing(unit -> unit.positions()[0]));
        if (units.size() < 6) {
            return "";
        }
        return " In " + String.format(Locale.ROOT, "%,d", explanation.redraws()) + " maskings most often: "
                + chances(units.subList(0, 3)) + "; least: " + chances(units.subList(units.size() - 3, units.size()))
                + ".";
    }

    private static String chances(List<Explanation.Unit> units) {
        return String.join(
                ", ",
                units.stream()
                        .map(unit -> Markdown.code(String.join(" ", unit.subwords()))
                                + String.format(Locale.ROOT, " %.0f %%", 100 * unit.chosenShare()))
                        .toList());
    }

    private static List<String> columns(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        explanation.columns().forEach((column, values) -> {
            String line = column + ": " + String.join(" ", values);
            lines.add(line.length() <= WIDTH ? line : line.substring(0, line.lastIndexOf(' ', WIDTH - 2)) + " …");
        });
        return lines;
    }
}
