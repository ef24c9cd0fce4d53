package dev.lacuna.jobs;

import org.apache.hadoop.conf.Configuration;

/**
 * The Hadoop configuration of all tests, the one commands use: Hadoop keeps one file system a JVM, whose kind the first
 * configuration decides.
 */
public final class LocalFiles {
    private LocalFiles() {}

    public static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.set("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
        return configuration;
    }
}
