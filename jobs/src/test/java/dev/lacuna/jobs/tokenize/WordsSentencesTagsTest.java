package dev.lacuna.jobs.tokenize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.Tables;
import dev.lacuna.tokenization.tags.UniversalTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in a text besides its subwords, by rules and models that the configuration chooses. */
class WordsSentencesTagsTest {
    @TempDir
    Path home;

    private TinyRun run(List<String> documents, String... settings) throws IOException {
        Path corpus = Files.createDirectories(home.resolve("corpus"));
        Files.write(corpus.resolve("text.txt"), documents);
        Path file = Files.writeString(
                home.resolve("bytes.json"), TokenizerFiles.roberta().toString());
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("tokenizer.file=" + file);
        return TinyRun.over(home.resolve("run"), corpus, all.toArray(String[]::new));
    }

    private static List<Row> rows(TinyRun run) {
        return Tables.read(run.path("tokenized")).get(0).rows();
    }

    /** What stands from one of {@code starts} to the next, by the library's decoder. */
    private static List<String> stretches(TinyRun run, Row row, String starts) {
        int[] ids = Tables.ints(row, "ids");
        int[] from = Tables.ints(row, starts);
        try (HuggingFace library = HuggingFace.open(run.path("tokenizer/tokenizer.json"))) {
            return IntStream.range(0, from.length)
                    .mapToObj(i -> Arrays.copyOfRange(ids, from[i], i + 1 < from.length ? from[i + 1] : ids.length))
                    .map(own -> library.decoded(own).strip())
                    .toList();
        }
    }

    /** The words are those a reader of the language sees. */
    @ParameterizedTest
    @CsvSource({
        "th, \u0e09\u0e31\u0e19 \u0e23\u0e31\u0e01 \u0e20\u0e32\u0e29\u0e32 \u0e44\u0e17\u0e22 \u0e21\u0e32\u0e01",
        "zh, \u6211\u4eec \u559c\u6b22 \u4e2d\u56fd \u97f3\u4e50 \u3002"
    })
    void unicodesWordsInTextWithoutBlanks(String language, String words) throws IOException {
        List<String> wanted = List.of(words.split(" "));
        TinyRun run = run(
                        List.of(String.join("", wanted)),
                        "words.rule=unicode",
                        "words.language=" + language,
                        "statistics.ngrams.min-count=1")
                .make("local[2]", "tokenize", "statistics");
        assertThat(stretches(run, rows(run).get(0), "word_starts")).isEqualTo(wanted);
        assertThat(run.metrics("tokenized").path("words").asInt()).isEqualTo(wanted.size());
        assertThat(Tables.read(run.path("statistics/words")).get(0).rows())
                .extracting(row -> Tables.text(row, "word"))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** The tokenizer cuts a run of letters by what stands beside it, so that one word gets several forms. */
    @Test
    void oneWordInSeveralFormsIsCountedOnce() throws IOException {
        String tree = "\u0e15\u0e49\u0e19\u0e44\u0e21\u0e49";
        TinyRun run = run(List.of(tree, "(" + tree + ")"), "words.rule=unicode", "words.language=th")
                .make("local[2]", "tokenize", "statistics");
        List<Row> texts = rows(run);
        assertThat(Tables.ints(texts.get(0), "ids")[0])
                .as("the blank in front of the first word")
                .isNotEqualTo(Tables.ints(texts.get(1), "ids")[2]);
        Map<String, Long> words = Tables.read(run.path("statistics/words")).get(0).rows().stream()
                .collect(Collectors.toMap(
                        row -> Tables.text(row, "word"), row -> Tables.number(row, "total_term_freq")));
        assertThat(words.remove("(")).isEqualTo(1);
        assertThat(words.remove(")")).isEqualTo(1);
        assertThat(words.keySet()).isNotEmpty().allMatch(tree::contains);
        assertThat(words.values()).containsOnly(2L);
    }

    @ParameterizedTest
    @CsvSource({"unicode, 3", "opennlp, 2", "rules, 2"})
    void sentencesByRuleOrModel(String rule, int sentences) throws IOException {
        String text = "Mr. Smith went to the river. He saw the old bridge there.";
        TinyRun run = run(List.of(text), "sentences.rule=" + rule).make("local[2]", "tokenize");
        List<String> found = stretches(run, rows(run).get(0), "sentence_starts");
        assertThat(found).hasSize(sentences).last().isEqualTo("He saw the old bridge there.");
        assertThat(run.metrics("tokenized").path("sentences").asInt()).isEqualTo(sentences);
    }

    @Test
    void eachWordHasItsTag() throws IOException {
        TinyRun run = run(List.of("The old dog quickly chased three cats.", "She sleeps."), "tags.enabled=true")
                .make("local[2]", "tokenize");
        List<Row> rows = rows(run);
        assertThat(tagged(run, rows.get(0)))
                .containsExactly(
                        "The DET",
                        "old ADJ",
                        "dog NOUN",
                        "quickly ADV",
                        "chased VERB",
                        "three NUM",
                        "cats NOUN",
                        ". PUNCT");
        assertThat(tagged(run, rows.get(1))).containsExactly("She PRON", "sleeps VERB", ". PUNCT");
    }

    private static List<String> tagged(TinyRun run, Row row) {
        int[] tags = Tables.ints(row, "tags");
        List<String> words = stretches(run, row, "word_starts");
        assertThat(tags).hasSameSizeAs(words);
        return IntStream.range(0, tags.length)
                .mapToObj(w -> words.get(w) + " " + UniversalTag.of((byte) tags[w]))
                .toList();
    }

    @Test
    void withoutTagsThereAreNone() throws IOException {
        TinyRun run = run(List.of("She sleeps.")).make("local[2]", "tokenize");
        Row row = rows(run).get(0);
        assertThat(row.isNullAt(row.fieldIndex("tags"))).isTrue();
        JsonNode analysis =
                run.json("tokenized/_manifest.json").path("parameters").path("analysis");
        assertThat(analysis.path("tags").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tags.enabled=true tags.language=xx | add org.apache.opennlp:opennlp-models-pos-xx or set tags.model",
                "sentences.rule=opennlp sentences.language=xx | add org.apache.opennlp:opennlp-models-sentdetect-xx or set "
                        + "sentences.model",
                "sentences.rule=opennlp sentences.model=no/such.bin | no such file, or not readable (no/such.bin)",
                "tags.enabled=true tags.model=no/such.bin | no such file, or not readable (no/such.bin)",
                "words.rule=unicode words.language=not_a_language | must be a language tag",
            })
    void whatCannotBeFoundIsRefusedBeforeAnythingIsMade(String settings, String named) throws IOException {
        TinyRun run = run(List.of("She sleeps."), settings.strip().split(" "));
        assertRefused(run, named.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "tags.enabled=true, tags.model, Cannot tag parts of speech",
        "sentences.rule=opennlp, sentences.model, Cannot find sentences"
    })
    void aFileThatIsNoModelIsRefused(String setting, String key, String begins) throws IOException {
        Path file = Files.writeString(home.resolve("model.bin"), "no model");
        TinyRun run = run(List.of("She sleeps."), setting, key + "=" + file);
        assertThat(assertRefused(run, "set " + key)).startsWith(begins).contains(file.toString());
    }

    private static String assertRefused(TinyRun run, String named) {
        Cli.Outcome outcome = run.run("local[2]", "tokenize");
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.errLines())
                .singleElement()
                .asString()
                .startsWith("Cannot ")
                .contains(named);
        assertThat(run.directory()).doesNotExist();
        return outcome.err();
    }
}
