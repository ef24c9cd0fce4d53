package dev.lacuna.jobs.statistics.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.statistics.StoredCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Items with stretches of the corpus planted in them, against a search for every stretch in every document's words.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContaminationContract {
    private static final int ORDER = 4;
    private static final int MIN_MATCH = 9;
    private static final double MIN_COVERAGE = 0.6;
    private static final String[] WORDS = "alder beech cedar elm fir hazel larch maple oak pine rowan yew".split(" ");

    /** Gives the tokenizer all signs of the items. */
    private static final String LETTERS = "Which? Quite! Is? Other? It? Trees!";

    private final Map<String, String> corpus = new TreeMap<>();
    private final List<String> items = new ArrayList<>();
    /** Ids in corpus order: four tasks take turns with one file. */
    private List<String> order;

    private final Map<String, List<String>> corpusWords = new TreeMap<>();

    /** For each document, what it shares with each item. */
    private final Map<String, int[]> longest = new TreeMap<>();

    private final boolean keepPunctuation;
    Path home;
    private Path tokenized;
    private List<Row> found;
    private List<Row> documents;
    private JsonNode metrics;

    ContaminationContract(boolean keepPunctuation) {
        this.keepPunctuation = keepPunctuation;
    }

    @BeforeAll
    void run(@TempDir Path directory) throws IOException {
        home = directory;
        Random random = new Random(8);
        for (int d = 0; d < 150; d++) {
            corpus.put("d" + (100 + d), d < 4 ? LETTERS : sentence(random, 3 + random.nextInt(60)));
        }
        List<String> texts = new ArrayList<>(corpus.values());
        for (int i = 0; i < 40; i++) {
            String planted = texts.get(random.nextInt(texts.size()));
            items.add(
                    switch (i % 4) {
                        case 0 -> planted.toUpperCase(Locale.ROOT);
                        case 1 -> "Which is it? " + planted.substring(0, Math.min(planted.length(), 60)) + "?";
                        case 2 -> "quite other trees " + sentence(random, 8);
                        default -> sentence(random, 2 + i % 3);
                    });
        }
        tokenized = RunFiles.once("contamination", this::tokenize);
        Files.write(
                home.resolve("benchmark.jsonl"),
                items.stream()
                        .map(item -> Json.object().put("question", item).toString())
                        .toList());
        look("run", "local[2]");
        corpus.forEach((id, text) -> corpusWords.put(id, words(text)));
        corpus.keySet()
                .forEach(id -> longest.put(
                        id,
                        IntStream.range(0, items.size())
                                .map(item -> longest(id, item))
                                .toArray()));
        order = Tables.read(home.resolve("run/tokenized")).get(0).rows().stream()
                .map(row -> Tables.text(row, "doc_id"))
                .toList();
        found = table("run", "");
        documents = table("run", "/documents");
        metrics = RunFiles.metrics(home.resolve("run/statistics/contamination"));
    }

    private void tokenize(Path directory) throws IOException {
        StoredCorpus.write(directory.resolve("corpus/all.jsonl.gz"), corpus);
        command("tokenize", settings(directory, directory.resolve("run"), "local[2]"));
    }

    private static void command(String command, List<String> options) {
        Cli.Outcome outcome =
                Cli.run(Stream.concat(Stream.of(command), options.stream()).toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    private static String sentence(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < length; w++) {
            text.append(w == 0 ? "" : w % 6 == 0 ? ", " : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.append('.').toString();
    }

    private List<String> settings(Path tokenized, Path run, String master) {
        List<String> arguments = new ArrayList<>(List.of("--master", master));
        for (String setting : List.of(
                "run.dir=" + run,
                "corpus.paths=[\"" + tokenized.resolve("corpus") + "\"]",
                "corpus.format=jsonl",
                "corpus.fields.id=id",
                "tokenizer.train.vocab-size=120",
                "statistics.contamination.benchmark.paths=[\"" + home.resolve("benchmark.jsonl") + "\"]",
                "statistics.contamination.benchmark.format=jsonl",
                "statistics.contamination.benchmark.field=question",
                "statistics.contamination.punctuation=" + (keepPunctuation ? "keep" : "skip"),
                "statistics.contamination.order=" + ORDER,
                "statistics.contamination.min-match=" + MIN_MATCH,
                "statistics.contamination.min-coverage=" + MIN_COVERAGE)) {
            arguments.addAll(List.of("--set", setting));
        }
        return arguments;
    }

    final void look(String run, String master, String... more) {
        RunFiles.copyTokenized(tokenized.resolve("run"), home.resolve(run));
        List<String> arguments = settings(tokenized, home.resolve(run), master);
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--tables", "contamination"));
        command("statistics", arguments);
    }

    private List<Row> table(String run, String below) {
        return Tables.read(home.resolve(run + "/statistics/contamination" + below))
                .get(0)
                .rows();
    }

    /** A word the tokenizer cannot spell matches nothing; there is none here, as all letters are in its vocabulary. */
    private List<String> words(String text) {
        return Pattern.compile(keepPunctuation ? "[a-z]+|[^a-z\\s]" : "[a-z]+")
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Words of the longest stretch of at least {@link #ORDER} words that the two share, by a table of common endings. */
    private int longest(String document, int item) {
        List<String> a = corpusWords.get(document);
        List<String> b = words(items.get(item));
        int[][] common = new int[a.size() + 1][b.size() + 1];
        int longest = 0;
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                common[i][j] = a.get(i - 1).equals(b.get(j - 1)) ? common[i - 1][j - 1] + 1 : 0;
                longest = Math.max(longest, common[i][j]);
            }
        }
        return longest < ORDER ? 0 : longest;
    }

    private double coverage(String item) {
        List<String> words = words(item);
        boolean[] covered = new boolean[words.size()];
        for (int from = 0; from + ORDER <= words.size(); from++) {
            List<String> ngram = words.subList(from, from + ORDER);
            if (corpusWords.values().stream().anyMatch(text -> Collections.indexOfSubList(text, ngram) >= 0)) {
                Arrays.fill(covered, from, from + ORDER, true);
            }
        }
        return (double) IntStream.range(0, covered.length)
                        .filter(w -> covered[w])
                        .count()
                / covered.length;
    }

    private List<String> holders(int item) {
        Comparator<String> order = Comparator.comparing((String document) -> -longest.get(document)[item]);
        return corpus.keySet().stream()
                .filter(document -> longest.get(document)[item] > 0)
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    @Test
    void itemsAreAsASearchOfTheTextFindsThem() {
        assertThat(found).hasSize(items.size());
        for (int i = 0; i < items.size(); i++) {
            Row row = found.get(i);
            String item = items.get(i);
            List<String> holders = holders(i);
            int longest = holders.isEmpty() ? 0 : this.longest.get(holders.get(0))[i];
            assertThat(Tables.number(row, "number")).isEqualTo(i);
            assertThat(Tables.text(row, "source")).isEqualTo("benchmark.jsonl");
            assertThat(Tables.number(row, "words")).isEqualTo(words(item).size());
            if (words(item).size() < ORDER) {
                assertThat(row.isNullAt(row.fieldIndex("coverage"))).isTrue();
                assertThat(row.<Boolean>getAs("flagged")).isFalse();
            } else {
                assertThat(row.<Double>getAs("coverage")).as(item).isEqualTo(coverage(item));
                assertThat(row.<Boolean>getAs("flagged"))
                        .isEqualTo(coverage(item) >= MIN_COVERAGE || longest >= MIN_MATCH);
            }
            assertThat(Tables.number(row, "longest_match")).as(item).isEqualTo(longest);
            assertThat(Tables.number(row, "doc_count")).isEqualTo(holders.size());
            assertThat(Tables.texts(row, "documents"))
                    .isEqualTo(holders.stream().limit(5).toList());
        }
    }

    @Test
    void thereIsOneOfEachKind() {
        assertThat(found).anyMatch(row -> row.<Boolean>getAs("flagged"));
        assertThat(found).anyMatch(row -> !row.<Boolean>getAs("flagged") && Tables.number(row, "doc_count") > 0);
        assertThat(found).anyMatch(row -> row.isNullAt(row.fieldIndex("coverage")));
        assertThat(found).anyMatch(row -> Tables.number(row, "longest_match") > ORDER + 10);
        assertThat(found.stream().filter(row -> row.<Boolean>getAs("flagged")).count())
                .isEqualTo(metrics.path("flagged").asLong());
        assertThat(metrics.path("items").asInt()).isEqualTo(items.size());
        assertThat(metrics.path("top").get(0).path("coverage").asDouble()).isEqualTo(1);
        int comparable = items.size() - metrics.path("tooShort").asInt();
        int sum = 0;
        for (JsonNode tenth : metrics.path("coverage")) {
            sum += tenth.asInt();
        }
        assertThat(sum).isEqualTo(comparable).isLessThan(items.size());
    }

    @Test
    void documentsAreThoseThatShareAnNgramInCorpusOrder() {
        List<String> expected = new ArrayList<>();
        for (String document : order) {
            List<Integer> shared = IntStream.range(0, items.size())
                    .filter(i -> this.longest.get(document)[i] > 0)
                    .boxed()
                    .toList();
            if (!shared.isEmpty()) {
                int longest = shared.stream()
                        .mapToInt(i -> this.longest.get(document)[i])
                        .max()
                        .orElseThrow();
                boolean flagged = shared.stream().anyMatch(i -> found.get(i).<Boolean>getAs("flagged"));
                expected.add(document + " " + longest + " " + shared + " " + flagged);
            }
        }
        assertThat(documents)
                .extracting(row -> Tables.text(row, "doc_id") + " " + Tables.number(row, "longest_match") + " "
                        + Arrays.toString(Tables.ints(row, "items")) + " " + row.<Boolean>getAs("flagged"))
                .containsExactlyElementsOf(expected);
        assertThat(expected.size()).isBetween(20, 149);
    }

    @Test
    void whatCannotBeIsSaidInALine() {
        assertThat(refusal("statistics.contamination.benchmark.paths=[]"))
                .contains("Cannot compute contamination: statistics.contamination.benchmark.paths is empty");
        assertThat(refusal("statistics.contamination.max-words=20"))
                .contains("raise statistics.contamination.max-words (20)");
        assertThat(refusal("statistics.contamination.benchmark.field=answer")).contains("the benchmark holds no words");
    }

    private String refusal(String setting) {
        List<String> arguments = new ArrayList<>(List.of("statistics", "--tables", "contamination"));
        arguments.addAll(settings(tokenized, home.resolve("run"), "local[2]"));
        arguments.addAll(List.of("--set", setting));
        Cli.Outcome outcome = Cli.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).isNotZero();
        return outcome.err();
    }
}
