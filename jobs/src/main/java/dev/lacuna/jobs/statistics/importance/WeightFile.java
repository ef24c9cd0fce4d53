package dev.lacuna.jobs.statistics.importance;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.statistics.OutsideFile;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads terms and their weights: {@code .json}, one object of numbers by term; {@code .csv}, {@code term,weight} a line; all
 * others {@code term<TAB>weight} a line. The last separator of a line counts, so a term may hold others.
 */
final class WeightFile {
    private static final int MOST_TERMS = 2_000_000;

    private final String location;
    private final List<TermWeight> terms = new ArrayList<>();

    private WeightFile(String location) {
        this.location = location;
    }

    /** The terms in the order of the file. */
    static List<TermWeight> read(OutsideFile file) {
        WeightFile reader = new WeightFile(file.path());
        if (file.path().endsWith(".json")) {
            reader.readJson(file.text());
        } else {
            boolean commas = file.path().endsWith(".csv");
            reader.readLines(file.text(), commas ? ',' : '\t');
        }
        if (reader.terms.isEmpty()) {
            throw new UserException("Cannot read weights: the file holds none (" + file.path() + ")");
        }
        return reader.terms;
    }

    private void readLines(String text, char separator) {
        int line = 0;
        for (String row : (Iterable<String>) text.lines()::iterator) {
            line++;
            int at = row.lastIndexOf(separator);
            if (at < 0) {
                String wanted = separator == ',' ? "a comma" : "a tab";
                throw TermWeight.problem("there is not " + wanted + " between term and weight", row, line, location);
            }
            add(unquoted(row.substring(0, at), separator), row.substring(at + 1), line);
        }
    }

    private static String unquoted(String term, char separator) {
        boolean quoted = separator == ',' && term.length() > 1 && term.startsWith("\"") && term.endsWith("\"");
        return quoted ? term.substring(1, term.length() - 1).replace("\"\"", "\"") : term;
    }

    private void readJson(String text) {
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw TermWeight.problem("the file is not one JSON object", parser.getText(), 1, location);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String term = parser.currentName();
                parser.nextToken();
                add(term, parser.getText(), parser.currentTokenLocation().getLineNr());
            }
        } catch (JsonProcessingException e) {
            throw TermWeight.problem(
                    "the file is not JSON; mend it",
                    e.getOriginalMessage(),
                    e.getLocation().getLineNr(),
                    location);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String term, String weight, int line) {
        if (terms.size() == MOST_TERMS) {
            throw TermWeight.problem(
                    "there are more than " + MOST_TERMS + " terms; leave rare ones out", term, line, location);
        }
        terms.add(TermWeight.of(term, weight, line, location));
    }
}
