package dev.lacuna.jobs.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {
    private static final ObjectNode FULL = SampleReport.full();
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);

    @Test
    void aFullReportHasEverySectionAndNoGap() {
        String markup = markup(ReportPage.render(FULL));
        Sections.ALL.forEach(section -> assertThat(markup).contains("<section id=\"" + section.id() + "\""));
        assertThat(markup).doesNotContain("not run yet", "class=\"absent\"");
        assertThat(markup).contains("below the unigram baseline by 1.327", "above the unigram baseline by 0.101");
    }

    @Test
    void everyFigureStandsInATableWithoutScripts() {
        String markup = markup(ReportPage.render(FULL));
        List<String> figures = new ArrayList<>();
        for (JsonNode point : FULL.get("zipf")) {
            figures.add(Numbers.count(point.get("count").asDouble()));
        }
        for (JsonNode round : FULL.get("training").get("rounds")) {
            figures.add(Numbers.fixed(round.get("loss").asDouble(), 4));
            figures.add(Numbers.significant(round.get("learningRate").asDouble(), 3));
        }
        for (JsonNode count :
                counts(FULL.get("tokenizer"), FULL.get("corpus"), FULL.get("ngrams"), FULL.get("recipes"))) {
            figures.add(Numbers.count(count.asDouble()));
        }
        assertThat(figures).hasSizeGreaterThan(900).allSatisfy(figure -> assertThat(markup.contains(">" + figure + "<")
                        || markup.contains(figure + "–")
                        || markup.contains("–" + figure))
                .as(figure)
                .isTrue());
        for (JsonNode step : FULL.get("steps")) {
            Fields.leaves(step.get("parameters")).forEach(leaf -> assertThat(markup)
                    .contains("<code>" + leaf.getKey() + "</code>", "<code>" + leaf.getValue() + "</code>"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":\"fresh\",\"corpus\":null,\"zipf\":[],\"ngrams\":null,\"recipes\":[],\"training\":null}",
                "{\"title\":7,\"corpus\":{},\"ngrams\":{\"orders\":[]},\"evaluation\":null,\"steps\":[]}"
            })
    void anEmptyReportNamesTheStepsThatHaveNotRun(String json) throws Exception {
        String markup = markup(ReportPage.render(SampleReport.MAPPER.readTree(json)));
        for (String step : List.of("tokenize", "statistics", "mask", "train", "evaluate")) {
            assertThat(markup).contains("The step <code>" + step + "</code> has not run yet");
            assertThat(markup).contains("<li class=\"open\"><strong>" + step + "</strong>");
        }
        assertThat(markup).contains("No step has left a manifest yet").doesNotContain("<table", "NaN");
    }

    @Test
    void anySectionMayBeMissingOrHollow() throws Exception {
        assertThat(ReportPage.render(JsonNodeFactory.instance.nullNode())).contains("has not run yet");
        FULL.fieldNames().forEachRemaining(name -> {
            assertThat(ReportPage.render(FULL.deepCopy().without(name))).contains("</html>");
            assertThat(ReportPage.render(FULL.deepCopy().putNull(name))).contains("</html>");
        });
        String hollow = "{\"tokenizer\":{\"trained\":null,\"sample\":{},\"specialTokens\":{\"mask\":{}}},"
                + "\"corpus\":{\"words\":null,\"tags\":[{}]},\"zipf\":[{}],\"ngrams\":{\"orders\":[{}]},"
                + "\"recipes\":[{\"splits\":[{}]},{}],\"training\":{\"rounds\":[{}]},\"evaluation\":[{}],\"steps\":[{}]}";
        assertThat(markup(ReportPage.render(SampleReport.MAPPER.readTree(hollow))))
                .doesNotContain("NaN", "null");
    }

    @Test
    void theCorpusSectionTellsWhatCutTheText() {
        String corpus = section(FULL, "corpus");
        assertThat(corpus)
                .contains(">BPE<", ">given<", ">hf<", ">unicode<", "<code>&lt;mask&gt;</code>")
                .contains("<bdi>electroencephalogram</bdi>", "<bdi>Þórr</bdi>")
                .contains("Note: its truncation to 512 tokens is ignored")
                .contains("Parts that they were cut into", "All 6 parts of speech");
    }

    @Test
    void whatACorpusDoesNotHaveIsNotMentioned() {
        ObjectNode plain = FULL.deepCopy();
        ObjectNode corpus = (ObjectNode) plain.get("corpus");
        corpus.put("parts", corpus.get("documents").asLong()).remove(List.of("tags", "domains"));
        ObjectNode tokenizer = (ObjectNode) plain.get("tokenizer");
        tokenizer.put("trained", true).put("family", "unigram").putArray("notes");
        ((ObjectNode) tokenizer.get("sample")).put("firstUnknown", "");
        assertThat(section(plain, "corpus"))
                .contains(">unigram<", ">learned from this corpus<")
                .doesNotContain("Parts", "part of speech", "by domain", "Note:", "unknown:");
    }

    @Test
    void ngramsThatAreOnlyCountedAreNotCalledRanked() {
        ObjectNode counted = FULL.deepCopy();
        ObjectNode ngrams = (ObjectNode) counted.get("ngrams");
        ngrams.remove("score");
        ngrams.get("orders").forEach(order -> ((ObjectNode) order).remove(List.of("quota", "kept", "top")));
        assertThat(section(counted, "ngrams"))
                .contains("N-grams by order", "seen at least <strong>10</strong> times.")
                .doesNotContain("ranked", "none", "strongest");
    }

    @Test
    void anotherScoreThanPmiHasAColumnOfItsOwn() {
        ObjectNode ranked = FULL.deepCopy();
        ObjectNode ngrams = (ObjectNode) ranked.get("ngrams");
        ngrams.put("score", "npmi");
        ((ObjectNode) ngrams.at("/orders/0/top/0")).put("score", 0.98766);
        assertThat(section(ranked, "ngrams")).contains(">npmi</th>", ">0.9877<");
        assertThat(section(FULL, "ngrams")).doesNotContain("npmi");
    }

    private static String section(ObjectNode report, String id) {
        String markup = markup(ReportPage.render(report));
        int start = markup.indexOf("<section id=\"" + id + "\"");
        return markup.substring(start, markup.indexOf("</section>", start));
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        String page = ReportPage.render(FULL);
        String markup = markup(page);
        assertThat(markup).doesNotContainPattern("(?i)<(link|img|iframe|object|embed|base|audio|video|source)\\b");
        assertThat(markup).doesNotContainPattern("(?i)\\ssrc(set)?\\s*=");
        assertThat(markup).doesNotContainPattern("(?i)href=\"(?!#|\\.\\./audit/index\\.html\")");
        assertThat(Assets.styles()).doesNotContain("url(", "@import", "http");
        assertThat(Assets.page()).doesNotContain("http", "fetch(", "XMLHttpRequest", "import(", "innerHTML", "eval(");
        assertThat(page).contains("default-src &#39;none&#39;");
    }

    /** A browser runs only the scripts whose hashes the policy holds; a wrong hash would leave a page without charts. */
    @Test
    void thePolicyNamesExactlyTheScriptsThatThePageRuns() {
        String page = ReportPage.render(FULL);
        Matcher script = SCRIPT.matcher(page);
        List<String> hashes = new ArrayList<>();
        while (script.find()) {
            if (script.group().startsWith("<script>")) {
                hashes.add(Assets.policySource(script.group(1)).replace("'", "&#39;"));
            }
        }
        assertThat(hashes).hasSize(2);
        assertThat(page).contains("script-src " + String.join(" ", hashes) + "\"");
    }

    @Test
    void equalReportsGiveEqualPages() {
        assertThat(ReportPage.render(SampleReport.full())).isEqualTo(ReportPage.render(FULL));
    }

    @Test
    void everyFigureHasAPlotAndASpokenLabel() {
        Matcher figure = Pattern.compile("data-plot=\"(\\w+)\" hidden=\"hidden\"><div class=\"canvas\" role=\"img\" "
                        + "aria-label=\"[^\"]{20,}\"")
                .matcher(ReportPage.render(FULL));
        List<String> plots = new ArrayList<>();
        while (figure.find()) {
            plots.add(figure.group(1));
        }
        assertThat(plots).hasSize(25).allSatisfy(plot -> assertThat(Assets.page())
                .contains("lacuna.plots." + plot + " ="));
    }

    /** What a reader without scripts gets: the page less its scripts and styles. */
    private static String markup(String page) {
        return STYLE.matcher(SCRIPT.matcher(page).replaceAll("")).replaceAll("");
    }

    /** Every whole number in the trees, however deep. */
    private static List<JsonNode> counts(JsonNode... trees) {
        List<JsonNode> counts = new ArrayList<>();
        for (JsonNode tree : trees) {
            if (tree.isIntegralNumber()) {
                counts.add(tree);
            }
            tree.forEach(child -> counts.addAll(counts(child)));
        }
        return counts;
    }
}
