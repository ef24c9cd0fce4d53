package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * A sentence of the tokenized table as texts.
 *
 * @param document row of the table
 * @param words without signs
 * @param text words and signs with blanks between
 */
public record Sentence(Row document, List<String> words, String text) {
    /** Of all documents; {@code subwords} is the table of that name. */
    public static List<Sentence> all(List<Row> tokenized, List<Row> subwords) {
        List<String> vocabulary = subwords.stream()
                .sorted(Comparator.comparing(row -> Tables.number(row, "id")))
                .map(row -> Tables.text(row, "subword"))
                .toList();
        List<Sentence> sentences = new ArrayList<>();
        tokenized.forEach(row -> add(row, vocabulary, sentences));
        return sentences;
    }

    private static void add(Row row, List<String> vocabulary, List<Sentence> out) {
        int[] ids = Tables.ints(row, "ids");
        int[] starts = Tables.ints(row, "word_starts");
        Set<Integer> sentenceStarts =
                Arrays.stream(Tables.ints(row, "sentence_starts")).boxed().collect(Collectors.toSet());
        List<String> own = new ArrayList<>();
        for (int w = 0; w < starts.length; w++) {
            if (sentenceStarts.contains(starts[w]) && w > 0) {
                out.add(of(row, own));
                own = new ArrayList<>();
            }
            StringBuilder word = new StringBuilder();
            for (int i = starts[w]; i < (w + 1 < starts.length ? starts[w + 1] : ids.length); i++) {
                word.append(vocabulary.get(ids[i]).replace("##", ""));
            }
            own.add(word.toString());
        }
        out.add(of(row, own));
    }

    private static Sentence of(Row row, List<String> words) {
        return new Sentence(
                row, words.stream().filter(word -> word.matches("[a-z0-9]+")).toList(), String.join(" ", words));
    }

    /** How often each word occurs in {@code sentences}. */
    public static Map<String, Long> counts(List<Sentence> sentences) {
        Map<String, Long> counts = new HashMap<>();
        sentences.forEach(sentence -> sentence.words.forEach(word -> counts.merge(word, 1L, Long::sum)));
        return counts;
    }
}
