package dev.lacuna.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueType;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunDigests;
import dev.lacuna.jobs.TinyCorpus;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in what tables are made of: exit code 2, one line with the value, earlier tables as they were. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsBadInputTest {
    private Path home;
    private EveryTable run;
    private Map<String, String> before;

    @BeforeAll
    void make(@TempDir Path home) throws IOException {
        this.home = home;
        run = new EveryTable(home, TinyCorpus.documents(12, 4)).tokenized();
        assertThat(compute("words,vectors").code()).isZero();
        before = RunDigests.of(run.run());
        Files.createDirectory(home.resolve("folder"));
        Files.write(home.resolve("noise"), new byte[] {(byte) 0xFF, '\t', '1', '\n'});
        Files.writeString(home.resolve("empty"), "");
        Files.writeString(home.resolve("nan.tsv"), "the\tNaN\n");
        Files.writeString(home.resolve("twice.tsv"), "the\t1\nThe\t2\n");
        Files.writeString(home.resolve("strange.tsv"), "zyzzyva\t1\n");
        Files.writeString(home.resolve("vectors"), "the 1 2 3\nriver 1 2\n");
        Files.writeString(home.resolve("nan-vectors"), "the 1 NaN 3\n");
        Files.writeString(home.resolve("signs"), "... !?\n");
    }

    private Cli.Outcome compute(String tables, String... settings) {
        List<String> options = new ArrayList<>(List.of("--tables", tables));
        for (String setting : settings) {
            options.addAll(List.of("--set", setting.replace("HOME", home.toString())));
        }
        return Cli.local("statistics", run.options(), options.toArray(String[]::new));
    }

    private void assertRefused(Cli.Outcome outcome, String... named) throws IOException {
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.errLines().stream().filter(line -> !line.startsWith("[")))
                .as("one line besides progress")
                .singleElement()
                .asString()
                .startsWith("Cannot ")
                .contains(named);
        assertThat(RunDigests.of(run.run())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "wrods, did you mean words?",
        "'words,,lengths', there is no such table",
        "'', there is no such table",
    })
    void aTableThatThereIsNot(String tables, String named) throws IOException {
        assertRefused(compute(tables), named);
    }

    @Test
    void blanksAroundATablesNameAreNone() {
        assertThat(compute("words, words ").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "terms, statistics.terms.weights=HOME/nowhere, nowhere",
        "terms, statistics.terms.weights=HOME/folder, folder",
        "terms, statistics.terms.weights=HOME/noise, noise",
        "terms, statistics.terms.weights=HOME/nan.tsv, NaN",
        "terms, statistics.terms.weights=HOME/twice.tsv, twice.tsv",
        "terms, statistics.terms.weights=HOME/strange.tsv, strange.tsv",
        "keyphrases, statistics.keyphrases.stop-words=HOME/nowhere, nowhere",
        "keyphrases, statistics.keyphrases.stop-words=HOME/folder, folder",
        "keyphrases, statistics.keyphrases.stop-words=HOME/noise, not UTF-8",
        "keyphrases, statistics.keyphrases.stop-words=HOME/empty, holds no word",
        "keyphrases, statistics.keyphrases.column=author, (author)",
        "keyphrases, 'statistics.keyphrases.separator=\"\"', separator is empty",
        "words-by, statistics.words-by.columns=[author], (author)",
        "words-by, statistics.words-by.columns=[], ([])",
        "vectors, statistics.vectors.file=HOME/nowhere, nowhere",
        "vectors, statistics.vectors.file=HOME/folder, folder",
        "vectors, statistics.vectors.file=HOME/vectors, 'vectors, line 2'",
        "vectors, statistics.vectors.file=HOME/nan-vectors, 'nan-vectors, line 1'",
        "vectors, statistics.vectors.file=HOME/empty, empty",
        "domain, statistics.domain.target=nowhere, nowhere",
        "domain, statistics.domain.column=author, author",
        "domain, statistics.domain.min-count=1000000, statistics.domain.min-count",
        "change, statistics.change.column=author, author",
        "change, statistics.change.min-count=1000000, statistics.change.min-count",
        "dsir, statistics.dsir.target.paths=[HOME/nowhere], nowhere",
        "dsir, statistics.dsir.target.paths=[HOME/empty], empty",
        "dsir, statistics.dsir.min-tokens=1000000, statistics.dsir.min-tokens",
        "zipfit, statistics.zipfit.target.paths=[HOME/nowhere], nowhere",
        "contamination, statistics.contamination.benchmark.paths=[HOME/nowhere], nowhere",
        "contamination, statistics.contamination.benchmark.paths=[], ([])",
        "pairs, statistics.pairs.min-count=1000000, statistics.pairs.min-count",
        "document-pmi, statistics.pairs.min-word-count=1000000, statistics.pairs.min-word-count",
        "document-pmi, statistics.pairs.max-broadcast=1, statistics.pairs.max-broadcast",
        "lm, 'statistics.lm.prune=[1]', ([1]",
    })
    void aTableThatCannotBeMade(String table, String setting, String named) throws IOException {
        assertRefused(compute(table, setting), named);
    }

    /** Every number among the settings of tables. */
    static Stream<String> numbers() {
        Config statistics =
                ConfigFactory.parseFile(new File("../conf/reference.conf")).getConfig("statistics");
        return statistics.entrySet().stream()
                .filter(entry -> entry.getValue().valueType() == ConfigValueType.NUMBER)
                .map(entry -> "statistics." + entry.getKey())
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberThatIsNone(String key) throws IOException {
        for (String value : List.of("many", "NaN", "-1e30", "Infinity")) {
            assertRefused(compute("words", key + "=" + value), key, value);
        }
    }
}
