package dev.lacuna.jobs.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/**
 * The glosses of WordNet 3.1 (Princeton University), which come with Lacuna as a jar: about 118,000 definitions with
 * examples. A document's id is its part of speech and synset offset, its {@code domain} the lexicographer file it was
 * written in. Splits are by file.
 *
 * <p>A line of a data file (wndb(5WN)) is {@code offset lex_filenum ss_type … | gloss}; the licence in front is indented.
 */
final class WordNetSource implements CorpusSource {
    private static final long serialVersionUID = 1;
    private static final String ROOT = "/net/sf/extjwnl/data/wordnet/wn31/data.";
    private static final List<String> FILES = List.of("adj", "adv", "noun", "verb");

    /** The lexicographer files by number (lexnames(5WN)). */
    private static final List<String> DOMAINS = List.of(
            "adj.all",
            "adj.pert",
            "adv.all",
            "noun.Tops",
            "noun.act",
            "noun.animal",
            "noun.artifact",
            "noun.attribute",
            "noun.body",
            "noun.cognition",
            "noun.communication",
            "noun.event",
            "noun.feeling",
            "noun.food",
            "noun.group",
            "noun.location",
            "noun.motive",
            "noun.object",
            "noun.person",
            "noun.phenomenon",
            "noun.plant",
            "noun.possession",
            "noun.process",
            "noun.quantity",
            "noun.relation",
            "noun.shape",
            "noun.state",
            "noun.substance",
            "noun.time",
            "verb.body",
            "verb.change",
            "verb.cognition",
            "verb.communication",
            "verb.competition",
            "verb.consumption",
            "verb.contact",
            "verb.creation",
            "verb.emotion",
            "verb.motion",
            "verb.perception",
            "verb.possession",
            "verb.social",
            "verb.stative",
            "verb.weather",
            "adj.ppl");

    private final boolean deduplicates;

    WordNetSource(boolean deduplicates) {
        this.deduplicates = deduplicates;
    }

    @Override
    public List<Split> splits() {
        List<Split> splits = new ArrayList<>();
        for (int file = 0; file < FILES.size(); file++) {
            splits.add(new Split(file, 0, Long.MAX_VALUE));
        }
        return splits;
    }

    @Override
    public List<List<Split>> tasks() {
        return splits().stream().map(List::of).toList();
    }

    @Override
    public Iterator<Document> read(Split split, Configuration configuration, SkipLog skips) {
        String file = FILES.get(split.file());
        InputStream in = WordNetSource.class.getResourceAsStream(ROOT + file);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return new DocumentIterator() {
            @Override
            Document advance() {
                try {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        if (!line.startsWith(" ")) {
                            return document(file, line);
                        }
                    }
                    lines.close();
                    return null;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static Document document(String file, String line) {
        String offset = line.substring(0, 8);
        String domain = DOMAINS.get(Integer.parseInt(line.substring(9, 11)));
        String gloss = line.substring(line.indexOf(" | ") + 3).strip();
        return new Document(
                file + "-" + offset, 0, gloss, null, "data." + file, Long.parseLong(offset), List.of(domain));
    }

    @Override
    public List<String> columns() {
        return List.of("domain");
    }

    @Override
    public boolean deduplicates() {
        return deduplicates;
    }

    @Override
    public String fingerprint() {
        return "wordnet-3.1";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("format", "wordnet", "deduplicate", String.valueOf(deduplicates));
    }

    @Override
    public List<String> paths() {
        return List.of("WordNet 3.1 glosses");
    }
}
