package dev.lacuna.jobs.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A corpus may contain anything, and so may its words, n-grams, paths, domains and recipe names. */
class HostileTextTest {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"report-data\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^>]*>");

    /** The page of the hostile report has the tags of its harmless twin (which keeps {@code =}, where factors are split). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>alert(1)//-->",
                "<img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)\" x=\"",
                "' autofocus onfocus='alert(1)",
                "</title></style></textarea><svg/onload=alert(1)>",
                "&lt;b&gt;&amp;",
                "javascript:alert(1)",
                "a\u2028b\u2029c\u0000d\u001be\u202ef",
                "lone \ud800 and \udc00 surrogates, and a pair \ud83d\ude00",
                "{a|rich} {b} ${c} %s \\u003c"
            })
    void noTextBecomesMarkup(String hostile) throws Exception {
        check(SampleReport::full, ReportPage::render, hostile);
        check(SampleReport::audit, AuditPage::render, hostile);
    }

    private static void check(Supplier<ObjectNode> sample, Function<JsonNode, String> render, String hostile)
            throws Exception {
        JsonNode harmless = replaceTexts(sample.get(), hostile.replaceAll("[^=]", "x"));
        JsonNode poisoned = replaceTexts(sample.get(), hostile);
        String page = render.apply(poisoned);
        assertThat(skeleton(page)).isEqualTo(skeleton(render.apply(harmless)));
        assertThat(embedded(page).toString().equals(poisoned.toString())).isTrue();
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(page)).isTrue();
        assertThat(page.chars().anyMatch(c -> c == 0 || c == 0x1b)).isFalse();
    }

    /** The tags of the page without the values of their attributes: text must not change them. */
    private static String skeleton(String page) {
        StringBuilder tags = new StringBuilder();
        Matcher tag = TAG.matcher(DATA.matcher(page).replaceAll(""));
        while (tag.find()) {
            tags.append(tag.group().replaceAll("=\"[^\"]*\"", "")).append('\n');
        }
        return tags.toString();
    }

    private static JsonNode embedded(String page) throws Exception {
        Matcher data = DATA.matcher(page);
        assertThat(data.find()).isTrue();
        assertThat(data.group(1)).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        return SampleReport.MAPPER.readTree(data.group(1));
    }

    /** Puts the text in place of every string, and adds it as a key wherever keys are the user's. */
    private static JsonNode replaceTexts(JsonNode node, String text) {
        if (node.isTextual()) {
            return TextNode.valueOf(text);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode replaced = SampleReport.MAPPER.createArrayNode();
            array.forEach(item -> replaced.add(replaceTexts(item, text)));
            return replaced;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode replaced = SampleReport.MAPPER.createObjectNode();
            Iterable<Map.Entry<String, JsonNode>> fields = object::fields;
            StreamSupport.stream(fields.spliterator(), false)
                    .forEach(field -> replaced.set(key(field.getKey(), text), replaceTexts(field.getValue(), text)));
            return replaced;
        }
        return node;
    }

    private static String key(String key, String text) {
        return key.contains(".") || key.equals("random") ? key + text : key;
    }
}
