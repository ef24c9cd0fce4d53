package dev.lacuna.jobs.statistics.importance;

import dev.lacuna.jobs.config.Paths;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A file from outside the run, read into memory when it is first needed. */
final class OutsideFile {
    private static final long MOST_BYTES = 256L << 20;

    private final String location;
    private byte[] bytes;

    OutsideFile(String location) {
        this.location = location;
    }

    String location() {
        return location;
    }

    /** SHA-256 of the content. */
    String digest() {
        return DigestUtils.sha256Hex(bytes());
    }

    /** The content as UTF-8, without a byte order mark. */
    String text() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes()))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UserException("Cannot read weights: the file is not UTF-8; convert it (" + location + ")", e);
        }
    }

    private byte[] bytes() {
        if (bytes == null) {
            bytes = read(Paths.of(location));
        }
        return bytes;
    }

    private byte[] read(Path path) {
        try {
            FileSystem files = path.getFileSystem(new Configuration());
            if (files.getFileStatus(path).getLen() > MOST_BYTES) {
                throw new UserException("Cannot read weights: the file is larger than 256 MiB, more than the driver"
                        + " is to hold; leave rare terms out (" + location + ")");
            }
            try (InputStream in = files.open(path)) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UserException("Cannot read weights: no such file, or not readable (" + location + ")", e);
        }
    }
}
