package dev.lacuna.jobs.tokenize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.TinyCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokenizers of every family, learned on the cluster: what they are and what is cut with them. */
class TrainedTokenizersTest {
    private static final List<String> SPECIAL = List.of("<pad>", "<unk>", "<s>", "</s>", "<mask>", "<extra>");

    @TempDir
    static Path home;

    private static Path corpus;
    private static List<String> documents;

    @BeforeAll
    static void write() throws IOException {
        corpus = TinyCorpus.write(home.resolve("corpus"), 90, 3, 8);
        documents = new ArrayList<>(TinyCorpus.documents(90, 8));
        List<String> more =
                List.of("Caf\u00e9 na\u00efve  \u4f60\u597d <mask> \ud83d\ude42 end", "it's 12,5 don't\u00a0x </s>");
        Files.write(corpus.resolve("part9.txt"), more);
        documents.addAll(more);
    }

    private static TinyRun run(String name, String model, String score, String lowercase) {
        return TinyRun.over(
                home.resolve(name),
                corpus,
                "tokenizer.train.model=" + model,
                "tokenizer.train.score=" + score,
                "tokenizer.train.lowercase=" + lowercase,
                "tokenizer.train.vocab-size=400",
                "tokenizer.train.special-tokens=[\"" + String.join("\",\"", SPECIAL) + "\"]",
                "tokenizer.preflight.max-unknown-rate=0.5");
    }

    @ParameterizedTest
    @CsvSource({
        "wordpiece, frequency, true",
        "wordpiece, likelihood, false",
        "bpe, frequency, true",
        "byte-bpe, frequency, false",
        "unigram, frequency, true"
    })
    void theRunHoldsWhatHuggingFacesLibraryCutsWithTheLearnedFile(String model, String score, String lowercase) {
        TinyRun run = run(model + score, model, score, lowercase).make("local[2]", "tokenize");
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
        assertSpecialTokensFirst(run);
        if (!model.equals("wordpiece")) {
            assertOtherPartitionsGiveTheSame(run, run(model + "1", model, score, lowercase));
        }
    }

    private static void assertSpecialTokensFirst(TinyRun run) {
        JsonNode roles = run.json("tokenizer/preflight.json").path("specialTokens");
        List<String> names = List.of("pad", "unknown", "start", "separator", "mask");
        for (int id = 0; id < names.size(); id++) {
            JsonNode role = roles.path(names.get(id));
            // A byte-level vocabulary spells everything: nothing is unknown.
            if (!role.isMissingNode()) {
                assertThat(role.path("id").asInt()).isEqualTo(id);
                assertThat(role.path("token").asText()).isEqualTo(SPECIAL.get(id));
            }
        }
        JsonNode tokens = run.json("tokenizer/tokenizer.json").path("added_tokens");
        for (int id = 0; id < SPECIAL.size(); id++) {
            assertThat(tokens.path(id).path("id").asInt()).isEqualTo(id);
            assertThat(tokens.path(id).path("content").asText()).isEqualTo(SPECIAL.get(id));
        }
    }

    private static void assertOtherPartitionsGiveTheSame(TinyRun run, TinyRun other) {
        TinyRun odd = new TinyRun(other.directory(), new ArrayList<>(other.settings()));
        odd.settings().add("spark.default.parallelism=5");
        odd.settings().add("spark.sql.shuffle.partitions=3");
        odd.make("local[1]", "tokenize");
        assertThat(odd.digests("tokenizer")).isEqualTo(run.digests("tokenizer"));
        assertThat(odd.digests("tokenized")).isEqualTo(run.digests("tokenized"));
    }
}
