package dev.lacuna.jobs.corpus;

import dev.lacuna.jobs.config.CorpusParams;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/**
 * UTF-8 text files, a document a line or lines up to a blank one.
 *
 * <p>A plain file is cut into splits of {@link #SPLIT_BYTES}. A packed file cannot be entered in the middle, so a few tasks
 * each unpack all of it and take turns with its stretches: unpacking is many times cheaper than tokenizing.
 */
final class TextSource implements CorpusSource {
    private static final long serialVersionUID = 1;
    private static final long SPLIT_BYTES = 16L << 20;
    private static final int PACKED_READERS = 4;
    private static final long PACKED_SMALL = 1 << 20;

    private final List<CorpusFile> files;
    private final boolean blankLines;
    private final boolean failOnError;

    private TextSource(List<CorpusFile> files, boolean blankLines, boolean failOnError) {
        this.files = files;
        this.blankLines = blankLines;
        this.failOnError = failOnError;
    }

    static TextSource open(CorpusParams params, Configuration configuration) {
        List<CorpusFile> files = CorpusFile.find(params.paths(), configuration);
        boolean blankLines = params.textDocument().equals("auto")
                ? hasBlankLine(files.get(0), configuration)
                : params.textDocument().equals("blank-line");
        return new TextSource(files, blankLines, params.failOnError());
    }

    /** Looks at the first mebibyte. */
    private static boolean hasBlankLine(CorpusFile file, Configuration configuration) {
        try (InputStream in = open(file, configuration)) {
            byte[] head = in.readNBytes(1 << 20);
            for (int i = 0; i + 1 < head.length; i++) {
                if (head[i] == '\n' && (head[i + 1] == '\n' || (head[i + 1] == '\r'))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UserException("Cannot read corpus: " + e.getMessage() + " (" + file.path() + ")", e);
        }
    }

    private static CompressionCodec codec(CorpusFile file, Configuration configuration) {
        return new CompressionCodecFactory(configuration).getCodec(new Path(file.path()));
    }

    private static InputStream open(CorpusFile file, Configuration configuration) throws IOException {
        Path path = new Path(file.path());
        InputStream in = path.getFileSystem(configuration).open(path);
        CompressionCodec codec = codec(file, configuration);
        return codec == null ? in : codec.createInputStream(in);
    }

    @Override
    public List<Split> splits() {
        List<Split> splits = new ArrayList<>();
        for (int f = 0; f < files.size(); f++) {
            CorpusFile file = files.get(f);
            if (file.packed()) {
                int readers = file.bytes() > PACKED_SMALL ? PACKED_READERS : 1;
                for (int reader = 0; reader < readers; reader++) {
                    splits.add(new Split(f, reader, readers));
                }
            } else {
                for (long start = 0; start == 0 || start < file.bytes(); start += SPLIT_BYTES) {
                    splits.add(new Split(f, start, Math.min(start + SPLIT_BYTES, file.bytes())));
                }
            }
        }
        return splits;
    }

    @Override
    public Iterator<Document> read(Split split, Configuration configuration, SkipLog skips) {
        CorpusFile file = files.get(split.file());
        try {
            Path path = new Path(file.path());
            Ownership ownership;
            InputStream in;
            if (file.packed()) {
                ownership = Ownership.turns((int) split.start(), (int) split.end());
                in = open(file, configuration);
            } else {
                ownership = Ownership.range(split.start(), split.end());
                var seekable = path.getFileSystem(configuration).open(path);
                // One byte early: whether a line starts at the split shows in the byte before it.
                seekable.seek(Math.max(0, split.start() - 1));
                in = seekable;
            }
            long first = file.packed() ? 0 : Math.max(0, split.start() - 1);
            return new TextDocuments(
                    file,
                    new ByteLines(in, first),
                    blankLines,
                    ownership,
                    failOnError,
                    skips,
                    () -> open(file, configuration));
        } catch (IOException e) {
            throw new UserException("Cannot read corpus: " + e.getMessage() + " (" + file.name() + ")", e);
        }
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public String fingerprint() {
        return CorpusFile.fingerprint(files);
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of(
                "format", "text",
                "document", blankLines ? "blank-line" : "line",
                "on-error", failOnError ? "fail" : "skip");
    }

    @Override
    public List<String> paths() {
        return files.stream().map(CorpusFile::name).toList();
    }
}
