package dev.lacuna.jobs.tokenize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.TinyCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokenizers that users bring: what the run takes over, what cuts the text, and that both engines give the same bytes. */
class GivenTokenizersTest {
    @TempDir
    static Path home;

    private static Path corpus;
    private static List<String> documents;

    @BeforeAll
    static void write() throws IOException {
        corpus = TinyCorpus.write(home.resolve("corpus"), 40, 2, 9);
        documents = new ArrayList<>(TinyCorpus.documents(40, 9));
        List<String> more = List.of(
                "  The River. of  \ud83d\ude42 the \u4f60\u597d river",
                "A word <mask> here. Th\u00e9 [MASK] of",
                "don't\u00a0go. X-ray");
        Files.write(corpus.resolve("part9.txt"), more);
        documents.addAll(more);
    }

    private static TinyRun run(String name, ObjectNode tokenizer, String... settings) throws IOException {
        Path file = Files.writeString(home.resolve(name + ".json"), tokenizer.toString());
        return run(name, file, settings);
    }

    private static TinyRun run(String name, Path file, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("tokenizer.file=" + file);
        all.add("tokenizer.preflight.max-unknown-rate=1");
        return TinyRun.over(home.resolve(name), corpus, all.toArray(String[]::new));
    }

    private static void assertCutAsByTheLibrary(TinyRun run) {
        List<Row> rows = Tables.read(run.path("tokenized")).get(0).rows();
        assertThat(rows).hasSameSizeAs(documents);
        try (HuggingFace library = HuggingFace.open(run.path("tokenizer/tokenizer.json"))) {
            for (int d = 0; d < documents.size(); d++) {
                int[] ids = Tables.ints(rows.get(d), "ids");
                assertThat(Tables.list(ids, 0, ids.length))
                        .as(documents.get(d))
                        .isEqualTo(library.ids(documents.get(d)));
            }
        }
    }

    private static void assertRole(TinyRun run, String role, int id, String token) {
        JsonNode found =
                run.json("tokenizer/preflight.json").path("specialTokens").path(role);
        assertThat(found.path("id").asInt(-1)).as(role).isEqualTo(id);
        assertThat(found.path("token").asText()).as(role).isEqualTo(token);
    }

    private static void assertBothEnginesAgree(TinyRun run, TinyRun other) {
        assertThat(run.json("tokenizer/preflight.json").path("engine").asText()).isEqualTo("lacuna");
        assertThat(other.json("tokenizer/preflight.json").path("engine").asText())
                .isEqualTo("hf");
        assertThat(other.digests("tokenized")).isEqualTo(run.digests("tokenized"));
    }

    @Test
    void oneLikeBertsIsTakenAsItIsAndNeverCutsTextOff() throws IOException {
        TinyRun run = run("bert", TokenizerFiles.bert()).make("local[2]", "tokenize");
        assertThat(run.text("tokenizer/tokenizer.json"))
                .isEqualTo(TokenizerFiles.bert().toString());
        assertThat(run.json("tokenizer/preflight.json").path("notes").toString())
                .contains("truncation to 64");
        assertRole(run, "mask", 4, "[MASK]");
        assertRole(run, "unknown", 1, "[UNK]");
        assertCutAsByTheLibrary(run);
        assertBothEnginesAgree(
                run,
                run("bert-hf", TokenizerFiles.bert(), "tokenizer.engine=hf").make("local[2]", "tokenize"));
    }

    @Test
    void oneLikeRobertasHasItsMaskAndNothingUnknown() throws IOException {
        TinyRun run = run("roberta", TokenizerFiles.roberta()).make("local[2]", "tokenize");
        assertRole(run, "mask", 4, "<mask>");
        assertRole(run, "start", 0, "<s>");
        assertRole(run, "separator", 2, "</s>");
        assertRole(run, "pad", 1, "<pad>");
        assertThat(run.metrics("tokenized").path("unknowns").asLong()).isZero();
        assertCutAsByTheLibrary(run);
        assertBothEnginesAgree(
                run,
                run("roberta-hf", TokenizerFiles.roberta(), "tokenizer.engine=hf")
                        .make("local[2]", "tokenize"));
    }

    @Test
    void oneOfPiecesGetsTheTokensItLacksAndTheRolesItIsTold() throws IOException {
        String[] settings = {
            "tokenizer.add-tokens=[\"<blank>\", \"<mask>\", \"<pad>\"]",
            "tokenizer.special.mask=\"<blank>\"",
            "tokenizer.special.separator=\"<s>\""
        };
        TinyRun run = run("unigram", TokenizerFiles.unigram(), settings).make("local[2]", "tokenize");
        int size = TokenizerFiles.unigram().path("model").path("vocab").size();
        assertRole(run, "mask", size, "<blank>");
        assertRole(run, "separator", 0, "<s>");
        assertRole(run, "pad", 1, "<pad>");
        assertRole(run, "unknown", 3, "<unk>");
        JsonNode preflight = run.json("tokenizer/preflight.json");
        assertThat(preflight.path("vocabularySize").asInt()).isEqualTo(size + 2);
        assertThat(run.json("tokenizer/special_tokens_map.json")
                        .path("mask_token")
                        .asText())
                .isEqualTo("<blank>");
        assertCutAsByTheLibrary(run);
        List<String> hf = new ArrayList<>(List.of(settings));
        hf.add("tokenizer.engine=hf");
        assertBothEnginesAgree(
                run,
                run("unigram-hf", TokenizerFiles.unigram(), hf.toArray(String[]::new))
                        .make("local[2]", "tokenize"));
    }

    @Test
    void aVocabTxtBecomesATokenizerThatTheLibraryLoads() throws IOException {
        Path file = Files.write(home.resolve("vocab.txt"), TokenizerFiles.WORDPIECE);
        TinyRun run = run("vocab-txt", file).make("local[2]", "tokenize");
        assertCutAsByTheLibrary(run);
        JsonNode vocab = run.json("tokenizer/tokenizer.json").path("model").path("vocab");
        for (int id = 0; id < TokenizerFiles.WORDPIECE.size(); id++) {
            assertThat(vocab.path(TokenizerFiles.WORDPIECE.get(id)).asInt(-1)).isEqualTo(id);
        }
        assertThat(run.json("tokenizer/tokenizer.json")
                        .path("normalizer")
                        .path("lowercase")
                        .asBoolean())
                .as("no entry has a capital")
                .isTrue();
    }

    @Test
    void whatOurEngineDoesNotDoIsCutByTheLibraryWithANote() throws IOException {
        ObjectNode tokenizer = TokenizerFiles.bert();
        ObjectNode cuts = tokenizer.putObject("pre_tokenizer").put("type", "Sequence");
        cuts.putArray("pretokenizers").addObject().put("type", "UnicodeScripts");
        cuts.withArray("pretokenizers").addObject().put("type", "Whitespace");
        TinyRun run = run("scripts", tokenizer).make("local[2]", "tokenize");
        JsonNode preflight = run.json("tokenizer/preflight.json");
        assertThat(preflight.path("engine").asText()).isEqualTo("hf");
        assertThat(preflight.path("notes").toString())
                .contains("Hugging Face's library cuts the text")
                .contains("UnicodeScripts");
        assertCutAsByTheLibrary(run);

        TinyRun ours = run("scripts-lacuna", tokenizer, "tokenizer.engine=lacuna");
        Cli.Outcome refused = ours.run("local[2]", "tokenize");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.errLines()).singleElement().asString().contains("UnicodeScripts", "use auto or hf");
        assertThat(ours.directory()).doesNotExist();
    }
}
