package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The audited recipes by family, in the order that families are told of everywhere. */
final class AuditFamilies {
    private static final Map<String, String> TITLES = Map.of(
            "mlm", "Masked language models",
            "schedule", "Schedules",
            "diffusion", "Diffusion",
            "seq2seq", "Sequence to sequence");
    private static final List<String> ORDER = List.of("mlm", "schedule", "diffusion", "seq2seq", "other");

    private AuditFamilies() {}

    /** Recipes by their family's title; families without any are left out. */
    static Map<String, List<JsonNode>> of(JsonNode audit) {
        Map<String, List<JsonNode>> families = new LinkedHashMap<>();
        for (String family : ORDER) {
            for (JsonNode recipe : Fields.list(audit, "recipes")) {
                String own = recipe.path("family").asText();
                if (family.equals(ORDER.contains(own) ? own : "other")) {
                    families.computeIfAbsent(TITLES.getOrDefault(family, "Others"), key -> new ArrayList<>())
                            .add(recipe);
                }
            }
        }
        return families;
    }

    /** All recipes, those of a family together. */
    static List<JsonNode> inOrder(JsonNode audit) {
        return of(audit).values().stream().flatMap(List::stream).toList();
    }
}
