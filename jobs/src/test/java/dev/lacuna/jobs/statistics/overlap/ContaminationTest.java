package dev.lacuna.jobs.statistics.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Signs are passed over, so that stretches go on beyond them. */
class ContaminationTest extends ContaminationContract {
    ContaminationTest() {
        super(false);
    }

    @Test
    void theClusterDoesNotChangeAByte() {
        look("other", "local[4]", "--set", "spark.default.parallelism=7", "--set", "spark.sql.shuffle.partitions=13");
        for (String file : List.of("part-00000.parquet", "documents/part-00001.parquet")) {
            assertThat(home.resolve("other/statistics/contamination/" + file))
                    .hasSameBinaryContentAs(home.resolve("run/statistics/contamination/" + file));
        }
    }
}
