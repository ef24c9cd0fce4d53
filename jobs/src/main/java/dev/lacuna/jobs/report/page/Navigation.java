package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The list of sections that stays in view; a section without data is marked, so that a gap shows from the top. */
final class Navigation {
    private Navigation() {}

    static void into(Html html, List<Section> sections, JsonNode report) {
        html.open("nav", "aria-label", "Sections");
        html.open("a", "class", "brand", "href", "#top").text("La");
        html.element("span", "cu", "class", "gap").text("na").close("a");
        html.open("ol");
        for (Section section : sections) {
            boolean present = section.present(report);
            html.open("li").open("a", "href", "#" + section.id(), "class", present ? null : "empty");
            html.text(section.title());
            if (!present) {
                html.element("span", " (not run yet)", "class", "heard");
            }
            html.close("a").close("li");
        }
        html.close("ol").close("nav");
    }
}
