package dev.lacuna.jobs.statistics.lm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.TinyCorpus;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Language models of other shapes, and what is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageModelOptionsTest {
    private Path run;
    private List<String> options;

    @BeforeAll
    void tokenize(@TempDir Path home) throws IOException {
        Path corpus = Files.createDirectories(home.resolve("corpus"));
        Files.writeString(corpus.resolve("text.txt"), "stone river\nstone wind\n");
        run = home.resolve("run");
        options = new ArrayList<>(TinyCorpus.settings(run, corpus));
        options.addAll(List.of(
                "--set",
                "tokenizer.train.min-frequency=1",
                "--set",
                "statistics.lm.held-out=0",
                "--set",
                "statistics.surprisal.model=stupid-backoff"));
        Cli.Outcome outcome = Cli.local("tokenize", options);
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    private void statistics(String tables, String... settings) {
        List<String> all = new ArrayList<>(List.of("--tables", tables));
        for (String setting : settings) {
            all.addAll(List.of("--set", setting));
        }
        Cli.Outcome outcome = Cli.local("statistics", options, all.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    /**
     * Words stone 2, river 1, wind 1, end of sentence 2, of 6. Discounts fall back: freed (2 · 1 + 2 · 0.5) / 6 = 0.5,
     * over stone, river, wind, end and unknown. So p(stone) = 1/6 + 0.1, p(river) = 0.5/6 + 0.1, p(unknown) = 0.1.
     */
    @Test
    void aModelOfSingleWordsIsPackedAndRight() throws IOException {
        statistics("lm", "statistics.lm.order=1", "statistics.lm.compress=true");
        Arpa arpa = new Arpa(run.resolve("statistics/lm/lm.arpa.gz"));
        assertThat(arpa.entries).hasSize(6);
        assertThat(Math.pow(10, arpa.logProb(List.of("stone")))).isCloseTo(1.0 / 6 + 0.1, within(1e-6));
        assertThat(Math.pow(10, arpa.logProb(List.of("river")))).isCloseTo(0.5 / 6 + 0.1, within(1e-6));
        assertThat(Math.pow(10, arpa.logProb(List.of("<unk>")))).isCloseTo(0.1, within(1e-6));
    }

    /** stone begins 2 of 2 sentences: 0 bits. river and wind follow 1 of 2 times: 1 bit. */
    @Test
    void stupidBackoffTellsRelativeFrequencies() {
        statistics("surprisal", "statistics.lm.order=3", "statistics.lm.arpa=false");
        assertThat(run.resolve("statistics/lm/lm.arpa")).doesNotExist();
        List<Row> rows = Tables.read(run.resolve("statistics/surprisal")).get(0).rows();
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row.<Float>getList(2))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : 1)
                .containsExactly(0f, 1f));
    }

    @Test
    void textThatIsAllHeldOutIsRefused(@TempDir Path home) throws IOException {
        Path corpus = Files.createDirectories(home.resolve("corpus"));
        Files.writeString(corpus.resolve("text.txt"), "stone river\n");
        List<String> own = new ArrayList<>(TinyCorpus.settings(home.resolve("run"), corpus));
        own.addAll(List.of("--set", "tokenizer.train.min-frequency=1", "--set", "statistics.lm.held-out=0.5"));
        boolean refused = false;
        assertThat(Cli.local("tokenize", own).code()).isZero();
        for (int seed = 0; seed < 12 && !refused; seed++) {
            Cli.Outcome outcome = Cli.local("statistics", own, "--tables", "lm", "--set", "seed=" + seed);
            refused = outcome.code() == 2;
            if (refused) {
                assertThat(outcome.err())
                        .contains("Cannot estimate a language model: no document with words is counted; give a larger "
                                + "corpus or lower statistics.lm.held-out (0.5)");
            }
        }
        assertThat(refused).isTrue();
    }

    @Test
    void aHeldOutFileThatCannotBeUsedIsRefusedAndAnotherOneIsTried(@TempDir Path home) throws IOException {
        Path file = home.resolve("lines.txt");
        String setting = "statistics.lm.held-out-file=" + file;
        Cli.Outcome none = Cli.local("statistics", options, "--tables", "lm", "--set", setting);
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("Cannot read statistics.lm.held-out-file: no such file");
        Files.writeString(file, "\n");
        Cli.Outcome empty = Cli.local("statistics", options, "--tables", "lm", "--set", setting);
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err())
                .contains("Cannot try the language model: statistics.lm.held-out-file holds no text; name another");
        for (int lines = 1; lines <= 2; lines++) {
            Files.writeString(file, "stone river\n".repeat(lines));
            statistics("lm", setting);
            assertThat(Json.MAPPER
                            .readTree(Files.readString(run.resolve("statistics/lm/_manifest.json")))
                            .path("metrics")
                            .path("heldOutFile")
                            .path("tokens")
                            .asInt())
                    .isEqualTo(3 * lines);
        }
    }

    @Test
    void aModelThatIsTooLargeIsRefused() {
        SurprisalStep.requireSmall((7L << 20) - 1, 7);
        assertThatThrownBy(() -> SurprisalStep.requireSmall(7L << 20, 7))
                .isInstanceOf(UserException.class)
                .hasMessage("Cannot score words: the language model takes 8 MiB on every executor; raise "
                        + "statistics.lm.max-broadcast, or make it smaller with statistics.lm.prune or "
                        + "statistics.lm.order (7)");
    }
}
