package dev.lacuna.jobs.statistics.lm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunDigests;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.TinyCorpus;
import dev.lacuna.statistics.lm.CorpusReader;
import dev.lacuna.statistics.words.WordCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files of a language model against each other and against the text, read by a reader of ARPA files of the test's
 * own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageModelTest {
    private static final int ORDER = 4;
    private static final int MIN_WORD_COUNT = 3;
    private static final long SEED = 42;
    private static final String UNKNOWN = "<unk>";

    /** Documents of one sentence whose words have blanks between; the corpus has no wind mill. */
    private static final List<String> OUTSIDE = List.of(
            "the river of new york city",
            "once upon a time the wind mill and the state of the art machine",
            "mill",
            "the river of new york city",
            "silver , quiet !");

    private Path home;
    private Path run;
    private Arpa arpa;
    private List<Row> ngrams;
    private List<Row> surprisal;
    private List<Document> documents;
    private Set<Document> heldOut;
    private JsonNode metrics;

    /** A document: sentences of words; null stands for a word that has no text. */
    private record Document(String id, List<List<String>> sentences) {}

    private List<String> options(Path directory) {
        List<String> options = new ArrayList<>(TinyCorpus.settings(directory, home.resolve("corpus")));
        for (String setting : List.of(
                "statistics.lm.order=" + ORDER,
                "statistics.lm.min-word-count=" + MIN_WORD_COUNT,
                "statistics.lm.prune=[0, 0, 1]",
                "statistics.lm.held-out=0.1",
                "statistics.lm.held-out-file=" + home.resolve("outside.txt"))) {
            options.addAll(List.of("--set", setting));
        }
        return options;
    }

    private static void succeed(Cli.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    @BeforeAll
    void make(@TempDir Path directory) throws IOException {
        home = directory;
        run = home.resolve("run");
        TinyCorpus.write(home.resolve("corpus"), 300, 4, 2);
        Files.write(home.resolve("outside.txt"), OUTSIDE);
        succeed(Cli.local("tokenize", options(run)));
        succeed(Cli.local("statistics", options(run), "--tables", "surprisal,subwords"));
        List<Tables.Content> tables = Tables.read(
                run.resolve("tokenized"),
                run.resolve("statistics/subwords"),
                run.resolve("statistics/lm/ngrams"),
                run.resolve("statistics/surprisal"));
        List<String> vocabulary = tables.get(1).rows().stream()
                .sorted(Comparator.comparing(row -> Tables.number(row, "id")))
                .map(row -> Tables.text(row, "subword"))
                .toList();
        documents = tables.get(0).rows().stream()
                .map(row -> document(row, vocabulary))
                .toList();
        heldOut = heldOut();
        ngrams = tables.get(2).rows();
        surprisal = tables.get(3).rows();
        arpa = new Arpa(run.resolve("statistics/lm/lm.arpa"));
        metrics = RunFiles.metrics(run.resolve("statistics/lm"));
    }

    private static Document document(Row row, List<String> vocabulary) {
        int[] ids = Tables.ints(row, "ids");
        int[] starts = Tables.ints(row, "word_starts");
        Set<Integer> firsts = new HashSet<>();
        for (int start : Tables.ints(row, "sentence_starts")) {
            firsts.add(start);
        }
        List<List<String>> sentences = new ArrayList<>();
        for (int w = 0; w < starts.length; w++) {
            if (w == 0 || firsts.contains(starts[w])) {
                sentences.add(new ArrayList<>());
            }
            StringBuilder word = new StringBuilder();
            boolean special = false;
            for (int i = starts[w]; i < (w + 1 < starts.length ? starts[w + 1] : ids.length); i++) {
                String subword = vocabulary.get(ids[i]);
                special |= subword.startsWith("[") && subword.length() > 1;
                word.append(subword.startsWith("##") ? subword.substring(2) : subword);
            }
            sentences.get(sentences.size() - 1).add(special ? null : word.toString());
        }
        return new Document(Tables.text(row, "doc_id"), sentences);
    }

    private String known(String word) {
        return word == null ? UNKNOWN : arpa.known(word);
    }

    @Test
    void theArpaFileHoldsWhatItAnnounces() {
        Map<Integer, Integer> found = new HashMap<>();
        arpa.entries.keySet().forEach(ngram -> found.merge(ngram.size(), 1, Integer::sum));
        assertThat(found).isEqualTo(arpa.announced).hasSize(ORDER);
        assertThat(arpa.entries.values())
                .allSatisfy(entry -> assertThat(entry.logProb()).isBetween(-99.0, 0.0));
    }

    @Test
    void tableAndArpaFileSayTheSame() {
        assertThat(ngrams).hasSameSizeAs(arpa.entries.keySet());
        for (Row row : ngrams) {
            List<String> words = List.of(Tables.text(row, "ngram").split(" "));
            Arpa.Entry entry = arpa.entries.get(words);
            assertThat(Tables.number(row, "order")).isEqualTo(words.size());
            assertThat((double) row.<Float>getAs("log_prob")).isCloseTo(entry.logProb(), within(1e-6));
            Float backoff = row.getAs("backoff");
            assertThat(backoff == null).isEqualTo(words.size() == ORDER);
            assertThat(backoff == null ? 0 : (double) backoff).isCloseTo(entry.logBackoff(), within(1e-6));
        }
    }

    @Test
    void probabilitiesAddUpToOne() {
        List<String> vocabulary = arpa.entries.keySet().stream()
                .filter(ngram -> ngram.size() == 1)
                .map(ngram -> ngram.get(0))
                .filter(word -> !word.equals("<s>"))
                .toList();
        List<List<String>> contexts = List.of(
                List.of(),
                List.of("<s>"),
                List.of("the"),
                List.of("once", "upon"),
                List.of("new", "york", "city"),
                List.of("<s>", "the"),
                List.of("the", UNKNOWN, "of"));
        for (List<String> context : contexts) {
            double sum = 0;
            for (String word : vocabulary) {
                List<String> ngram = new ArrayList<>(context);
                ngram.add(word);
                sum += Math.pow(10, arpa.logProb(ngram));
            }
            assertThat(sum).as("after %s", context).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void everyWordHasTheSurprisalThatTheArpaFileGives() {
        assertThat(surprisal)
                .extracting(row -> Tables.text(row, "doc_id"))
                .containsExactlyElementsOf(documents.stream().map(Document::id).toList());
        for (int d = 0; d < documents.size(); d++) {
            List<Double> wanted = new ArrayList<>();
            for (List<String> sentence : documents.get(d).sentences) {
                List<String> words = new ArrayList<>(List.of("<s>"));
                for (String word : sentence) {
                    words.add(known(word));
                    wanted.add(-arpa.logProb(words) / Math.log10(2));
                }
            }
            List<Float> found = surprisal.get(d).getList(2);
            assertThat(found).hasSameSizeAs(wanted);
            for (int w = 0; w < wanted.size(); w++) {
                assertThat((double) found.get(w)).isCloseTo(wanted.get(w), within(1e-4));
            }
        }
    }

    @Test
    void countsAreThoseOfTheDocumentsThatAreNotHeldOut() {
        Map<String, Long> counts = new HashMap<>();
        for (Document document : documents) {
            if (!heldOut.contains(document)) {
                for (List<String> sentence : document.sentences) {
                    sentence.forEach(word -> counts.merge(known(word), 1L, Long::sum));
                    counts.merge("</s>", 1L, Long::sum);
                }
            }
        }
        counts.put("<s>", counts.get("</s>"));
        Map<String, Long> found = new HashMap<>();
        ngrams.stream()
                .filter(row -> Tables.number(row, "order") == 1)
                .forEach(row -> found.put(Tables.text(row, "ngram"), Tables.number(row, "total_term_freq")));
        assertThat(found).isEqualTo(counts);
        assertThat(metrics.path("words").asLong()
                        + 2 * metrics.path("sentences").asLong())
                .isEqualTo(counts.values().stream().mapToLong(c -> c).sum());
    }

    /** Words are numbered by falling count, then text; what is rarer than the minimum or has no text has a code. */
    private Set<Document> heldOut() {
        Map<String, Long> counts = new HashMap<>();
        documents.forEach(document -> document.sentences.forEach(sentence ->
                sentence.stream().filter(word -> word != null).forEach(word -> counts.merge(word, 1L, Long::sum))));
        List<String> index = counts.keySet().stream()
                .filter(word -> counts.get(word) >= MIN_WORD_COUNT)
                .sorted(Comparator.comparing((String word) -> -counts.get(word)).thenComparing(word -> word))
                .toList();
        CorpusReader reader = new CorpusReader(new BitSet(), 0.1, SEED);
        Set<Document> heldOut = new HashSet<>();
        for (Document document : documents) {
            List<Integer> codes = new ArrayList<>();
            for (List<String> sentence : document.sentences) {
                if (!codes.isEmpty()) {
                    codes.add(WordCodes.SENTENCE_END);
                }
                for (String word : sentence) {
                    codes.add(
                            word == null
                                    ? WordCodes.BREAK
                                    : index.contains(word) ? index.indexOf(word) : WordCodes.RARE);
                }
            }
            codes.add(WordCodes.DOCUMENT_END);
            if (reader.documents(codes.stream().mapToInt(code -> code).toArray())
                            .heldOut()
                    == 1) {
                heldOut.add(document);
            }
        }
        return heldOut;
    }

    @Test
    void thePerplexityIsThatOfTheHeldOutDocuments() {
        assertThat(heldOut).hasSizeBetween(10, 60);
        List<List<String>> sentences = heldOut.stream()
                .flatMap(document -> document.sentences.stream())
                .toList();
        assertPerplexity(metrics.path("heldOut"), heldOut.size(), sentences);
    }

    @Test
    void thePerplexityOfAFileIsBesideIt() {
        List<List<String>> sentences =
                OUTSIDE.stream().map(line -> List.of(line.split(" "))).toList();
        assertThat(known("wind")).isEqualTo("wind");
        assertThat(known("mill")).isEqualTo(UNKNOWN);
        assertPerplexity(metrics.path("heldOutFile"), OUTSIDE.size(), sentences);
    }

    private void assertPerplexity(JsonNode report, int documents, List<List<String>> sentences) {
        double sum = 0;
        double known = 0;
        int tokens = 0;
        int unknown = 0;
        for (List<String> sentence : sentences) {
            List<String> words = new ArrayList<>(List.of("<s>"));
            for (String word : Stream.concat(sentence.stream().map(this::known), Stream.of("</s>"))
                    .toList()) {
                words.add(word);
                double logProb = arpa.logProb(words);
                sum += logProb;
                tokens++;
                unknown += word.equals(UNKNOWN) ? 1 : 0;
                known += word.equals(UNKNOWN) ? 0 : logProb;
            }
        }
        assertThat(report.path("documents").asInt()).isEqualTo(documents);
        assertThat(report.path("tokens").asInt()).isEqualTo(tokens);
        assertThat(report.path("unknownWords").asInt()).isEqualTo(unknown).isPositive();
        assertThat(report.path("perplexity").asDouble()).isCloseTo(Math.pow(10, -sum / tokens), within(1e-3));
        assertThat(report.path("perplexityOfKnown").asDouble())
                .isCloseTo(Math.pow(10, -known / (tokens - unknown)), within(1e-3));
    }

    @Test
    void theBytesDoNotDependOnTheCores() {
        Path again = home.resolve("again");
        List<String> one = new ArrayList<>(options(again));
        one.addAll(List.of("--master", "local[1]", "--set", "spark.sql.shuffle.partitions=3"));
        RunFiles.copyTokenized(run, again);
        one.addAll(List.of("--tables", "surprisal"));
        succeed(Cli.run(Stream.concat(Stream.of("statistics"), one.stream()).toArray(String[]::new)));
        for (String table : List.of("lm", "surprisal")) {
            assertThat(RunDigests.of(again.resolve("statistics").resolve(table)))
                    .isNotEmpty()
                    .isEqualTo(RunDigests.of(run.resolve("statistics").resolve(table)));
        }
    }
}
