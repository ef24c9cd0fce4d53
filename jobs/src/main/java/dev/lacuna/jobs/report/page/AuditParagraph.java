package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The same text once under every recipe. */
final class AuditParagraph implements SideBySideSection {
    @Override
    public String id() {
        return "paragraph";
    }

    @Override
    public String title() {
        return "One paragraph";
    }

    @Override
    public boolean present(JsonNode audit) {
        return Fields.present(audit.path("paragraph"));
    }

    @Override
    public void body(Html html, JsonNode audit) {
        JsonNode paragraph = audit.path("paragraph");
        html.open("p", "class", "lead").text("The beginning of ");
        html.element("bdi", Fields.text(paragraph, "docId"))
                .text(" under every recipe. A pointer over a subword tells how often it is selected.");
        html.close("p");
        html.open("p", "class", "fates");
        for (String fate : Fate.ALL) {
            html.element("span", Fate.label(fate), "class", "fate " + fate).text(" ");
        }
        html.element("span", "put in", "class", "fate inserted").close("p");
        List<JsonNode> texts = Fields.list(paragraph, "recipes");
        AuditFamilies.of(audit).forEach((family, recipes) -> {
            html.element("h3", family);
            for (JsonNode recipe : recipes) {
                String name = Fields.text(recipe, "name");
                texts.stream()
                        .filter(text -> Fields.text(text, "name").equals(name))
                        .forEach(text -> MaskedText.into(html, paragraph, text, Fields.text(recipe, "purpose")));
            }
        });
    }
}
