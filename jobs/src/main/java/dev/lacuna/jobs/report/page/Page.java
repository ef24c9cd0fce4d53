package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** One self-contained page: sections over one tree of data, which the charts read too. */
final class Page {
    private Page() {}

    /** @param top writes what stands above the sections */
    static String render(String title, List<Section> sections, Consumer<Html> top, JsonNode data) {
        String charts = Assets.charts();
        String page = Assets.page();
        Html html = new Html();
        html.trusted("<!DOCTYPE html>\n").open("html", "lang", "en");
        head(html, title, Assets.policySource(charts) + " " + Assets.policySource(page));
        html.open("body");
        html.element("a", "Skip to the report", "class", "skip", "href", "#report");
        Navigation.into(html, sections, data);
        html.open("main", "id", "report");
        top.accept(html);
        sections.forEach(section -> section.into(html, data));
        html.close("main");
        html.open("script", "type", "application/json", "id", "report-data");
        html.trusted(EmbeddedJson.of(data)).close("script");
        html.open("script").trusted(charts).close("script");
        html.open("script").trusted(page).close("script");
        return html.close("body").close("html").finish();
    }

    private static void head(Html html, String title, String scripts) {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(scripts));
        html.element("title", title);
        html.open("style").trusted(Assets.styles()).close("style").close("head");
    }

    private static String policy(String scripts) {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src "
                + scripts;
    }
}
