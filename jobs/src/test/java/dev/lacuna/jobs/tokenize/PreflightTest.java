package dev.lacuna.jobs.tokenize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a tokenizer before the corpus is cut by it, and which ones are refused. */
class PreflightTest {
    @TempDir
    static Path home;

    private static TinyRun run(String name, ObjectNode tokenizer, List<String> documents, String... settings)
            throws IOException {
        Path corpus = Files.createDirectories(home.resolve(name + "-corpus"));
        Files.write(corpus.resolve("text.txt"), documents);
        Path file = Files.writeString(home.resolve(name + ".json"), tokenizer.toString());
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("tokenizer.file=" + file);
        return TinyRun.over(home.resolve(name), corpus, all.toArray(String[]::new));
    }

    /** Runs {@code tokenize}, which must end with one line and leave no tokenizer. */
    private static String refusal(TinyRun run) {
        Cli.Outcome outcome = run.run("local[2]", "tokenize");
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(run.path("tokenizer")).doesNotExist();
        assertThat(run.path("tokenized")).doesNotExist();
        List<String> refusals = outcome.errLines().stream()
                .filter(line -> line.startsWith("Cannot "))
                .toList();
        assertThat(refusals).hasSize(1);
        assertThat(outcome.errLines()).last().isEqualTo(refusals.get(0));
        return refusals.get(0);
    }

    @Test
    void theSampleIsCountedAndTold() throws IOException {
        List<String> documents = List.of(
                "the river of the Carboning ",
                "rivering \u2603 of\u0007 the \u4f60 snowman",
                "caf\u00e9 antidisestablish, x!");
        TinyRun run = run("counts", TokenizerFiles.bert(), documents, "tokenizer.preflight.max-unknown-rate=0.2");
        Cli.Outcome outcome = run.run("local[2]", "tokenize");
        assertThat(outcome.code()).as(outcome.err()).isZero();

        // the river of the carbon ##ing | river ##ing [UNK] of the [UNK] s ##n ##o ##w ##m ##a ##n | c ##a ##f ##e, 16,
        // ',' x !
        int subwords = 6 + 13 + 4 + "antidisestablish".length() + 3;
        int words = 5 + 6 + 5;
        String text = String.join("", documents);
        long ink = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        JsonNode sample = run.json("tokenizer/preflight.json").path("sample");
        assertThat(sample.path("chars").asLong()).isEqualTo(ink);
        assertThat(sample.path("words").asLong()).isEqualTo(words);
        assertThat(sample.path("subwords").asLong()).isEqualTo(subwords);
        assertThat(sample.path("unknownRate").asDouble()).isCloseTo(2.0 / subwords, within(1e-12));
        assertThat(sample.path("subwordsPerWord").asDouble()).isCloseTo((double) subwords / words, within(1e-12));
        assertThat(sample.path("lostShare").asDouble())
                .as("the control character is dropped by the normalizer")
                .isCloseTo(1.0 / ink, within(1e-12));
        assertThat(sample.path("firstUnknown").asText()).isEqualTo("\u2603");
        assertThat(sample.path("longestWord").asText()).isEqualTo("antidisestablish");
        assertThat(sample.path("longestWordChars").asInt()).isEqualTo(16);
        assertThat(sample.path("longestWordSubwords").asInt()).isEqualTo(16);

        JsonNode preflight = run.json("tokenizer/preflight.json");
        assertThat(preflight.path("engine").asText()).isEqualTo("lacuna");
        assertThat(preflight.path("wordRule").asText()).isEqualTo("tokenizer");
        assertThat(preflight.path("vocabularySize").asInt()).isEqualTo(TokenizerFiles.WORDPIECE.size());
        assertThat(preflight.path("idBits").asInt()).isEqualTo(7);
        assertThat(run.metrics("tokenizer").path("sample")).isEqualTo(sample);
        assertThat(outcome.err())
                .contains("71 subwords, ids of 7 bits; mask [MASK]=4, pad [PAD]=0")
                .contains(String.format(
                        Locale.ROOT,
                        "%.2f %% unknown, %.3f subwords a word, %.2f %% of the characters lost",
                        200.0 / subwords,
                        (double) subwords / words,
                        100.0 / ink))
                .contains("the longest 'antidisestablish' (16 characters)")
                .contains("note: its truncation to 64 tokens is ignored");
    }

