package dev.lacuna.jobs.config;

import dev.lacuna.tokenization.UserException;
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
}
