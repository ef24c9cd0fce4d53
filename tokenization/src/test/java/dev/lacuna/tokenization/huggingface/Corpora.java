package dev.lacuna.tokenization.huggingface;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The lines of a directory of corpora, plain or gzipped. */
final class Corpora {
    private final Path directory;

    Corpora(Path directory) {
        this.directory = directory;
    }

    /** All files of texts; one that begins like another, longer one is left out. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("bench10mb.txt.gz"))
                    .sorted()
                    .toList();
        }
    }

    static void lines(Path file, Consumer<Stream<String>> use) {
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes,
                        StandardCharsets.UTF_8))) {
            use.accept(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
