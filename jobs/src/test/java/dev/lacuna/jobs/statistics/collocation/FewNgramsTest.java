package dev.lacuna.jobs.statistics.collocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.TinyCorpus;
import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.statistics.StatisticsTables;
import dev.lacuna.jobs.statistics.TableChoice;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that leave no n-gram: empty tables, and no failure. */
class FewNgramsTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"stone wind river, 1000", "?! ..., 1"})
    void tablesAreEmpty(String line, int minCount) throws IOException {
        Path corpus = Files.writeString(home.resolve("text.txt"), (line + "\n").repeat(20));
        List<String> options = new ArrayList<>(TinyCorpus.settings(home.resolve("run"), corpus));
        options.addAll(List.of("--set", "statistics.ngrams.min-count=" + minCount));
        Cli.Outcome tokenized = Cli.local("tokenize", options);
        assertThat(tokenized.code()).as(tokenized.err()).isZero();
        Cli.Outcome outcome = Cli.local("statistics", options, "--tables", "collocations,pmi,dale,lexicon");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err())
                .contains("0 n-grams scored", "0 n-grams in the PMI vocabulary", "0 collocated spans")
                .contains("0 n-grams in the lexicon");
        for (String list : List.of("pmi/pmi.txt", "dale/dale.txt", "lexicon/lexicon.txt")) {
            assertThat(home.resolve("run/statistics/" + list)).isEmptyFile();
        }
    }

    @Test
    void countsThatFallAreRefused() {
        StatisticsTables tables =
                new StatisticsTables(Settings.load(null, List.of("statistics.ngrams.min-count=[10, 10, 5]")), null);
        assertThat(TableChoice.of(tables, List.of("ngrams")).steps()).isNotEmpty();
        assertThatThrownBy(() -> TableChoice.of(tables, List.of("dale")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("statistics.ngrams.min-count falls from order 2 to the next");
    }
}
