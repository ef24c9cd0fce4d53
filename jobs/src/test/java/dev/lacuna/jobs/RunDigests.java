package dev.lacuna.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** What the files of a run hold, to compare runs. */
public final class RunDigests {
    private RunDigests() {}

    /** SHA-256 of every file below {@code run}, by path, but not of manifests, which hold times. */
    public static Map<String, String> of(Path run) {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().equals("_manifest.json")) {
                    digests.put(run.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digests;
    }
}
