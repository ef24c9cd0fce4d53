package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a record of fields can be bad: left out and named, or the job stops with file and line. */
class BadFieldsTest {
    @TempDir
    Path home;

    private static final String GOOD = "{\"id\": \"i1\", \"text\": \"good\", \"b\": \"x\"}";
    private static final String FINE = "{\"id\": 2, \"text\": \"fine\", \"b\": null}";

    /** Bad objects and why; \u00FF stands for a byte that is not UTF-8. */
    static Stream<Arguments> objects() {
        return Stream.of(
                Arguments.of("{\"id\": \"i\"}", "without text"),
                Arguments.of("{\"id\": \"i\", \"text\": null}", "without text"),
                Arguments.of("{\"id\": \"i\", \"text\": \" \\n\\u3000\"}", "without text"),
                Arguments.of("{\"id\": \"i\", \"text\": 12}", "no text but another value"),
                Arguments.of("{\"id\": \"i\", \"text\": [\"a\"]}", "no text but another value"),
                Arguments.of("{\"id\": \"i\", \"text\": \"a\", \"b\": {}}", "no text but another value"),
                Arguments.of("{\"text\": \"a\"}", "without id"),
                Arguments.of("{\"id\": null, \"text\": \"a\"}", "without id"),
                Arguments.of("{\"id\": \"\", \"text\": \"a\"}", "without id"),
                Arguments.of("{\"id\": {\"x\": 1}, \"text\": \"a\"}", "without id"),
                Arguments.of("{\"id\": \"i\", \"text\": \"a\\ud83d\"}", "not valid Unicode"),
                Arguments.of("{\"id\": \"\\ude00i\", \"text\": \"a\"}", "not valid Unicode"),
                Arguments.of("[1, {\"text\": \"a\"}]", "not a JSON object"),
                Arguments.of("\"text\"", "not a JSON object"),
                Arguments.of("null", "not a JSON object"),
                Arguments.of(
                        "{\"id\": \"i\", \"text\": \"a\", \"b\": \"" + "b".repeat(1001) + "\"}",
                        "too long in its second text"));
    }

    static Stream<Arguments> brokenLines() {
        return Stream.of(
                Arguments.of("{\"id\": \"i\", \"text\": \"\u00FF\"}", "not UTF-8"),
                Arguments.of("{\"id\": \"i\", \"text\": \"a\"", "broken JSON"),
                Arguments.of("{\"id\": \"i\", \"text\": \"a\"} {}", "broken JSON"),
                Arguments.of("{\"id\": \"i\", \"text\": \"a\"},", "broken JSON"),
                Arguments.of("{\"id\": \"i\", \"text\": 'a'}", "broken JSON"),
                Arguments.of("{\"id\": \"i\", \"text\": \"\t\"}", "broken JSON"),
                Arguments.of("{\"id\": \"i\", \"text\": \"a\", \"x\": NaN}", "broken JSON"),
                Arguments.of("{\"text\": \"a\", \"x\": " + "[".repeat(300) + "]".repeat(300) + "}", "broken JSON"));
    }

    private List<String> settings(String... more) {
        List<String> settings = new ArrayList<>(List.of("fields.id=id", "fields.second-text=b", "part-chars=1000"));
        settings.addAll(List.of(more));
        return settings;
    }

    private void assertLeftOut(String file, String content, List<String> settings, String reason, String... places)
            throws IOException {
        Path path = Files.write(home.resolve(file), content.getBytes(StandardCharsets.ISO_8859_1));
        SkipLog skips = new SkipLog();
        List<Document> documents = Reading.read(Reading.open(path, settings.toArray(String[]::new)), skips);
        assertThat(documents).extracting(Document::text).containsExactly("good", "fine");
        assertThat(documents).extracting(Document::id).containsExactly("i1", "2");
        assertThat(documents).extracting(Document::second).containsExactly("x", null);
        assertThat(Reading.skipped(skips)).containsOnlyKeys(reason);
        assertThat(skips.skipped().get(0).count()).isEqualTo(1);
        assertThat(skips.skipped().get(0).examples()).containsExactly(places[0]);
        List<String> failing = new ArrayList<>(settings);
        failing.add("on-error=fail");
        assertThatThrownBy(() -> Reading.read(Reading.open(path, failing.toArray(String[]::new))))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot read corpus: a document is " + reason)
                .hasMessageEndingWith("(" + places[1] + ")");
    }

