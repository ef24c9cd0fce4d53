package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are cut and taken apart as RFC 4180 says: against what was written, and against univocity-parsers. */
class CsvRowsTest {
    private static final CsvStates COMMAS = new CsvStates(',', '"');

    private static List<List<String>> read(String text, CsvStates states) {
        CsvRows rows = new CsvRows(states);
        List<List<String>> all = new ArrayList<>();
        try (CsvRecords records = new CsvRecords(
                new ByteLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 0), states)) {
            while (records.next()) {
                if (!records.isBlank()) {
                    all.add(List.copyOf(rows.fields(Utf8.decode(records.bytes(), records.length()))));
                }
            }
            return all;
        } catch (IOException | BadRecord e) {
            throw new AssertionError(e);
        }
    }

    private static List<List<String>> univocity(String text) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setDelimiter(',');
        settings.getFormat().setQuote('"');
        settings.getFormat().setQuoteEscape('"');
        settings.getFormat().setComment('\0');
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setNullValue("");
        settings.setEmptyValue("");
        settings.setMaxCharsPerColumn(-1);
        return new CsvParser(settings)
                .parseAll(new StringReader(text)).stream()
                        .map(row -> Arrays.asList(row))
                        .toList();
    }

    static Stream<Integer> numbers() {
        return IntStream.range(0, 300).boxed();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void whatIsWrittenIsRead(int number) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(4, "csv", "", number, 0));
        String[] pieces = {"a", "é", "😀", ",", "\"", "\n", "\n\n", " ", "\t", "\"\"", "word", ";"};
        List<List<String>> table = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int columns = 1 + random.nextInt(4);
        for (int row = random.nextInt(8); row >= 0; row--) {
            List<String> fields = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                StringBuilder field = new StringBuilder(column == 0 ? "x" : "");
                for (int i = random.nextInt(6); i > 0; i--) {
                    field.append(pieces[random.nextInt(pieces.length)]);
                }
                fields.add(field.toString());
                text.append(column > 0 ? "," : "").append(written(field.toString(), random));
            }
            table.add(fields);
            text.append(random.nextInt(3) == 0 ? "\r\n" : random.nextInt(3) == 0 ? "\n\n" : "\n");
        }
        assertThat(read(text.toString(), COMMAS)).isEqualTo(table);
        assertThat(univocity(text.toString().replace("\r\n", "\n")))
                .as("the reference agrees")
                .isEqualTo(table);
    }

    private static String written(String field, KeyedRandom random) {
        boolean mustQuote = field.contains(",") || field.contains("\"") || field.contains("\n");
        return mustQuote || random.nextInt(3) == 0 ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    @Test
    void quotesInsideOfAFieldThatDoesNotBeginWithOneAreText() {
        assertThat(read("5\" disk,a \"b\" c,\"\"\"\"\n", COMMAS))
                .containsExactly(List.of("5\" disk", "a \"b\" c", "\""));
    }

    @Test
    void withoutAQuoteEveryQuoteIsText() {
        assertThat(read("\"a\tb\"\t\0\n\"\t\t\n", new CsvStates('\t', '\0')))
                .containsExactly(List.of("\"a", "b\"", "\0"), List.of("\"", "", ""));
    }

    @Test
    void aLineBreakBetweenQuotesIsOneHoweverItWasWritten() {
        assertThat(read("\"a\r\nb\",\"c\nd\"\r\n", COMMAS)).containsExactly(List.of("a\nb", "c\nd"));
    }
}
