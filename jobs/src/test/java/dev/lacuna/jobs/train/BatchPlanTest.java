package dev.lacuna.jobs.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.LocalFiles;
import dev.lacuna.jobs.config.TrainParams;
import dev.lacuna.jobs.run.TrainingRound;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row once an epoch, no batch over two row groups, the first epoch in order and the others in keyed orders. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchPlanTest {
    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("message row { required int32 x; }");
    private static final int[] ROWS = {250, 0, 31, 100, 7};
    private static final int BATCH = 32;

    private final Configuration configuration = LocalFiles.configuration();
    private final List<FileStatus> files = new ArrayList<>();

    @BeforeAll
    void writeShards(@TempDir java.nio.file.Path home) throws IOException {
        for (int shard = 0; shard < ROWS.length; shard++) {
            Path path = new Path(home.resolve("odd #% name")
                    .resolve("part-0000" + shard + ".parquet")
                    .toUri());
            write(path, ROWS[shard]);
            files.add(path.getFileSystem(configuration).getFileStatus(path));
        }
    }

    /** In row groups as small as the library makes them, of 100 rows. */
    private void write(Path path, int rows) throws IOException {
        try (var writer = ExampleParquetWriter.builder(path)
                .withType(SCHEMA)
                .withConf(configuration)
                .withRowGroupSize(1L)
                .build()) {
            for (int row = 0; row < rows; row++) {
                SimpleGroup group = new SimpleGroup(SCHEMA);
                group.add("x", row);
                writer.write(group);
            }
        }
    }

    private BatchPlan plan(long seed) {
        return new BatchPlan(files, BATCH, seed, configuration);
    }

    private static List<BatchRef> epoch(BatchPlan plan, int epoch) {
        long from = (long) epoch * plan.batchesPerEpoch();
        return plan.batches(from, from + plan.batchesPerEpoch());
    }

    private Set<String> allRows() {
        Set<String> rows = new HashSet<>();
        for (FileStatus file : files) {
            List<Integer> groups = ShardRows.rowGroups(file.getPath(), configuration);
            for (int group = 0; group < groups.size(); group++) {
                for (int row = 0; row < groups.get(group); row++) {
                    rows.add(file.getPath().getName() + " " + group + " " + row);
                }
            }
        }
        return rows;
    }

    @Test
    void theShardsHaveSeveralRowGroupsAndSomeNone() {
        assertThat(ShardRows.rowGroups(files.get(0).getPath(), configuration)).hasSizeGreaterThan(1);
        assertThat(ShardRows.rowGroups(files.get(1).getPath(), configuration)).isEmpty();
        assertThat(allRows()).hasSize(388);
    }

    @Test
    void everyEpochTakesEveryRowOnceInsideItsRowGroup() {
        BatchPlan plan = plan(1);
        for (int epoch = 0; epoch < 4; epoch++) {
            Set<String> rows = new HashSet<>();
            for (BatchRef batch : epoch(plan, epoch)) {
                assertThat(batch.count()).isBetween(1, BATCH);
                for (int row = batch.from(); row < batch.from() + batch.count(); row++) {
                    assertThat(rows.add(batch.path().getName() + " " + batch.rowGroup() + " " + row))
                            .isTrue();
                }
            }
            assertThat(rows).as("epoch %d", epoch).isEqualTo(allRows());
        }
    }

    private static List<String> shardOrder(List<BatchRef> batches) {
        Set<String> order = new LinkedHashSet<>();
        batches.forEach(batch -> order.add(batch.path().getName()));
        return List.copyOf(order);
    }

    @Test
    void theFirstEpochIsInOrderAndLaterOnesAreNot() {
        List<String> inOrder =
                List.of("part-00000.parquet", "part-00002.parquet", "part-00003.parquet", "part-00004.parquet");
        BatchPlan plan = plan(1);
        assertThat(shardOrder(epoch(plan, 0))).isEqualTo(inOrder);
        Set<List<String>> orders = new HashSet<>();
        for (int epoch = 1; epoch < 20; epoch++) {
            List<String> order = shardOrder(epoch(plan, epoch));
            assertThat(order).containsExactlyInAnyOrderElementsOf(inOrder);
            orders.add(order);
        }
        assertThat(orders).as("19 draws of 24 orders").hasSizeGreaterThan(5);
    }

    @Test
    void theOrderDependsOnTheSeedAndOnNothingAskedBefore() {
        assertThat(epoch(plan(1), 3)).isEqualTo(epoch(plan(1), 3));
        BatchPlan asked = plan(1);
        epoch(asked, 5);
        epoch(asked, 0);
        assertThat(epoch(asked, 3)).isEqualTo(epoch(plan(1), 3));
        Set<List<BatchRef>> bySeed = new HashSet<>();
        for (int seed = 0; seed < 10; seed++) {
            bySeed.add(epoch(plan(seed), 1));
        }
        assertThat(bySeed).hasSizeGreaterThan(2);
    }

    @Test
    void aStretchMayCrossEpochs() {
        BatchPlan plan = plan(1);
        int n = plan.batchesPerEpoch();
        List<BatchRef> crossing = plan.batches(n - 2, n + 2);
        assertThat(crossing.subList(0, 2)).isEqualTo(epoch(plan, 0).subList(n - 2, n));
        assertThat(crossing.subList(2, 4)).isEqualTo(epoch(plan, 1).subList(0, 2));
        assertThat(plan.epoch(n - 1)).isZero();
        assertThat(plan.epoch(n)).isEqualTo(1);
    }

    private Stretch stretch(int round, int of, double epochs, int count) {
        TrainParams params = new TrainParams("pmi", 1, 2, BATCH, epochs, 1e-3, 0.1, 0.01, 16, 1, 1);
        return Stretch.of(new TrainingRound(round, of), params, Rounds.of(params, count), plan(1));
    }

    private static List<BatchRef> all(Stretch stretch) {
        return IntStream.rangeClosed(stretch.before() + 1, stretch.until())
                .mapToObj(stretch::batches)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void aTrainingInOneGoIsAllOfThePlan() {
        Stretch whole = stretch(1, 1, 2, 11);
        assertThat(whole).returns(0, Stretch::before).returns(11, Stretch::until);
        assertThat(all(whole)).isEqualTo(plan(1).batches(0, 22));
        assertThat(whole.epoch(11)).isEqualTo(plan(1).epoch(21));
    }

    @ParameterizedTest
    @CsvSource({"2, 7", "3, 3", "3, 100", "5, 8"})
    void everyRoundOfTrainingHasAveragingRoundsAndTheyFollowOneAnother(int of, int count) {
        int before = 0;
        for (int round = 1; round <= of; round++) {
            Stretch stretch = stretch(round, of, of, count);
            assertThat(stretch.before()).isEqualTo(before);
            assertThat(stretch.until()).isGreaterThan(before);
            before = stretch.until();
        }
        assertThat(before).isEqualTo(count);
    }

    @Test
    void aRoundOfWholeEpochsBeginsAtTheFirstShard() {
        int n = plan(1).batchesPerEpoch();
        for (int round = 1; round <= 3; round++) {
            Stretch stretch = stretch(round, 3, 3, 3 * n / 2);
            assertThat(all(stretch)).startsWith(plan(1).batches(0, n - 1).toArray(BatchRef[]::new));
            assertThat(stretch.epoch(stretch.before() + 1)).isEqualTo(round - 1);
        }
    }

    @Test
    void partsOfAnEpochSeeEveryRowOnceBetweenThem() {
        int n = plan(1).batchesPerEpoch();
        assertThat(n % 4).as("two rounds of training of whole averaging rounds").isZero();
        List<BatchRef> seen = new ArrayList<>(all(stretch(1, 2, 1, n / 2)));
        seen.addAll(all(stretch(2, 2, 1, n / 2)));
        assertThat(seen).isEqualTo(plan(1).batches(0, n));
    }
}
