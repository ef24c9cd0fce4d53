package dev.lacuna.jobs.train;

import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.encoder.MaskedBatch;
import dev.lacuna.training.network.BatchCodec;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.util.SerializableConfiguration;
import org.deeplearning4j.core.loader.MultiDataSetLoader;
import org.nd4j.common.loader.Source;
import org.nd4j.linalg.dataset.api.MultiDataSet;

/** Reads the minibatch a {@link BatchRef} names, on the worker that trains on it. */
final class ShardBatchLoader implements MultiDataSetLoader {
    private static final long serialVersionUID = 1;

    /** Row groups kept by a JVM: a worker reads the batches of one after another. */
    private static final int KEPT = 2 * Runtime.getRuntime().availableProcessors();

    private static final Map<String, ShardRows> ROW_GROUPS = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ShardRows> eldest) {
            return size() > KEPT;
        }
    };

    private final EncoderShape shape;
    private final SerializableConfiguration configuration;

    ShardBatchLoader(EncoderShape shape, SerializableConfiguration configuration) {
        this.shape = shape;
        this.configuration = configuration;
    }

    @Override
    public MultiDataSet load(Source source) {
        BatchRef batch = BatchRef.parse(source.getPath());
        ShardRows rows = rowGroup(batch);
        MaskedBatch.Builder builder = MaskedBatch.builder(shape, batch.count());
        for (int row = batch.from(); row < batch.from() + batch.count(); row++) {
            rows.addTo(builder, row);
        }
        return new BatchCodec(shape).encode(builder.build());
    }

    private ShardRows rowGroup(BatchRef batch) {
        String key = batch.file() + '#' + batch.rowGroup();
        synchronized (ROW_GROUPS) {
            return ROW_GROUPS.computeIfAbsent(
                    key,
                    k -> ShardRows.read(batch.path(), batch.rowGroup(), shape.sequenceLength(), configuration.value()));
        }
    }
}
