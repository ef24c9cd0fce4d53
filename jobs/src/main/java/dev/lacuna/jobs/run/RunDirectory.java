package dev.lacuna.jobs.run;

import dev.lacuna.jobs.config.Paths;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The directory of a run, on any Hadoop file system. */
public final class RunDirectory {
    private static final String MARKER = "_lacuna.json";
    private static final String STAGING = "_staging";

    private final FileSystem files;
    private final Path root;

    private RunDirectory(FileSystem files, Path root) {
        this.files = files;
        this.root = root;
    }

    /** Opens {@code location}; refuses a directory that holds something else than a run. */
    public static RunDirectory open(String location, Configuration configuration) {
        Path path = Paths.of(location);
        try {
            FileSystem files = path.getFileSystem(configuration);
            RunDirectory run = new RunDirectory(files, files.makeQualified(path));
            run.check();
            return run;
        } catch (IOException e) {
            throw failure("open run directory", path, e);
        }
    }

    private void check() throws IOException {
        if (!files.exists(root)) {
            return;
        }
        if (!files.getFileStatus(root).isDirectory()) {
            throw new UserException("Cannot use run directory: it is a file (" + root + ")");
        }
        if (!files.exists(new Path(root, MARKER)) && files.listStatus(root).length > 0) {
            throw new UserException(
                    "Cannot use run directory: it holds files that no Lacuna run made; choose an empty or "
                            + "new one with --set run.dir=… (" + root + ")");
        }
    }

    /** Makes the directory and marks it as a run. */
    public void create() {
        try {
            files.mkdirs(root);
            if (!files.exists(new Path(root, MARKER))) {
                write(new Path(root, MARKER), "{\"formatVersion\": " + Manifest.FORMAT_VERSION + "}\n");
            }
        } catch (IOException e) {
            throw failure("make run directory", root, e);
        }
    }

    public Path root() {
        return root;
    }

    public FileSystem files() {
        return files;
    }

    /** The path {@code name} inside the run. */
    public Path path(String name) {
        return new Path(root, name);
    }

    /** Where a step's output grows until it is complete. */
    public Path staging(Step step) {
        return new Path(new Path(root, STAGING), step.directory());
    }

    /** The manifest in {@code directory} of the run; empty where the step has not finished or its files are gone. */
    public Optional<Manifest> manifest(String directory) {
        Path path = new Path(path(directory), Manifest.FILE);
        try {
            if (!files.exists(path)) {
                return Optional.empty();
            }
            Manifest manifest = Manifest.parse(read(path), path.toString());
            for (Manifest.OutputFile file : manifest.files()) {
                Path output = new Path(path(directory), file.path());
                if (!files.exists(output) || files.getFileStatus(output).getLen() != file.bytes()) {
                    return Optional.empty();
                }
            }
            return Optional.of(manifest);
        } catch (IOException e) {
            throw failure("read manifest", path, e);
        }
    }

    /** Puts the finished staging directory of {@code step} in place of what was there, manifest last. */
    public void publish(Step step, Manifest manifest) {
        Path staging = staging(step);
        Path target = path(step.directory());
        try {
            write(new Path(staging, Manifest.FILE), manifest.toJson());
            files.delete(target, true);
            files.mkdirs(target.getParent());
            if (!files.rename(staging, target)) {
                throw new IOException("rename failed");
            }
            deleteEmptyStaging();
        } catch (IOException e) {
            throw failure("publish " + step.name(), target, e);
        }
    }

    private void deleteEmptyStaging() throws IOException {
        Path staging = new Path(root, STAGING);
        if (allFiles(staging).isEmpty()) {
            files.delete(staging, true);
        }
    }

    /** Removes a staging directory that is not to be published. */
    public void discard(Path staging) {
        try {
            files.delete(staging, true);
            deleteEmptyStaging();
        } catch (IOException e) {
            throw failure("clear", staging, e);
        }
    }

    /** Empties a staging directory. */
    public void clear(Path staging) {
        try {
            files.delete(staging, true);
            files.mkdirs(staging);
        } catch (IOException e) {
            throw failure("clear", staging, e);
        }
    }

    /** All files below {@code directory}, by path. */
    public List<FileStatus> allFiles(Path directory) {
        try {
            List<FileStatus> all = new ArrayList<>();
            if (files.exists(directory)) {
                RemoteIterator<LocatedFileStatus> iterator = files.listFiles(directory, true);
                while (iterator.hasNext()) {
                    all.add(iterator.next());
                }
            }
            all.sort(Comparator.comparing(status -> status.getPath().toString()));
            return all;
        } catch (IOException e) {
            throw failure("list", directory, e);
        }
    }

    public String read(Path path) {
        try (InputStream in = files.open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw failure("read", path, e);
        }
    }

    public boolean exists(Path path) {
        try {
            return files.exists(path);
        } catch (IOException e) {
            throw failure("look for", path, e);
        }
    }

    /** Writes {@code text} so that a reader finds the old file or the new one, never a part. */
    public void write(Path path, String text) {
        Path part = new Path(path.getParent(), "_" + path.getName() + ".part");
        try {
            try (OutputStream out = files.create(part, true)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            replace(part, path);
        } catch (IOException e) {
            throw failure("write", path, e);
        }
    }

    /** Renames {@code part} to {@code path}, over what was there. */
    public void replace(Path part, Path path) throws IOException {
        // Hadoop's rename refuses an existing target on HDFS.
        files.delete(path, false);
        if (!files.rename(part, path)) {
            throw new IOException("rename of " + part + " failed");
        }
    }

    private static UserException failure(String what, Path path, IOException e) {
        return new UserException("Cannot " + what + ": " + e.getMessage() + " (" + path + ")", e);
    }
}
