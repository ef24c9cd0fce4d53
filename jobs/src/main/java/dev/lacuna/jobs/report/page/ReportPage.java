package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Renders a run's report as one self-contained HTML page.
 *
 * <p>The page makes no request: styles, scripts and data are inside it, and its content security policy forbids both
 * loading anything and running any script but the two written here. Equal reports give equal bytes.
 */
public final class ReportPage {
    private ReportPage() {}

    /**
     * @param report the content of {@code report.json}; any section may be missing or null, and the page then names the
     *     step that has not run
     */
    public static String render(JsonNode report) {
        return Page.render(
                Fields.text(report, "title") + " · Lacuna report",
                Sections.of(report),
                html -> Masthead.into(html, report),
                report);
    }
}
