package dev.lacuna.jobs.corpus;

import dev.lacuna.jobs.config.Paths;
import dev.lacuna.jobs.corpus.packing.Packing;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file of the corpus.
 *
 * @param path full path
 * @param name path below the directory or glob it was found by, which is what ids are made from: a corpus that is moved keeps
 *     its ids
 * @param bytes size as stored
 * @param sample digest of its content, all of it if small, of stretches spread over it if large
 */
record CorpusFile(String path, String name, long bytes, String sample) implements Serializable {
    private static final int STRETCHES = 64;
    private static final int STRETCH_BYTES = 1 << 20;

    /** All files that {@code patterns} name, by name. */
    static List<CorpusFile> find(List<String> patterns, Configuration configuration) {
        TreeMap<String, CorpusFile> found = new TreeMap<>();
        for (String pattern : patterns) {
            try {
                addAll(Paths.of(pattern), configuration, found);
            } catch (IOException e) {
                throw new UserException("Cannot read corpus: " + e.getMessage() + " (" + pattern + ")", e);
            }
        }
        List<CorpusFile> files = new ArrayList<>(found.values());
        files.sort(Comparator.comparing(CorpusFile::name).thenComparing(CorpusFile::path));
        for (int i = 1; i < files.size(); i++) {
            if (files.get(i).name().equals(files.get(i - 1).name())) {
                throw new UserException("Cannot read corpus: two files would have the same name, "
                        + files.get(i).name() + "; name a directory above both ("
                        + files.get(i).path() + ")");
            }
        }
        return files;
    }

    private static void addAll(Path pattern, Configuration configuration, TreeMap<String, CorpusFile> found)
            throws IOException {
        FileSystem fileSystem = pattern.getFileSystem(configuration);
        FileStatus[] roots = fileSystem.globStatus(pattern);
        if (roots == null || roots.length == 0) {
            throw new UserException("Cannot read corpus: no such file (" + pattern + ")");
        }
        boolean any = false;
        for (FileStatus root : roots) {
            any |= add(root, root.getPath().getName(), fileSystem, configuration, found);
        }
        if (!any) {
            throw new UserException("Cannot read corpus: no files in it (" + pattern + ")");
        }
    }

    /** Whether there was a file. One that two patterns name gets the lesser of its two names, whatever their order. */
    private static boolean add(
            FileStatus status,
            String name,
            FileSystem files,
            Configuration configuration,
            TreeMap<String, CorpusFile> found)
            throws IOException {
        if (status.isDirectory()) {
            boolean any = false;
            for (FileStatus child : files.listStatus(status.getPath())) {
                String childName = child.getPath().getName();
                if (!childName.startsWith("_") && !childName.startsWith(".")) {
                    any |= add(child, name + "/" + childName, files, configuration, found);
                }
            }
            return any;
        }
        Path path = status.getPath();
        if (Packing.isForeign(path.getName())) {
            throw new UserException(
                    "Cannot read corpus: neither archives nor this compression are unpacked; unpack it, or pack it with"
                            + " gzip, bzip2, zstd or snappy (" + path + ")");
        }
        String sample = sample(files, path, status.getLen());
        found.merge(
                path.toString(),
                new CorpusFile(path.toString(), name, status.getLen(), sample),
                (a, b) -> a.name.compareTo(b.name) <= 0 ? a : b);
        return true;
    }

    /** Whether it is compressed. */
    boolean packed() {
        return packing() != Packing.NONE;
    }

    private Packing packing() {
        return Packing.of(name);
    }

    /** The unpacked content. */
    InputStream open(Configuration configuration) throws IOException {
        return packing().open(openAt(0, configuration));
    }

    /** The bytes as stored, from {@code offset} on. */
    InputStream openAt(long offset, Configuration configuration) throws IOException {
        Path file = new Path(path);
        FSDataInputStream in = file.getFileSystem(configuration).open(file);
        in.seek(offset);
        return in;
    }

    /** What to throw where reading it failed. */
    UserException unreadable(Exception cause) {
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new UserException(
                "Cannot read corpus: " + reason.lines().findFirst().orElse("") + " (" + name + ")", cause);
    }

    private static String sample(FileSystem files, Path path, long bytes) throws IOException {
        var digest = DigestUtils.getSha256Digest();
        byte[] buffer = new byte[STRETCH_BYTES];
        try (FSDataInputStream in = files.open(path)) {
            long step = Math.max(STRETCH_BYTES, bytes / STRETCHES);
            for (long at = 0; at < bytes; at += step) {
                int count = (int) Math.min(STRETCH_BYTES, bytes - at);
                in.readFully(at, buffer, 0, count);
                digest.update(buffer, 0, count);
            }
        }
        return org.apache.commons.codec.binary.Hex.encodeHexString(digest.digest());
    }

    /** A digest of names, sizes and samples. */
    static String fingerprint(List<CorpusFile> files) {
        StringBuilder all = new StringBuilder();
        for (CorpusFile file : files) {
            all.append(file.name())
                    .append('\t')
                    .append(file.bytes())
                    .append('\t')
                    .append(file.sample())
                    .append('\n');
        }
        return DigestUtils.sha256Hex(all.toString());
    }
}
