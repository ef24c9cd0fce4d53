package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What became of the selected subwords. */
final class AuditCorruption implements SideBySideSection {
    private static final Figure MIX = new Figure(
            "auditCorruption",
            "Stacked bar chart of what becomes of the selected subwords, by recipe",
            "What stands in place of the selected subwords.");

    @Override
    public String id() {
        return "corruption";
    }

    @Override
    public String title() {
        return "Corruption";
    }

    @Override
    public void body(Html html, JsonNode audit) {
        List<JsonNode> recipes = AuditFamilies.inOrder(audit);
        List<String> fates = Fate.ALL.stream()
                .filter(fate -> recipes.stream()
                        .anyMatch(recipe -> recipe.path("corruption").path(fate).asLong() > 0))
                .toList();
        Table table = Table.captioned("Share of the selected subwords by what became of them")
                .texts("Recipe")
                .numbers(fates.stream().map(Fate::label).toArray(String[]::new));
        for (JsonNode recipe : recipes) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.word(Fields.text(recipe, "name"))));
            for (String fate : fates) {
                double count = recipe.path("corruption").path(fate).asDouble();
                double share = count / Fields.number(recipe, "selected");
                cells.add(share > 0 ? Cell.heat(Numbers.percent(share), share, 1) : Cell.of(Numbers.ABSENT));
            }
            table.row(cells.toArray(Cell[]::new));
        }
        html.element("p", "What became of the subwords that were selected.", "class", "lead");
        MIX.into(html);
        html.open("div", "class", "heats");
        table.into(html);
        html.close("div");
    }
}
