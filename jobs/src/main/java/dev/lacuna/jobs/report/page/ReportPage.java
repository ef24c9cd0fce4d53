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
        String charts = Assets.charts();
        String page = Assets.page();
        Html html = new Html();
        html.trusted("<!DOCTYPE html>\n").open("html", "lang", "en");
        head(html, report, Assets.policySource(charts) + " " + Assets.policySource(page));
        html.open("body");
        html.element("a", "Skip to the report", "class", "skip", "href", "#report");
        Navigation.into(html, report);
        html.open("main", "id", "report");
        Masthead.into(html, report);
        Sections.of(report).forEach(section -> section.into(html, report));
        html.close("main");
        html.open("script", "type", "application/json", "id", "report-data");
        html.trusted(EmbeddedJson.of(report)).close("script");
        html.open("script").trusted(charts).close("script");
        html.open("script").trusted(page).close("script");
        return html.close("body").close("html").finish();
    }

    private static void head(Html html, JsonNode report, String scripts) {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(scripts));
        html.element("title", Fields.text(report, "title") + " · Lacuna report");
        html.open("style").trusted(Assets.styles()).close("style").close("head");
    }

    private static String policy(String scripts) {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src "
                + scripts;
    }
}
