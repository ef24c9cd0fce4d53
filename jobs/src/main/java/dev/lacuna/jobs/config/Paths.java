package dev.lacuna.jobs.config;

import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Paths as users write them. */
public final class Paths {
    private Paths() {}

    /** The Hadoop path {@code text}; what cannot be one is the caller's mistake. */
    public static Path of(String text) {
        try {
            return new Path(text);
        } catch (IllegalArgumentException e) {
            throw new UserException("Cannot use path: " + e.getMessage() + " (" + text + ")", e);
        }
    }

    /** The cluster's Hadoop configuration where there is one, without checksum side files on local disks. */
    public static Configuration hadoop() {
        Configuration configuration = new Configuration();
        configuration.set("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
        configuration.setBoolean("fs.file.impl.disable.cache", true);
        return configuration;
    }

    /**
     * The bytes of the file {@code path}.
     *
     * @param what what the file is, for messages
     */
    public static byte[] read(String path, String what, Configuration configuration) {
        Path file = of(path);
        try (InputStream in = file.getFileSystem(configuration).open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UserException("Cannot read " + what + ": no such file, or not readable (" + path + ")", e);
        }
    }

    /**
     * The text of the file {@code path}, which must be UTF-8.
     *
     * @param what what the file is, for messages
     */
    public static String readText(String path, String what, Configuration configuration) {
        ByteBuffer bytes = ByteBuffer.wrap(read(path, what, configuration));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new UserException("Cannot read " + what + ": not UTF-8; convert the file (" + path + ")", e);
        }
    }
}
