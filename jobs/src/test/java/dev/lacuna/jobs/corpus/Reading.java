package dev.lacuna.jobs.corpus;

import dev.lacuna.jobs.LocalFiles;
import dev.lacuna.jobs.config.CorpusParams;
import dev.lacuna.jobs.config.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/** Opens corpora by their settings, as commands do, and reads them as one task after another would. */
final class Reading {
    /** A file as one split, whatever its size. */
    static final SplitSizes ONE = new SplitSizes(Long.MAX_VALUE / 2, 1, Long.MAX_VALUE);

    private static final Configuration CONFIGURATION = LocalFiles.configuration();

    private Reading() {}

    /** @param settings below {@code corpus.} */
    static FileSource open(Path path, String... settings) {
        List<String> overrides = new ArrayList<>(List.of("corpus.paths=[\"" + path + "\"]"));
        Stream.of(settings).map(setting -> "corpus." + setting).forEach(overrides::add);
        return (FileSource) Corpora.open(CorpusParams.from(Settings.load(null, overrides)), CONFIGURATION);
    }

    /** All documents, in the order of files and inside of them. */
    static List<Document> read(CorpusSource source, SkipLog skips) {
        List<Document> all = new ArrayList<>();
        for (CorpusSource.Split split : source.splits()) {
            source.read(split, CONFIGURATION, skips).forEachRemaining(all::add);
        }
        all.sort(Comparator.comparing(Document::source)
                .thenComparing(Document::offset)
                .thenComparing(Document::part));
        return all;
    }

    static List<Document> read(CorpusSource source) {
        return read(source, new SkipLog());
    }

    /** How many records were skipped for each reason, and where. */
    static Map<String, List<String>> skipped(SkipLog skips) {
        Map<String, List<String>> skipped = new TreeMap<>();
        skips.skipped().forEach(skip -> skipped.put(skip.reason(), skip.examples()));
        return skipped;
    }
}
