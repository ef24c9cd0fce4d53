package dev.lacuna.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.TinyCorpus;
import dev.lacuna.jobs.run.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tokenizer that counts the blank in front of a word as part of it: words, n-grams and masks go by the text alone. Counts
 * are held against those of the text, cut by GPT-2's expression.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordsByTextTest {
    private static final int MIN_COUNT = 3;
    private static final int MAX_ORDER = 3;
    private static final String SEPARATOR = "[SEP]";

    /** The words of "Language Models are Unsupervised Multitask Learners", 2019 (openai/gpt-2, encoder.py). */
    private static final Pattern WORD =
            Pattern.compile("'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+");

    private final Map<String, Long> totalTermFreqs = new TreeMap<>();
    private final Map<String, Long> docFreqs = new TreeMap<>();
    private final Map<String, Long> ngrams = new TreeMap<>();
    private Path run;
    private List<String> options;
    private List<Row> words;
    private List<Row> ngramRows;
    private Map<List<Integer>, Long> forms;

    @BeforeAll
    void make(@TempDir Path home) throws IOException {
        List<String> documents = new ArrayList<>(TinyCorpus.documents(200, 14));
        for (int i = 0; i < 60; i++) {
            documents.add("carbon dioxide, (river's light) \"carbon dioxide\" don't  stone" + i % 4 + ", zeb zab!");
        }
        documents.forEach(this::count);
        Path corpus = Files.createDirectories(home.resolve("corpus"));
        Files.write(corpus.resolve("text.txt"), documents);
        run = home.resolve("run");
        options = new ArrayList<>(TinyCorpus.settings(run, corpus));
        for (String setting : List.of(
                "tokenizer.train.model=byte-bpe",
                "tokenizer.train.vocab-size=420",
                "tokenizer.train.lowercase=false",
                "statistics.ngrams.max-order=" + MAX_ORDER,
                "statistics.pmi.vocabulary-size=200",
                "mask.recipes=[pmi]")) {
            options.addAll(List.of("--set", setting));
        }
        for (String command : List.of("tokenize", "statistics", "mask")) {
            Cli.Outcome outcome = Cli.local(command, options);
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
        List<Tables.Content> tables = Tables.read(
                run.resolve("statistics/words"), run.resolve("statistics/ngrams"), run.resolve("tokenized"));
        words = tables.get(0).rows();
        ngramRows = tables.get(1).rows();
        forms = forms(tables.get(2).rows());
    }

    private static Map<List<Integer>, Long> forms(List<Row> tokenized) {
        Map<List<Integer>, Long> forms = new HashMap<>();
        for (Row row : tokenized) {
            int[] ids = Tables.ints(row, "ids");
            int[] starts = Tables.ints(row, "word_starts");
            for (int w = 0; w < starts.length; w++) {
                int to = w + 1 < starts.length ? starts[w + 1] : ids.length;
                forms.merge(Tables.list(ids, starts[w], to), 1L, Long::sum);
            }
        }
        return forms;
    }

    /** Special tokens are cut out of the text before anything else, and no n-gram goes over one. */
    private void count(String document) {
        Set<String> own = new HashSet<>();
        for (String stretch : document.split(Pattern.quote(SEPARATOR), -1)) {
            List<String> sentence = new ArrayList<>();
            WORD.matcher(stretch).results().map(word -> word.group().strip()).forEach(word -> {
                if (!word.isEmpty()) {
                    totalTermFreqs.merge(word, 1L, Long::sum);
                    own.add(word);
                }
                if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    sentence.add(word);
                } else {
                    countNgrams(sentence);
                    sentence.clear();
                }
            });
            countNgrams(sentence);
        }
        own.forEach(word -> docFreqs.merge(word, 1L, Long::sum));
    }

    private void countNgrams(List<String> sentence) {
        for (int order = 1; order <= MAX_ORDER; order++) {
            for (int from = 0; from + order <= sentence.size(); from++) {
                ngrams.merge(String.join(" ", sentence.subList(from, from + order)), 1L, Long::sum);
            }
        }
    }

    @Test
    void wordsAreThoseOfTheTextOnceEach() {
        Map<String, Long> found = new TreeMap<>();
        Map<String, Long> foundDocuments = new TreeMap<>();
        for (Row row : words) {
            String word = Tables.text(row, "word");
            assertThat(found.put(word, Tables.number(row, "total_term_freq")))
                    .as(word)
                    .isNull();
            foundDocuments.put(word, Tables.number(row, "doc_freq"));
        }
        assertThat(found).isEqualTo(totalTermFreqs);
        assertThat(foundDocuments).isEqualTo(docFreqs);
    }

    @Test
    void aWordStandsUnderItsMostFrequentForm() throws IOException {
        Row river = words.stream()
                .filter(row -> Tables.text(row, "word").equals("river"))
                .findFirst()
                .orElseThrow();
        int[] ids = Tables.ints(river, "subword_ids");
        long count = forms.get(Tables.list(ids, 0, ids.length));
        assertThat(count)
                .isBetween(Tables.number(river, "total_term_freq") / 2, Tables.number(river, "total_term_freq") - 1);
        assertThat(ids).containsExactly(id("\u0120river"));
    }

    private int id(String subword) throws IOException {
        JsonNode id = Json.MAPPER
                .readTree(Files.readString(run.resolve("tokenizer/tokenizer.json")))
                .path("model")
                .path("vocab")
                .path(subword);
        assertThat(id.isInt()).as(subword).isTrue();
        return id.asInt();
    }

    @Test
    void ngramsAreThoseOfTheTextOnceEach() {
        Map<String, Long> found = new TreeMap<>();
        for (Row row : ngramRows) {
            String ngram = Tables.text(row, "ngram");
            assertThat(found.put(ngram, Tables.number(row, "total_term_freq")))
                    .as(ngram)
                    .isNull();
        }
        Map<String, Long> wanted = new TreeMap<>(ngrams);
        wanted.values().removeIf(count -> count < MIN_COUNT);
        assertThat(found).isEqualTo(wanted).containsKeys("carbon dioxide", "river 's light");
    }

    @Test
    void collocationsAreMaskedWholeWhereverTheyStand() throws IOException {
        assertThat(Files.readAllLines(run.resolve("statistics/pmi/pmi.txt")).stream()
                        .filter(ngram -> ngram.contains("zeb") || ngram.contains("zab")))
                .as("signs around it keep all other n-grams away")
                .containsExactly("zeb zab");
        int zeb = id("\u0120zeb");
        int zab = id("\u0120zab");
        int chosen = 0;
        int left = 0;
        for (Row row : Tables.read(run.resolve("shards/pmi/train")).get(0).rows()) {
            int[] labels = Tables.ints(row, "labels");
            int[] ids = Tables.ints(row, "input_ids");
            for (int p = 0; p + 1 < ids.length; p++) {
                if (original(ids, labels, p) == zeb && original(ids, labels, p + 1) == zab) {
                    assertThat(labels[p] < 0).isEqualTo(labels[p + 1] < 0);
                    chosen += labels[p] < 0 ? 0 : 1;
                    left += labels[p] < 0 ? 1 : 0;
                }
            }
        }
        assertThat(chosen).isPositive();
        assertThat(left).isGreaterThan(chosen);
    }

    private static int original(int[] ids, int[] labels, int p) {
        return labels[p] < 0 ? ids[p] : labels[p];
    }

    @Test
    void explainFindsThemInsideOfASentence() {
        List<String> arguments = new ArrayList<>(List.of("explain"));
        arguments.addAll(options);
        arguments.addAll(
                List.of("--recipe", "pmi", "--text", "river (carbon dioxide) stone carbon dioxide", "--draws", "9"));
        Cli.Outcome outcome = Cli.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out().lines().filter(line -> line.matches(".*carbon.*dioxide +2 +1\\.000 .*")))
                .hasSize(2);
    }
}