    @ParameterizedTest
    @MethodSource({"objects", "brokenLines"})
    void lines(String bad, String reason) throws IOException {
        String content = GOOD + "\n\n" + bad + "\r\n" + FINE;
        assertLeftOut(
                "a.jsonl",
                content,
                settings("format=jsonl"),
                reason,
                "a.jsonl at byte " + (GOOD.length() + 2),
                "a.jsonl, line 3");
    }

    @ParameterizedTest
    @MethodSource("objects")
    void arrays(String bad, String reason) throws IOException {
        String content = "[\n" + GOOD + ",\n" + bad + ",\n" + FINE + "]";
        assertLeftOut(
                "a.json", content, settings("format=json"), reason, "a.json at object 1", "a.json, object 1, line 3");
        String inARow = GOOD + "\n" + "[" + bad + "]\n" + FINE;
        assertLeftOut(
                "b.json", inARow, settings("format=json"), reason, "b.json at object 1", "b.json, object 1, line 2");
    }

    @ParameterizedTest
    @MethodSource("brokenArrays")
    void afterBrokenJsonTheRestOfTheFileIsHidden(String bad) throws IOException {
        String content = "[" + GOOD + ",\n" + FINE + ",\n" + bad;
        assertLeftOut(
                "a.json",
                content,
                settings("format=json"),
                "broken JSON, which hides the rest of its file",
                "a.json at object 2",
                "a.json, object 2, line 3");
    }

    static Stream<String> brokenArrays() {
        return Stream.of(
                "{\"text\": \"a\"",
                "{\"text\": \"a\" \"b\": 1}, {\"id\": \"x\", \"text\": \"y\"}]",
                "{\"id\": \"3\", \"text\": \"unclosed]",
                "oops]",
                "{\u00FF\"text\": \"a\"}]",
                "{\"x\": " + "[".repeat(300) + "]".repeat(300) + "}]",
                "");
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of("i,", "of fewer or more fields than the first row"),
                Arguments.of("i,a,b,c", "of fewer or more fields than the first row"),
                Arguments.of("i,,b", "without text"),
                Arguments.of("i,\"\",b", "without text"),
                Arguments.of(",a,b", "without id"),
                Arguments.of("i,\u00FF,b", "not UTF-8"),
                Arguments.of("i,\"a\" ,b", "badly quoted, with text after a closing quote"),
                Arguments.of("i,\"a\"\"\"b,", "badly quoted, with text after a closing quote"),
                Arguments.of("i,a," + "b".repeat(1001), "too long in its second text"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowsOfCommaSeparatedFields(String bad, String reason) throws IOException {
        String content = "id,text,b\ni1,good,x\r\n\n" + bad + "\n2,\"fine\",\n";
        for (String multiline : List.of("true", "false")) {
            assertLeftOut(
                    "a.csv",
                    content,
                    settings("format=csv", "csv.multiline=" + multiline),
                    reason,
                    "a.csv at byte 22",
                    "a.csv, line 4");
        }
    }

    @ParameterizedTest
    @MethodSource("openQuotes")
    void aQuoteThatIsNotClosed(String multiline, String content) throws IOException {
        assertLeftOut(
                "a.csv",
                content,
                settings("format=csv", "csv.multiline=" + multiline),
                "missing a closing quote",
                "a.csv at byte " + content.indexOf("i,\""),
                "a.csv, line "
                        + (content.substring(0, content.indexOf("i,\"")).lines().count() + 1));
    }

    static Stream<Arguments> openQuotes() {
        return Stream.of(
                Arguments.of("true", "id,text,b\ni1,good,x\n2,fine,\ni,\"a,b\nc,d,e\n"),
                Arguments.of("false", "id,text,b\ni1,good,x\ni,\"a,b\n2,fine,\n"));
    }
}
