package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.config.Paths;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The lists of words that recipes name. Those of {@code conf/lists} come with Lacuna, so that its own recipes find them from any
 * directory; a file of that path wins.
 */
final class ListFiles {
    private static final String ROOT = "/dev/lacuna/";
    private static final String OWN = "conf/lists/";

    private ListFiles() {}

    /** The text of the list {@code source}, which must be UTF-8. */
    static String read(String source, Configuration files) {
        if (source.startsWith(OWN) && !exists(source, files)) {
            try (InputStream in = ListFiles.class.getResourceAsStream(ROOT + source)) {
                if (in != null) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return required(Paths.readText(source, "list of a recipe", files), source);
    }

    private static String required(String text, String source) {
        if (text.isBlank()) {
            throw new UserException("Cannot read list of a recipe: it has no entry (" + source + ")");
        }
        if (text.indexOf(0) >= 0) {
            throw new UserException("Cannot read list of a recipe: no text, it holds NUL characters (" + source + ")");
        }
        return text;
    }

    private static boolean exists(String source, Configuration files) {
        Path path = Paths.of(source);
        try {
            return path.getFileSystem(files).exists(path);
        } catch (IOException e) {
            return false;
        }
    }
}
