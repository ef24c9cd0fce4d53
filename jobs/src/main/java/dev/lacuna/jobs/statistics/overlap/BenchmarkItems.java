package dev.lacuna.jobs.statistics.overlap;

import dev.lacuna.jobs.config.ContaminationParams;
import dev.lacuna.jobs.corpus.CorpusSource;
import dev.lacuna.jobs.corpus.Document;
import dev.lacuna.jobs.corpus.SkipLog;
import dev.lacuna.jobs.tokenize.Analysis;
import dev.lacuna.statistics.overlap.Benchmark;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.document.DocumentTokenizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** The items of a benchmark, read and cut on the driver. */
final class BenchmarkItems {
    private static final int SHOWN_CHARS = 200;

    /** Where an item comes from, and how it begins. */
    record Item(String source, long offset, String text) {}

    private final ContaminationParams params;
    private final DocumentTokenizer tokenizer;
    private final Vocabulary vocabulary;
    private final List<Item> items = new ArrayList<>();
    private final List<String[]> words = new ArrayList<>();
    private long wordCount;

    private BenchmarkItems(ContaminationParams params, Analysis analysis) {
        this.params = params;
        this.tokenizer = analysis.untagged();
        this.vocabulary = analysis.model().vocabulary();
    }

    /** Reads all of {@code source}; a part of a long item is an item of its own. */
    static BenchmarkItems read(
            CorpusSource source,
            ContaminationParams params,
            Analysis analysis,
            Configuration configuration,
            SkipLog skips) {
        BenchmarkItems items = new BenchmarkItems(params, analysis);
        Iterator<Document> documents = source.read(source.splits(), configuration, skips);
        documents.forEachRemaining(items::add);
        if (items.wordCount == 0) {
            throw new UserException("Cannot compute contamination: the benchmark holds no words; name other files in"
                    + " statistics.contamination.benchmark.paths ("
                    + String.join(", ", params.benchmark().paths()) + ")");
        }
        return items;
    }

    private void add(Document document) {
        String[] cut = cut(tokenizer.tokenize(document.text(), null).tokens());
        wordCount += cut.length;
        if (wordCount > params.maxWords()) {
            throw new UserException("Cannot compute contamination: the benchmark has more words than every executor is"
                    + " to hold; look for fewer items, or raise statistics.contamination.max-words ("
                    + params.maxWords() + ")");
        }
        words.add(cut);
        items.add(new Item(document.source(), document.offset(), beginning(document.text())));
    }

    private String[] cut(TokenSequence tokens) {
        List<String> cut = new ArrayList<>(tokens.words());
        for (int w = 0; w < tokens.words(); w++) {
            int from = tokens.wordStarts()[w];
            int to = tokens.wordEnd(w);
            if (vocabulary.hasSpecial(tokens.ids(), from, to)) {
                cut.add(null);
                continue;
            }
            String word = ComparedWords.of(vocabulary.word(tokens.ids(), from, to), params.keepPunctuation());
            if (word != null) {
                cut.add(word);
            }
        }
        return cut.toArray(String[]::new);
    }

    /** Not the half of a surrogate pair, which no text has. */
    private static String beginning(String text) {
        if (text.length() <= SHOWN_CHARS) {
            return text;
        }
        int end = Character.isLowSurrogate(text.charAt(SHOWN_CHARS)) ? SHOWN_CHARS - 1 : SHOWN_CHARS;
        return text.substring(0, end) + "\u2026";
    }

    Benchmark benchmark() {
        return new Benchmark(words, params.order());
    }

    Item item(int item) {
        return items.get(item);
    }
}
