package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A section on tables of statistics; a page of a run that has none of them goes without. */
interface TableSection extends Section {
    /** The tables that it tells of. */
    List<String> tables();

    @Override
    default String step() {
        return "statistics";
    }

    @Override
    default boolean present(JsonNode report) {
        return tables().stream().anyMatch(table -> made(report, table));
    }

    @Override
    default boolean optional() {
        return true;
    }

    static boolean made(JsonNode report, String table) {
        return Fields.present(report.path("tables").path(table));
    }

    /** What the table's manifest says. */
    static JsonNode metrics(JsonNode report, String table) {
        return report.path("tables").path(table).path("metrics");
    }

    static JsonNode parameters(JsonNode report, String table) {
        return report.path("tables").path(table).path("parameters");
    }

    /** Rows that the report took from the table itself; empty where it has none. */
    static List<JsonNode> sample(JsonNode report, String table, String key) {
        return Fields.list(report.path("tables").path(table).path("samples"), key);
    }
}
