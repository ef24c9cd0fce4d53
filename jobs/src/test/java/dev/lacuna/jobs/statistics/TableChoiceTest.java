package dev.lacuna.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.jobs.config.Settings;
import dev.lacuna.tokenization.UserException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which tables a list of names stands for, and which of all are left out. */
class TableChoiceTest {
    private static TableChoice of(List<String> wanted, String... settings) {
        return TableChoice.of(new StatisticsTables(Settings.load(null, List.of(settings)), null), wanted);
    }

    private static List<String> names(TableChoice choice) {
        return choice.steps().stream().map(TableStep::table).toList();
    }

    @Test
    void whatATableReadsComesBeforeItAndBlanksMeanNothing() {
        assertThat(names(of(List.of(" surprisal", "pmi "))))
                .containsExactly("words", "ngrams", "pmi", "lm", "surprisal");
        assertThat(of(List.of()).steps()).isEmpty();
    }

    @Test
    void anUnknownTableIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> of(List.of("words", "ngrms")))
                .isInstanceOf(UserException.class)
                .hasMessage("Cannot compute statistics: there is no such table; did you mean ngrams?"
                        + " `lacuna statistics --help` lists all (ngrms)");
    }

    @Test
    void allLeavesOutWhatMissesAKeyAndTellsIt() {
        TableChoice choice = of(List.of("all"));
        assertThat(choice.leftOut().keySet())
                .containsExactly("words-by", "domain", "change", "dsir", "zipfit", "contamination");
        assertThat(choice.leftOut().get("dsir"))
                .isEqualTo(
                        "statistics.dsir.target.paths is empty; give --set statistics.dsir.target.paths=[FILE] ([])");
        assertThat(names(choice))
                .contains("words", "lm", "informask")
                .doesNotContainAnyElementsOf(choice.leftOut().keySet())
                .hasSize(StatisticsTables.described().all().size() - 6);
    }

    @Test
    void allLeavesOutWhatReadsATableThatIsLeftOut() {
        TableChoice choice = of(List.of("all"), "statistics.ngrams.min-count=[10, 10, 5]");
        assertThat(choice.leftOut())
                .containsEntry("dale", "it reads collocations")
                .doesNotContainKey("ngrams");
    }

    @Test
    void whatIsNamedBesideAllIsNotLeftOutInSilence() {
        assertThatThrownBy(() -> of(List.of("all", "dsir")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("statistics.dsir.target.paths is empty");
        assertThat(of(List.of("all", "dsir"), "statistics.dsir.target.paths=[a.txt]")
                        .leftOut())
                .doesNotContainKey("dsir");
    }

    @Test
    void everyDescriptionFitsALineOfHelp() {
        assertThat(StatisticsTables.described().all())
                .allSatisfy(step -> assertThat(step.description()).isNotBlank().hasSizeLessThan(58));
    }
}
