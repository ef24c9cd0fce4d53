package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.run.Console;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.explain.Explanation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An explanation for people: the input, the units a line each, and what else the recipe writes. */
final class ExplanationText {
    private final Console console;
    private final Paint paint;

    ExplanationText(Console console) {
        this.console = console;
        this.paint = new Paint(console.colour());
    }

    void print(RecipeSpec spec, MaskingTables tables, Explanation explanation) {
        console.result("%s  %s", paint.bold(spec.name()), spec.about().paper());
        console.result("%s%n", spec.identity(tables));
        if (explanation.skipped() != null) {
            console.result("The recipe gives this row up: %s%n", explanation.skipped());
        }
        console.result("%s%n", input(explanation));
        console.result("%-32s %6s %7s %7s  %s", "unit", "words", "weight", "chance", "becomes");
        explanation.units().forEach(this::printUnit);
        printTotals(explanation);
        explanation.columns().forEach((column, values) -> console.result("%n%s: %s", column, String.join(" ", values)));
        console.result("");
    }

    private void printUnit(Explanation.Unit unit) {
        console.result(
                "%-32s %6d %7s %6.1f%%  %s",
                String.join(" ", unit.subwords()),
                unit.words(),
                Double.isNaN(unit.weight()) ? "" : String.format(java.util.Locale.ROOT, "%.3f", unit.weight()),
                100 * unit.chosenShare(),
                unit.chosen() ? becomes(unit) : "");
    }

    private String becomes(Explanation.Unit unit) {
        if (unit.becomes().isEmpty()) {
            return paint.red("(gone)");
        }
        if (unit.becomes().size() != unit.fates().length) {
            return paint.red(String.join(" ", unit.becomes()));
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < unit.fates().length; i++) {
            line.append(i == 0 ? "" : " ").append(painted(unit.becomes().get(i), unit.fates()[i]));
        }
        return line.toString();
    }

    private void printTotals(Explanation explanation) {
        long chosen = explanation.units().stream()
                .filter(Explanation.Unit::chosen)
                .mapToLong(unit -> unit.subwords().size())
                .sum();
        long all = explanation.units().stream()
                .mapToLong(unit -> unit.subwords().size())
                .sum();
        boolean never = explanation.units().stream().anyMatch(unit -> unit.chosenShare() == 0);
        console.result(
                "%n%d of %d subwords chosen (%.1f %%); chance: share of %,d maskings that chose it%s",
                chosen,
                all,
                100.0 * chosen / Math.max(1, all),
                explanation.redraws(),
                never ? " (0 too if it is longer than a text this short may lose)" : "");
    }

    /** The input, units of several words in brackets; a sign stands before what stands for nothing in the row. */
    private String input(Explanation explanation) {
        Map<Integer, Explanation.Unit> units = new HashMap<>();
        for (Explanation.Unit unit : explanation.units()) {
            for (int position : unit.positions()) {
                units.put(position, unit);
            }
        }
        StringBuilder line = new StringBuilder();
        List<Explanation.Piece> pieces = explanation.input();
        for (int p = 0; p < pieces.size(); p++) {
            Explanation.Unit unit = units.get(pieces.get(p).source());
            boolean phrase = unit != null && unit.words() > 1;
            boolean begins = p == 0 || units.get(pieces.get(p - 1).source()) != unit;
            boolean ends = p + 1 == pieces.size() || units.get(pieces.get(p + 1).source()) != unit;
            line.append(line.isEmpty() ? "" : " ").append(phrase && begins ? "⟨" : "");
            line.append(piece(pieces.get(p))).append(phrase && ends ? "⟩" : "");
        }
        return line.toString();
    }

    private String piece(Explanation.Piece piece) {
        return piece.source() < 0 ? paint.yellow("+" + piece.subword()) : painted(piece.subword(), piece.fate());
    }

    private String painted(String subword, byte fate) {
        return switch (fate) {
            case MaskedExample.MASKED, MaskedExample.INFILLED -> paint.red(subword);
            case MaskedExample.RANDOM -> paint.yellow(subword + " (random)");
            case MaskedExample.KEPT -> paint.green(subword + " (kept)");
            case MaskedExample.SIMILAR -> paint.yellow(subword + " (replaced)");
            case MaskedExample.GENERATED -> paint.yellow(subword + " (generated)");
            case MaskedExample.PARTIAL -> paint.yellow(subword + " (partial)");
            default -> subword;
        };
    }
}
