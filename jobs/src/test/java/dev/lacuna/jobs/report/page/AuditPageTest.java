package dev.lacuna.jobs.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AuditPageTest {
    private static final ObjectNode AUDIT = SampleReport.audit();
    private static final Pattern SCRIPT = Pattern.compile("<(script|style)[^>]*>.*?</\\1>", Pattern.DOTALL);

    private static String markup(JsonNode audit) {
        return SCRIPT.matcher(AuditPage.render(audit)).replaceAll("");
    }

    private static String section(String id) {
        String markup = markup(AUDIT);
        int start = markup.indexOf("<section id=\"" + id + "\"");
        return markup.substring(start, markup.indexOf("</section>", start));
    }

    /** The text under one recipe, without titles. */
    private static String under(String recipe) {
        Matcher text = Pattern.compile(
                        "<div class=\"under\" data-recipe=\"" + recipe + "\">(.*?)</div>", Pattern.DOTALL)
                .matcher(section("paragraph"));
        assertThat(text.find()).isTrue();
        return text.group(1).replaceAll(" title=\"[^\"]*\"", "");
    }

    @Test
    void everyRecipeHasALineAmongThoseOfItsFamily() {
        String recipes = section("recipes");
        List<String> found = new ArrayList<>();
        Matcher names = Pattern.compile("<caption>([^<]*)</caption>|<th scope=\"row\"><bdi>([^<]*)</bdi>")
                .matcher(recipes);
        while (names.find()) {
            found.add(names.group(1) == null ? names.group(2) : names.group(1) + ":");
        }
        assertThat(found)
                .containsExactly(
                        "Masked language models:",
                        "bert",
                        "spans",
                        "Schedules:",
                        "rising",
                        "Sequence to sequence:",
                        "infilling",
                        "Others:",
                        "of my own",
                        "Recipes that change over training: rate at its start, half way, at its end:",
                        "rising",
                        "Rows given up:",
                        "infilling");
        assertThat(recipes).contains(">12.2<", ">8.12<", ">31.2<", ">0.0312<", ">62.5<", "too short");
    }

    @Test
    void everyRateStandsInATable() {
        String rates = section("rates");
        for (JsonNode recipe : AUDIT.path("recipes")) {
            for (String key : List.of("byDecile", "byTag", "byWordLength", "byPosition")) {
                recipe.path(key).forEach(bin -> assertThat(rates)
                        .contains(">" + Numbers.fixed(100 * bin.path("rate").asDouble(), 1) + "<"));
            }
        }
        assertThat(rates).contains(">NOUN</th>", "class=\"number heat\" style=\"--share:0.5\">15.0<");
    }

    @Test
    void anUntaggedCorpusHasNoPartsOfSpeech() {
        ObjectNode untagged = AUDIT.deepCopy();
        untagged.path("recipes").forEach(recipe -> ((ObjectNode) recipe).putArray("byTag"));
        assertThat(markup(untagged)).doesNotContain("Share selected by part of speech");
    }

    /** The tallest of 401 of 905 spans and of half of the law is the law's; 14 subwords fall into the last bin. */
    @Test
    void spansAreDrawnBesideTheirLaw() {
        String spans = section("spans");
        assertThat(spans).contains("cx=\"21.0\" cy=\"2.0\"", "<title>1: 44.31\u202f%</title>", "12 or more");
        assertThat(spans.split("<circle", -1)).hasSize(1 + 3 + 3);
        assertThat(spans).contains(">1.78<", ">1.70<", ">905<");
    }

    @Test
    void agreementStandsAboveTheDiagonalAndChanceBelow() {
        String overlap = section("overlap");
        assertThat(overlap)
                .contains(
                        "<bdi>2 spans</bdi>",
                        "style=\"--share:0.0\">7.0<",
                        "<small>8.1</small>",
                        "style=\"--share:0.122\">19.0<")
                .doesNotContain(">100.0<");
    }

    @Test
    void subwordsStandInTheColourOfTheirFate() {
        assertThat(under("bert"))
                .contains("<span class=\"fate mask\">quiet</span>")
                .contains("<span class=\"fate random\"><s>by</s> <b>bread</b></span>")
                .contains("<span class=\"fate keep\">the</span>")
                .contains(" <span>land</span><span>scape</span> ");
    }

    @Test
    void whatIsNotInTheInputStandsWhereItStood() {
        assertThat(under("infilling")
                        .replaceAll("<p class=\"masked\"[^>]*>", "")
                        .replaceAll("\\s+", " "))
                .contains(
                        "<span>a</span> <span class=\"fate infill\">quiet</span> <span class=\"fate infill\">land</span>"
                                + "<span class=\"fate infill\">scape</span> <span class=\"fate inserted\">&lt;extra_id_0&gt;</span> "
                                + "<span>by</span> <span class=\"fate drop\">the</span> <span>river</span>")
                .contains("<small>learns</small> &lt;extra_id_0&gt; quiet land scape")
                .contains("<small>decoder sees</small> [S2S] quiet");
        assertThat(under("of my own")).contains("Not masked: too short");
    }

    @Test
    void aPointerTellsTheChance() {
        assertThat(section("paragraph"))
                .contains("title=\"[MASK] · selected in 15.00\u202f% of 200 maskings\">quiet")
                .contains("title=\"selected in 17.00\u202f% of 200 maskings\">a<");
    }

    @Test
    void anyPartMayBeMissing() throws Exception {
        assertThat(markup(SampleReport.MAPPER.readTree("{}"))).contains("</html>");
        assertThat(markup(SampleReport.MAPPER.readTree(
                        "{\"recipes\":[{}],\"overlap\":{\"jaccard\":[[]]},\"paragraph\":{\"recipes\":[{}]}}")))
                .contains("</html>")
                .doesNotContain("NaN", "null");
        AUDIT.fieldNames().forEachRemaining(name -> assertThat(
                        AuditPage.render(AUDIT.deepCopy().without(name)))
                .contains("</html>"));
    }

    @Test
    void everyFigureHasAPlot() {
        Matcher figure = Pattern.compile("data-plot=\"(\\w+)\"").matcher(markup(AUDIT));
        List<String> plots = new ArrayList<>();
        while (figure.find()) {
            plots.add(figure.group(1));
        }
        assertThat(plots).containsExactly("auditDeciles", "auditTags", "auditCorruption");
        assertThat(plots).allSatisfy(plot -> assertThat(Assets.page()).contains("lacuna.plots." + plot + " ="));
    }

    @Test
    void aFateThatIsNotKnownStaysText() {
        ObjectNode odd = AUDIT.deepCopy();
        ((com.fasterxml.jackson.databind.node.ArrayNode) odd.at("/paragraph/recipes/0/fates")).set(2, "<b>");
        assertThat(markup(odd)).doesNotContain("fate <b>", "fate &lt;b&gt;");
    }

    @Test
    void theReportShowsTheTableAndTheTextsAndLeadsToThePage() {
        String report = SCRIPT.matcher(ReportPage.render(SampleReport.full())).replaceAll("");
        assertThat(report)
                .contains("<section id=\"audit\"", "<a href=\"../audit/index.html\">the audit</a>")
                .contains("<caption>Sequence to sequence</caption>", "data-recipe=\"infilling\"");
        ObjectNode without = SampleReport.full();
        without.remove("audit");
        assertThat(ReportPage.render(without)).doesNotContain("<section id=\"audit\"");
    }
}
