package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.config.Paths;
import dev.lacuna.tokenization.UserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.fs.Path;

/** A text file from outside the run that a table is made of; read line by line on the driver, as UTF-8, whatever is none of it replaced. */
public final class OutsideFile {
    /** Receives a line and its number, from 1. */
    public interface LineVisitor {
        void visit(String line, int number);
    }

    private final String path;
    private final String key;

    /**
     * @param path where it is, on any Hadoop file system
     * @param key the configuration key that names it, for messages
     */
    public OutsideFile(String path, String key) {
        this.path = path;
        this.key = key;
    }

    /** SHA-256 of the content. */
    public String fingerprint() {
        try (InputStream in = open()) {
            return DigestUtils.sha256Hex(in);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Gives every line. */
    public void forEachLine(LineVisitor visitor) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                visitor.visit(line, ++number);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputStream open() throws IOException {
        Path file = Paths.of(path);
        return file.getFileSystem(Paths.hadoop()).open(file);
    }

    private UserException unreadable(IOException e) {
        return new UserException(
                "Cannot read " + key + ": no such file, or not readable; check the path (" + path + ")", e);
    }
}
