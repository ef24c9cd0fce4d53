package dev.lacuna.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.LocalFiles;
import dev.lacuna.jobs.run.Plan.Assessment;
import dev.lacuna.jobs.run.Plan.State;
import dev.lacuna.tokenization.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two steps, the second reading the first: what is due when. */
class PlanTest {
    @TempDir
    Path home;

    private final FakeStep first = new FakeStep("first");
    private final FakeStep second = new FakeStep("second");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private RunDirectory run;

    @BeforeEach
    void open() {
        Cli.prepare();
        Configuration configuration = LocalFiles.configuration();
        run = RunDirectory.open(home.resolve("run").toString(), configuration);
        first.sources.put("corpus", "abc");
        first.parameters.put("size", 3);
        second.inputs.add(Step.Input.all("first"));
        second.parameters.put("rate", 0.15);
    }

    private Plan plan(boolean overwrite) {
        return new Plan(run, List.of(first, second), overwrite);
    }

    private Assessment assess(Step step) {
        return plan(false).assess(step, List.of());
    }

    private void runBoth() {
        runBoth(false);
    }

    private void runBoth(boolean overwrite) {
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        try (SparkSessions none = new SparkSessions("no spark here", Map.of())) {
            new StepRunner(run, plan(overwrite), none, new Console(stream, stream, false)).run(List.of(first, second));
        }
    }

    @Test
    void nothingIsMadeYet() {
        assertThat(assess(first)).returns(State.DUE, Assessment::state).returns("not made yet", Assessment::reason);
        assertThat(plan(false).assess(second, List.of("first")).state()).isEqualTo(State.WAITING);
        assertThatThrownBy(() -> assess(second))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot second: out/first/ is not there or not complete; run `lacuna first`");
    }

    @Test
    void whatWasRunIsUpToDateAndNotRunAgain() {
        runBoth();
        assertThat(assess(first))
                .isEqualTo(new Assessment(State.UP_TO_DATE, assess(first).identity(), ""));
        assertThat(assess(second).state()).isEqualTo(State.UP_TO_DATE);
        runBoth();
        assertThat(first.runs).isEqualTo(1);
        assertThat(second.runs).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("[1/2] first", "[2/2] second", "up to date");
    }

    @Test
    void aChangedParameterIsNamedWithBothValues() {
        runBoth();
        second.parameters.put("rate", 0.3);
        second.parameters.put("new", "x");
        assertThat(assess(first).state()).isEqualTo(State.UP_TO_DATE);
        assertThat(assess(second).reason()).isEqualTo("new unset → x, rate 0.15 → 0.3");
    }

    @Test
    void aParameterThatDidNotChangeIsNotNamed() {
        second.parameters.put("seed", 42L);
        runBoth();
        second.parameters.put("rate", 0.3);
        assertThat(assess(second).reason()).isEqualTo("rate 0.15 → 0.3");
    }

    @Test
    void aChangeUpstreamThatChangesTheOutputMakesTheReaderDue() {
        runBoth();
        first.parameters.put("size", 4);
        assertThat(plan(false).assess(second, List.of("first")))
                .returns(State.WAITING, Assessment::state)
                .returns("after first", Assessment::reason);
        runBoth();
        assertThat(first.runs).isEqualTo(2);
        assertThat(second.runs).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("running: first changed");
    }

    @Test
    void aReaderOfOtherFilesStaysUpToDate() {
        second.inputs.clear();
        second.inputs.add(new Step.Input("first", "b/"));
        runBoth();
        first.parameters.put("size", 4);
        runBoth();
        assertThat(first.runs).isEqualTo(2);
        assertThat(second.runs).as("reads only b/, of which there is nothing").isEqualTo(1);
    }

    @Test
    void otherSourcesAreRefusedUnlessOverwritten() {
        runBoth();
        first.sources.put("corpus", "xyz");
        assertThatThrownBy(() -> assess(first))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("the run was made from another corpus")
                .hasMessageContaining("--overwrite");
        assertThat(plan(true).assess(first, List.of()).reason()).isEqualTo("another corpus");
        runBoth(true);
        assertThat(assess(first).state()).isEqualTo(State.UP_TO_DATE);
    }

    @Test
    void aFileThatIsGoneOrTruncatedMakesItsStepDue() throws IOException {
        runBoth();
        Path output = home.resolve("run/out/first/a/text.txt");
        String text = Files.readString(output);
        Files.writeString(output, text.substring(1));
        assertThat(assess(first).state()).isEqualTo(State.DUE);
        Files.writeString(output, text);
        assertThat(assess(first).state()).isEqualTo(State.UP_TO_DATE);
        Files.delete(output);
        assertThat(assess(first).state()).isEqualTo(State.DUE);
        runBoth();
        assertThat(first.runs).isEqualTo(2);
        assertThat(second.runs).as("its input is what it was").isEqualTo(1);
    }

    @Test
    void aFailedStepLeavesTheOldOutput() throws IOException {
        runBoth();
        first.parameters.put("size", 4);
        first.fails = true;
        assertThatThrownBy(this::runBoth).hasMessage("fails on purpose");
        assertThat(home.resolve("run/out/first/a/text.txt")).hasContent("{size=3}");
        first.fails = false;
        runBoth();
        assertThat(home.resolve("run/out/first/a/text.txt")).hasContent("{size=4}");
        assertThat(home.resolve("run/_staging")).doesNotExist();
    }

    @Test
    void aFailedAttemptIsKeptOnlyByAStepThatResumesTheSameWork() throws IOException {
        Path left = home.resolve("run/_staging/out/first/left.txt");
        first.fails = true;
        first.resumes = true;
        assertThatThrownBy(this::runBoth).isInstanceOf(IllegalStateException.class);
        Files.writeString(left, "half");
        assertThatThrownBy(this::runBoth).isInstanceOf(IllegalStateException.class);
        assertThat(left).as("same identity, resumes").exists();
        first.parameters.put("size", 5);
        assertThatThrownBy(this::runBoth).isInstanceOf(IllegalStateException.class);
        assertThat(left).as("another identity").doesNotExist();
        Files.writeString(left, "half");
        first.resumes = false;
        assertThatThrownBy(this::runBoth).isInstanceOf(IllegalStateException.class);
        assertThat(left).as("does not resume").doesNotExist();
    }

    @Test
    void identityDependsOnEverythingThatShapesTheOutputAndNotOnOrder() {
        String before = Plan.identity(second, Map.of("first:", "1"));
        assertThat(Plan.identity(second, Map.of("first:", "2"))).isNotEqualTo(before);
        second.sources.put("list", "x");
        String withSource = Plan.identity(second, Map.of("first:", "1"));
        assertThat(withSource).isNotEqualTo(before);
        second.parameters.put("a", 1);
        assertThat(Plan.identity(second, Map.of("first:", "1"))).isNotEqualTo(withSource);
        assertThat(Plan.identity(first, Map.of())).isNotEqualTo(Plan.identity(second, Map.of()));
    }
}
