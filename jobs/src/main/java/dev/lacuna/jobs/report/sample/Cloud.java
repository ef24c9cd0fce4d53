package dev.lacuna.jobs.report.sample;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Named points of a scatter plot against a count, drawn evenly over the logarithm of the count. */
final class Cloud {
    /** Bands of counts in an octave; a corpus of a billion words has some 60 bands, most with few names. */
    private static final int BANDS = 2;

    /** Names drawn of one band at most, by a hash; and as many of the greatest values, some of them the same. */
    private static final int NAMES = 8;

    private Cloud() {}

    /** Columns {@code name}, {@code count} and {@code value}, by count. */
    static Dataset<Row> of(Dataset<Row> rows, String name, String count, String value) {
        Column point = struct(col("name"), col("count"), col("value"));
        return rows.select(
                        xxhash64(col(name)).as("hash"),
                        col(name).as("name"),
                        col(count).as("count"),
                        col(value).as("value"))
                .groupBy(floor(log2(col("count")).multiply(BANDS)), pmod(col("hash"), lit(NAMES)))
                .agg(
                        min(struct(col("hash"), point.as("point"))).as("drawn"),
                        max(struct(col("value"), point.as("point"))).as("greatest"))
                .select(explode(array(col("drawn.point"), col("greatest.point")))
                        .as("point"))
                .select("point.*")
                .distinct()
                .orderBy("count", "name");
    }
}