    /** The blank in front is part of a byte-level word, and not of its length. */
    @Test
    void theFirstOfTheLongestWordsIsShownWithoutItsBlank() throws IOException {
        TinyRun run = run("longest", TokenizerFiles.roberta(), List.of("a bcde fghi jk lm"));
        run.make("local[2]", "tokenize");
        JsonNode sample = run.json("tokenizer/preflight.json").path("sample");
        assertThat(sample.path("longestWord").asText()).isEqualTo("bcde");
        assertThat(sample.path("longestWordChars").asInt()).isEqualTo(4);
    }

    @Test
    void textWithoutBlanksBringsAHintAtOtherWords() throws IOException {
        List<String> thai = List.of("\u0e20\u0e32\u0e29\u0e32\u0e44\u0e17\u0e22".repeat(20));
        assertThat(run("thai", TokenizerFiles.roberta(), thai)
                        .run("local[2]", "tokenize")
                        .err())
                .contains("note: for text without spaces between words, words.rule=unicode finds them");
        assertThat(run("thai-words", TokenizerFiles.roberta(), thai, "words.rule=unicode", "words.language=th")
                        .run("local[2]", "tokenize")
                        .err())
                .doesNotContain("for text without spaces");
    }

    @ParameterizedTest
    @CsvSource({
        "chinese, '\u4eca\u5929\u5929\u6c14\u5f88\u597d', '\u4eca'",
        "cased, 'THE RIVER THE RIVER a', 'THE'",
    })
    void aTokenizerForOtherTextIsRefused(String name, String text, String unknown) throws IOException {
        ObjectNode tokenizer = TokenizerFiles.bert();
        tokenizer.withObject("/normalizer").put("lowercase", false);
        assertThat(refusal(run(name, tokenizer, List.of(text, text))))
                .startsWith("Cannot use tokenizer: ")
                .contains("% of the subwords of a sample of the corpus are unknown, for example in '" + unknown + "'")
                .contains("tokenizer.preflight.max-unknown-rate=0.1")
                .endsWith(name + ".json)");
    }

    @Test
    void aTokenizerWithoutMaskTokenIsRefusedBeforeAnythingIsMade() throws IOException {
        TinyRun run = run("no-mask", TokenizerFiles.unigram(), List.of("the river"));
        assertThat(refusal(run))
                .contains("its vocabulary has no mask token", "tokenizer.special.mask", "tokenizer.add-tokens");
        assertThat(run.directory()).doesNotExist();
    }

    @Test
    void idsOfTooManyBitsAreRefused() throws IOException {
        assertThat(refusal(
                        run("bits", TokenizerFiles.roberta(), List.of("the river"), "tokenizer.preflight.id-bits=8")))
                .contains("ids up to 269 need 9 bits, and tokenizer.preflight.id-bits allows 8");
        run("enough-bits", TokenizerFiles.roberta(), List.of("the river"), "tokenizer.preflight.id-bits=9")
                .make("local[2]", "tokenize");
    }

    @Test
    void unknownTextWithALineBreakIsToldOnOneLine() throws IOException {
        TinyRun run = run(
                "lines",
                TokenizerFiles.unigram(),
                List.of("\u4eca", "\u597d"),
                "corpus.text.document=file",
                "tokenizer.add-tokens=[\"<mask>\"]");
        assertThat(refusal(run)).contains("for example in '\u4eca\\u000a\u597d");
    }
}
