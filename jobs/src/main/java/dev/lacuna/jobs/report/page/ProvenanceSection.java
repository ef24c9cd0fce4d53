package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Everything needed to make the run again: steps, their parameters, and the digests of what they read. */
final class ProvenanceSection implements Section {
    @Override
    public String id() {
        return "provenance";
    }

    @Override
    public String title() {
        return "Provenance";
    }

    @Override
    public String step() {
        return "pipeline";
    }

    @Override
    public boolean present(JsonNode report) {
        return Fields.present(report.path("steps"));
    }

    @Override
    public void body(Html html, JsonNode report) {
        List<JsonNode> steps = Fields.list(report, "steps");
        html.element(
                "p",
                "The manifest of each step: with the same code, parameters, seed and inputs, every byte of "
                        + "tokenizer, tables and shards comes out the same.",
                "class",
                "lead");
        overview(steps).into(html);
        steps.forEach(step -> details(html, step));
    }

    @Override
    public void absence(Html html) {
        html.text("No step has left a manifest yet. Run ");
        html.element("code", "scripts/lacuna pipeline").text(".");
    }

    private static Table overview(List<JsonNode> steps) {
        Table table = Table.captioned("Steps of the run")
                .texts("Step", "Directory")
                .numbers("Time", "Rows", "Size", "Files")
                .texts("Made at", "Identity");
        double longest = Fields.max(steps, "seconds");
        for (JsonNode step : steps) {
            double seconds = Fields.number(step, "seconds");
            table.row(
                    Cell.of(Fields.text(step, "step")),
                    Cell.code(Fields.text(step, "directory")),
                    Cell.bar(Numbers.duration(seconds), seconds, longest),
                    Cell.of(Fields.count(step, "rows")),
                    Cell.of(Numbers.bytes(Fields.number(step, "bytes"))),
                    Cell.of(Fields.count(step, "files")),
                    Cell.of(Fields.text(step, "createdAt")),
                    Cell.code(shortened(Fields.text(step, "identity"))));
        }
        return table;
    }

    private static void details(Html html, JsonNode step) {
        html.open("details").open("summary").text("Parameters and inputs of ");
        html.element("code", Fields.text(step, "directory")).close("summary");
        html.open("p", "class", "note").text("Identity ");
        html.element("code", Fields.text(step, "identity")).close("p").open("div", "class", "multiples");
        leaves(html, "Parameters of " + Fields.text(step, "step"), step.path("parameters"));
        leaves(html, "Inputs of " + Fields.text(step, "step"), step.path("inputs"));
        html.close("div").close("details");
    }

    private static void leaves(Html html, String caption, JsonNode node) {
        Table table = Table.captioned(caption).texts("Key", "Value");
        Fields.leaves(node).forEach(leaf -> table.row(Cell.code(leaf.getKey()), Cell.code(leaf.getValue())));
        if (table.size() > 0) {
            table.into(html);
        }
    }

    /** Enough of a digest to tell two apart by eye; the whole stands in the details. */
    private static String shortened(String identity) {
        return identity.length() <= 12 ? identity : identity.substring(0, 12) + "…";
    }
}
