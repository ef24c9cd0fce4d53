package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;

/** A section of the audit's page, which sets recipes side by side. */
interface SideBySideSection extends Section {
    @Override
    default String step() {
        return "mask --audit";
    }

    @Override
    default boolean present(JsonNode audit) {
        return Fields.present(audit.path("recipes"));
    }
}
