package dev.lacuna.jobs.corpus;

import dev.lacuna.jobs.config.CorpusParams;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/** A corpus of files of one format. */
final class FileSource implements CorpusSource {
    private static final long serialVersionUID = 1;

    private final CorpusParams params;
    private final List<CorpusFile> files;
    private final FileFormat format;
    private final SplitSizes sizes;

    FileSource(CorpusParams params, List<CorpusFile> files, FileFormat format, SplitSizes sizes) {
        this.params = params;
        this.files = files;
        this.format = format;
        this.sizes = sizes;
    }

    /** The same corpus, shared out in another way. */
    FileSource withSizes(SplitSizes other) {
        return new FileSource(params, files, format, other);
    }

    @Override
    public List<Split> splits() {
        return sizes.splits(files, format.sharing());
    }

    @Override
    public List<List<Split>> tasks() {
        return sizes.tasks(splits(), files, format.sharing());
    }

    @Override
    public Iterator<Document> read(Split split, Configuration configuration, SkipLog skips) {
        CorpusFile file = files.get(split.file());
        try {
            return format.read(new FileTask(
                    file,
                    sizes.ownership(split, file, format.sharing()),
                    params.partChars(),
                    new Problems(file, params.failOnError(), skips),
                    configuration));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    @Override
    public List<String> columns() {
        return params.fields().columns();
    }

    @Override
    public boolean deduplicates() {
        return params.deduplicate();
    }

    @Override
    public String fingerprint() {
        return CorpusFile.fingerprint(files);
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>(format.parameters());
        parameters.put("format", params.format());
        parameters.put("on-error", params.failOnError() ? "fail" : "skip");
        parameters.put("part-chars", String.valueOf(params.partChars()));
        parameters.put("deduplicate", String.valueOf(params.deduplicate()));
        if (!params.format().equals("text")) {
            parameters.put("fields", params.fields().toString());
        }
        return parameters;
    }

    @Override
    public List<String> paths() {
        return files.stream().map(CorpusFile::name).toList();
    }
}
