package dev.lacuna.jobs.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name of a minibatch survives being a text and an address, whatever its path holds. */
class BatchRefTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/runs/a/part-00000.parquet",
                "/my runs/with spaces/part 1.parquet",
                "/odd/#1/50%/a+b/x?y/[z]/{w}.parquet",
                "/ünï/cödé/日本.parquet",
                "/comma,1,2/hash#3,4,5/x",
            })
    void roundTrip(String file) {
        Path path = new Path("file", null, file);
        BatchRef batch = new BatchRef(path.toUri().toString(), 3, 64, 32);
        String text = batch.toString();
        assertThat(BatchRef.parse(text)).isEqualTo(batch);
        assertThat(BatchRef.parse(text).path()).isEqualTo(path);
        assertThat(URI.create(text)).as("DL4J-Spark takes it for an address").hasScheme("file");
    }
}
