package dev.lacuna.training.network;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network on disk: configuration with iteration count, parameters, updater state. Training resumed from it goes on as if it
 * had not stopped.
 *
 * <p>The file is the zip of Deeplearning4j's {@link ModelSerializer} (JSON and two arrays), which can read it, but not
 * compressed: floats hardly shrink, and deflating took a third of a training round. Reading takes these three entries
 * and no other: {@code ModelSerializer} would also run Java deserialisation on an entry of the right name.
 */
public final class Checkpoint {
    private Checkpoint() {}

    /** Writes a checkpoint; leaves {@code out} open. */
    public static void save(ComputationGraph network, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.NO_COMPRESSION);
        zip.putNextEntry(new ZipEntry(ModelSerializer.CONFIGURATION_JSON));
        zip.write(network.getConfiguration().toJson().getBytes(StandardCharsets.UTF_8));
        write(zip, ModelSerializer.COEFFICIENTS_BIN, network.params());
        write(zip, ModelSerializer.UPDATER_BIN, network.getUpdater().getStateViewArray());
        zip.finish();
        zip.flush();
    }

    private static void write(ZipOutputStream zip, String entry, INDArray array) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(zip, 1 << 16));
        Nd4j.write(array, data);
        data.flush();
    }

    /** Writes a checkpoint so that {@code path} holds either what it held or the whole new one, even if power fails. */
    public static void save(ComputationGraph network, Path path) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        Path temporary = directory.resolve(path.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            writeThrough(network, temporary);
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
            entry.force(true); // the rename itself
        }
    }

    private static void writeThrough(ComputationGraph network, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            save(network, out);
            out.flush();
            channel.force(true);
        }
    }

    /** Reads a checkpoint from a file. */
    public static ComputationGraph restore(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return restore(in);
        }
    }

    /** Reads a checkpoint; leaves {@code in} open. */
    public static ComputationGraph restore(InputStream in) throws IOException {
        ComputationGraphConfiguration configuration = null;
        INDArray parameters = null;
        INDArray updaterState = null;
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in), StandardCharsets.UTF_8);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            switch (entry.getName()) {
                case ModelSerializer.CONFIGURATION_JSON -> configuration =
                        ComputationGraphConfiguration.fromJson(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                case ModelSerializer.COEFFICIENTS_BIN -> parameters = array(zip);
                case ModelSerializer.UPDATER_BIN -> updaterState = array(zip);
                default -> {} // see above
            }
        }
        if (configuration == null || parameters == null || updaterState == null) {
            throw new IOException("Cannot restore a checkpoint: configuration, parameters or updater state is missing");
        }
        return network(configuration, parameters, updaterState);
    }

    private static INDArray array(InputStream in) throws IOException {
        return Nd4j.read(new DataInputStream(in));
    }

    private static ComputationGraph network(
            ComputationGraphConfiguration configuration, INDArray parameters, INDArray updaterState) {
        ComputationGraph network = new ComputationGraph(CountingConfiguration.of(configuration));
        network.init(parameters, false);
        network.getUpdater().setStateViewArray(updaterState);
        return network;
    }
}
