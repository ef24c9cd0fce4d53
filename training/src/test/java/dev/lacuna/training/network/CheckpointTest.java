package dev.lacuna.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.training.encoder.Examples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.dataset.MultiDataSet;

class CheckpointTest {
    private static final WarmupLinearDecay RATE = new WarmupLinearDecay(0.01, 0.001, 3, 20);

    private final ComputationGraph network = MaskedLmNetwork.create(Examples.SHAPE, TrainingOptions.bert(RATE), 7);

    @TempDir
    private Path directory;

    @Test
    void restoresEverything() throws IOException {
        train(network, 0, 4);
        ComputationGraph back = Checkpoint.restore(new ByteArrayInputStream(saved()));
        assertThat(back.params()).isEqualTo(network.params());
        assertThat(back.getUpdater().getStateViewArray())
                .isEqualTo(network.getUpdater().getStateViewArray());
        assertThat(MaskedLmNetwork.iterations(back)).isEqualTo(4);
        assertThat(MaskedLmNetwork.learningRate(back)).isEqualTo(RATE);
        assertThat(back.getConfiguration()).isEqualTo(network.getConfiguration());
    }

    @Test
    void resumedTrainingIsUninterruptedTraining() throws IOException {
        train(network, 0, 3);
        ComputationGraph back = Checkpoint.restore(new ByteArrayInputStream(saved()));
        train(network, 3, 8);
        train(back, 3, 8);
        assertThat(back.params()).isEqualTo(network.params());
        assertThat(back.getConfiguration().clone().getIterationCount()).isEqualTo(8);
    }

    @Test
    void replacesAFileAndLeavesNothingElse() throws IOException {
        Path file = directory.resolve("checkpoint.zip");
        Files.writeString(file, "old");
        Checkpoint.save(network, file);
        assertThat(Checkpoint.restore(file).params()).isEqualTo(network.params());
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void entriesItDoesNotKnowAreNotRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes);
                ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(saved()))) {
            out.putNextEntry(new ZipEntry("preprocessor.bin"));
            out.write("not a serialised object".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
        }
        ComputationGraph back = Checkpoint.restore(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(back.params()).isEqualTo(network.params());
    }

    @Test
    void refusesWhatIsNotACheckpoint() {
        assertThatThrownBy(() -> Checkpoint.restore(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot restore a checkpoint");
    }

    private byte[] saved() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Checkpoint.save(network, bytes);
        return bytes.toByteArray();
    }

    private static void train(ComputationGraph network, int from, int to) {
        BatchCodec codec = new BatchCodec(Examples.SHAPE);
        for (int i = from; i < to; i++) {
            MultiDataSet data = codec.encode(Examples.batch(Examples.SHAPE, 5, i));
            network.fit(data);
        }
    }
}
