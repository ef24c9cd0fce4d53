package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.config.Paths;
import dev.lacuna.masking.Need;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What a model has left for recipes to learn from: a directory with a table of subwords and, maybe, one of tags. */
final class Feedback {
    private final Path directory;
    private final Configuration files;

    private Feedback(Path directory, Configuration files) {
        this.directory = directory;
        this.files = files;
    }

    /** @param directory where it is, or null where there is none */
    static Feedback of(String directory, Configuration files) {
        return directory == null ? none() : new Feedback(Paths.of(directory), files);
    }

    /** No model has left anything yet. */
    static Feedback none() {
        return new Feedback(null, null);
    }

    boolean isPresent() {
        return directory != null;
    }

    /** Whether it has values of {@code kind}. */
    boolean has(Need.Kind kind) {
        return isPresent() && !parts(table(kind)).isEmpty();
    }

    /** The directory of the table with values of {@code kind}. */
    Path table(Need.Kind kind) {
        return new Path(directory, kind == Need.Kind.TAG_VALUES ? "tags" : "subwords");
    }

    /** Refuses a directory without the table; having none at all is no mistake, for some model must be the first. */
    void require(Need.Kind kind) {
        if (isPresent() && !has(kind)) {
            String help = kind == Need.Kind.TAG_VALUES
                    ? "it is made where tags.enabled is true; run `lacuna evaluate` there"
                    : "run `lacuna evaluate` first, or set mask.feedback = null";
            throw new UserException("Cannot mask: mask.feedback has no table "
                    + table(kind).getName() + "; " + help + " (" + directory + ")");
        }
    }

    /** A digest of the files of both tables; of nothing it is that of no bytes. */
    String fingerprint() {
        StringBuilder all = new StringBuilder();
        if (isPresent()) {
            for (Need.Kind kind : List.of(Need.Kind.SUBWORD_VALUES, Need.Kind.TAG_VALUES)) {
                parts(table(kind)).forEach(part -> all.append(kind)
                        .append(part.getName())
                        .append(digest(part))
                        .append('\n'));
            }
        }
        return DigestUtils.sha256Hex(all.toString());
    }

    private List<Path> parts(Path table) {
        List<Path> parts = new ArrayList<>();
        try {
            FileSystem system = table.getFileSystem(files);
            if (system.exists(table)) {
                for (FileStatus file : system.listStatus(table)) {
                    if (file.getPath().getName().endsWith(".parquet")) {
                        parts.add(file.getPath());
                    }
                }
            }
        } catch (IOException e) {
            throw new UserException("Cannot read feedback: " + e.getMessage() + " (" + table + ")", e);
        }
        parts.sort(Comparator.comparing(Path::getName));
        return parts;
    }

    private String digest(Path file) {
        try (InputStream in = file.getFileSystem(files).open(file)) {
            return DigestUtils.sha256Hex(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
