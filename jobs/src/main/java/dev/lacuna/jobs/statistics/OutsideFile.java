package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.config.Paths;
import dev.lacuna.tokenization.UserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A text file from outside the run that a table is made of; read on the driver, as UTF-8, without a byte order mark. */
public final class OutsideFile {
    private static final long MOST_BYTES = 256L << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Receives a line and its number, from 1. */
    public interface LineVisitor {
        void visit(String line, int number);
    }

    private final String path;
    private final String what;

    /**
     * @param path where it is, on any Hadoop file system
     * @param what what it is, or the configuration key that names it, for messages
     */
    public OutsideFile(String path, String what) {
        this.path = path;
        this.what = what;
    }

    public String path() {
        return path;
    }

    /** SHA-256 of the content. */
    public String fingerprint() {
        try (InputStream in = open()) {
            return DigestUtils.sha256Hex(in);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Gives every line; what is no UTF-8 is replaced. */
    public void forEachLine(LineVisitor visitor) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                visitor.visit(number == 1 ? unmarked(line) : line, number);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** All of it at once, 256 MiB at most; what is no UTF-8 is refused. */
    public String text() {
        requireSmall();
        return unmarked(Paths.readText(path, what, Paths.hadoop()));
    }

    private static String unmarked(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private void requireSmall() {
        try {
            if (files().getFileStatus(Paths.of(path)).getLen() > MOST_BYTES) {
                throw new UserException(
                        "Cannot read " + what + ": the file is larger than 256 MiB, more than the driver"
                                + " is to hold; leave some of it out (" + path + ")");
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputStream open() throws IOException {
        return files().open(Paths.of(path));
    }

    private FileSystem files() throws IOException {
        Path file = Paths.of(path);
        return file.getFileSystem(Paths.hadoop());
    }

    private UserException unreadable(IOException e) {
        return new UserException(
                "Cannot read " + what + ": no such file, or not readable; check the path (" + path + ")", e);
    }
}
