package dev.lacuna.jobs.statistics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.statistics.DatedRun;
import dev.lacuna.jobs.statistics.Sentence;
import dev.lacuna.statistics.change.JensenShannon;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeTableTest {
    private static final int MIN_COUNT = 20;
    private static final int WINDOW = 3;
    private static final int TOP = 4;
    private static final String[] SETTINGS = {
        "statistics.change.column=period",
        "statistics.change.min-count=" + MIN_COUNT,
        "statistics.change.window=" + WINDOW,
        "statistics.change.top=" + TOP,
        "statistics.change.examples=2",
        "statistics.vectors.size=8",
        "statistics.vectors.min-count=2"
    };

    private DatedRun run;
    private List<Sentence> sentences;
    private List<Row> rows;

    @BeforeAll
    void compute(@TempDir Path home) {
        run = DatedRun.tokenized(home);
        run.statistics("subwords,change,similar", SETTINGS);
        List<List<Row>> tables = run.read("tokenized", "subwords", "change");
        sentences = Sentence.all(tables.get(0), tables.get(1));
        rows = tables.get(2);
    }

    private List<Sentence> of(String period) {
        return sentences.stream()
                .filter(s -> period.equals(s.document().getAs("period")))
                .toList();
    }

    /** Contexts of {@code word}, weighed, as shares. */
    private Map<String, Double> shares(String word, List<Sentence> slice) {
        Map<String, Long> corpus = Sentence.counts(sentences);
        Map<String, Long> counts = Sentence.counts(slice);
        counts.keySet().removeIf(context -> corpus.get(context) < MIN_COUNT);
        double size = counts.values().stream().mapToLong(n -> n).sum();
        Map<String, Long> near = new HashMap<>();
        for (Sentence sentence : slice) {
            List<String> text = sentence.words();
            for (int i = 0; i < text.size(); i++) {
                for (int j = Math.max(0, i - WINDOW); j <= Math.min(text.size() - 1, i + WINDOW); j++) {
                    if (i != j && text.get(i).equals(word) && counts.containsKey(text.get(j))) {
                        near.merge(text.get(j), 1L, Long::sum);
                    }
                }
            }
        }
        double total = near.values().stream().mapToLong(n -> n).sum();
        Map<String, Double> shares = new TreeMap<>();
        near.forEach((context, n) ->
                shares.put(context, n * Math.max(0, Math.log(n / total / (counts.get(context) / size)))));
        double sum = shares.values().stream().mapToDouble(x -> x).sum();
        shares.replaceAll((context, weight) -> weight / sum);
        return shares;
    }

    @Test
    void everyFrequentWordIsComparedByTheFormula() {
        Map<String, Long> from = Sentence.counts(of("9"));
        Map<String, Long> to = Sentence.counts(of("10"));
        assertThat(rows)
                .extracting(row -> Tables.text(row, "word"))
                .containsExactlyInAnyOrderElementsOf(from.keySet().stream()
                        .filter(word -> from.get(word) >= MIN_COUNT && to.getOrDefault(word, 0L) >= MIN_COUNT)
                        .toList())
                .contains("cell", "the", "river")
                .doesNotContain("guard");
        for (Row row : rows) {
            String word = Tables.text(row, "word");
            Map<String, Double> p = shares(word, of("9"));
            Map<String, Double> q = shares(word, of("10"));
            TreeSet<String> contexts = new TreeSet<>(p.keySet());
            contexts.addAll(q.keySet());
            double wanted = JensenShannon.divergence(
                    contexts.stream().mapToDouble(c -> p.getOrDefault(c, 0.0)).toArray(),
                    contexts.stream().mapToDouble(c -> q.getOrDefault(c, 0.0)).toArray());
            assertThat(row.<Double>getAs("jsd")).as(word).isCloseTo(wanted, within(1e-9));
            assertThat(Tables.number(row, "count_from")).isEqualTo(from.get(word));
            assertThat(Tables.number(row, "count_to")).isEqualTo(to.get(word));
            assertThat(Tables.text(row, "from") + Tables.text(row, "to")).isEqualTo("910");
        }
    }

    @Test
    void ranksAreByDivergenceBeyondChance() {
        for (int i = 0; i < rows.size(); i++) {
            assertThat(Tables.number(rows.get(i), "rank")).isEqualTo(i + 1);
            assertThat(rows.get(i).<Double>getAs("jsd_by_chance")).isBetween(0.0, JensenShannon.MOST);
            assertThat(beyond(rows.get(i))).isLessThanOrEqualTo(i == 0 ? 1 : beyond(rows.get(i - 1)));
        }
    }

    private static double beyond(Row row) {
        return row.<Double>getAs("jsd") - row.<Double>getAs("jsd_by_chance");
    }

    @Test
    void changedWordsHaveSentencesOfEachSliceThatHoldThem() {
        for (Row row : rows) {
            String word = Tables.text(row, "word");
            for (String side : List.of("from", "to")) {
                List<String> examples = Tables.texts(row, "examples_" + side);
                List<String> slice = of(Tables.text(row, side)).stream()
                        .filter(sentence -> sentence.words().contains(word))
                        .map(Sentence::text)
                        .toList();
                assertThat(examples).hasSize(Tables.number(row, "rank") <= TOP ? 2 : 0);
                assertThat(slice).containsAll(examples);
            }
        }
    }

    @Test
    void allValuesInARowAndTwoNamedOnesAreTheSamePairHere() {
        Map<String, String> before = run.digests("change");
        String[] named = java.util.Arrays.copyOf(SETTINGS, SETTINGS.length + 2);
        named[SETTINGS.length] = "statistics.change.from=10";
        named[SETTINGS.length + 1] = "statistics.change.to=9";
        run.statistics("change", named);
        List<Row> turned = run.read("change").get(0);
        run.statistics("change", SETTINGS);
        assertThat(turned).hasSameSizeAs(rows);
        for (Row row : turned) {
            Row other = rows.stream()
                    .filter(r -> Tables.text(r, "word").equals(Tables.text(row, "word")))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.<Double>getAs("jsd")).isCloseTo(other.<Double>getAs("jsd"), within(1e-12));
        }
        assertThat(run.digests("change")).isEqualTo(before);
    }

    @Test
    void coresPartitionsAndParallelismDoNotChangeAByte(@TempDir Path home) {
        DatedRun other = DatedRun.tokenized(home);
        List<String> options = other.options(SETTINGS);
        options.addAll(List.of("--set", "spark.default.parallelism=7", "--set", "spark.sql.shuffle.partitions=3"));
        options.addAll(List.of("--set", "spark.sql.files.maxPartitionBytes=4096", "--tables", "change,similar"));
        options.addAll(0, List.of("statistics", "--master", "local[3]"));
        Cli.Outcome outcome = Cli.run(options.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        for (String table : List.of("change", "vectors", "similar")) {
            assertThat(other.digests(table)).as(table).isNotEmpty().isEqualTo(run.digests(table));
        }
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        assertThat(run.refused("change")).contains("statistics.change.column is not set");
        assertThat(run.refused("change", "statistics.change.column=colour")).contains("no such column");
        assertThat(run.refused("change", "statistics.change.column=period", "statistics.change.min-count=850"))
                .contains("no word occurs 850 times in both of two slices, at most 798 times")
                .contains("lower statistics.change.min-count (850)");
        assertThat(run.refused("change", "statistics.change.column=period", "statistics.change.from=9"))
                .contains("statistics.change.from and statistics.change.to go together");
        assertThat(run.refused(
                        "change",
                        "statistics.change.column=period",
                        "statistics.change.min-count=9",
                        "statistics.change.from=9",
                        "statistics.change.to=11"))
                .contains("no document has the value statistics.change.to; there are 9, 10 (11)");
        assertThat(run.refused(
                        "change",
                        "statistics.change.column=period",
                        "statistics.change.min-count=9",
                        "statistics.change.from=9",
                        "statistics.change.to=9"))
                .contains("gives one slice alone, 9");
    }
}
