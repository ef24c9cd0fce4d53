package dev.lacuna.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** SHA-256 of every file of a step's output; many files are read by the cluster. */
final class FileDigests {
    private static final int FEW = 4;

    private FileDigests() {}

    static List<Manifest.OutputFile> of(RunDirectory run, Path directory, SparkSessions session) {
        List<FileStatus> files = run.allFiles(directory);
        List<String> paths =
                files.stream().map(file -> file.getPath().toString()).toList();
        List<String> digests = paths.size() <= FEW
                ? paths.stream()
                        .map(path -> digest(path, run.files().getConf()))
                        .toList()
                : distributed(paths, session.get());
        List<Manifest.OutputFile> out = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String relative =
                    directory.toUri().relativize(files.get(i).getPath().toUri()).getPath();
            out.add(new Manifest.OutputFile(relative, files.get(i).getLen(), digests.get(i)));
        }
        return out;
    }

    private static List<String> distributed(List<String> paths, SparkSession spark) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        SerializableConfiguration configuration = new SerializableConfiguration(context.hadoopConfiguration());
        context.setJobDescription("manifest: digest of " + paths.size() + " files");
        return context.parallelize(paths, Math.min(paths.size(), 256))
                .map(path -> digest(path, configuration.value()))
                .collect();
    }

    private static String digest(String path, Configuration configuration) {
        Path file = new Path(path);
        try (InputStream in = file.getFileSystem(configuration).open(file)) {
            return DigestUtils.sha256Hex(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
