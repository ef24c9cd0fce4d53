package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;

/** One part of the page, named after what the reader wants to know rather than after the job that made it. */
interface Section {
    /** The fragment that links point to. */
    String id();

    String title();

    /** The command that produces this section's data. */
    String step();

    boolean present(JsonNode report);

    void body(Html html, JsonNode report);

    /** Whether the page leaves the section out where there is no data for it. */
    default boolean optional() {
        return false;
    }

    default void into(Html html, JsonNode report) {
        html.open("section", "id", id(), "aria-labelledby", id() + "-title");
        html.element("h2", title(), "id", id() + "-title");
        if (present(report)) {
            body(html, report);
        } else {
            html.open("p", "class", "absent");
            absence(html);
            html.close("p");
        }
        html.close("section");
    }

    /** Says why there is nothing, and what to do about it. */
    default void absence(Html html) {
        html.text("The step ");
        html.element("code", step()).text(" has not run yet. Run ");
        html.element("code", "scripts/lacuna " + step()).text(", then ");
        html.element("code", "scripts/lacuna report").text(" to fill this section.");
    }
}
