package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.run.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Few and short documents in a file that four tasks take turns with, so that tables have four files. */
public final class StoredCorpus {
    /** Tasks take turns of 1 MiB, so the first has a second one. */
    private static final int BYTES = 9 << 19;

    private StoredCorpus() {}

    /** Writes documents by id as {@code id} and {@code text}, with a field that nobody reads to make the file large. */
    public static void write(Path file, Map<String, String> documents) throws IOException {
        Files.createDirectories(file.getParent());
        String filler = "-".repeat(BYTES / documents.size());
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file)) {
            {
                def.setLevel(Deflater.NO_COMPRESSION);
            }
        }) {
            for (Map.Entry<String, String> document : documents.entrySet()) {
                String json = Json.object()
                        .put("id", document.getKey())
                        .put("text", document.getValue())
                        .put("filler", filler)
                        .toString();
                out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
