package dev.lacuna.jobs.tokenize;

import dev.lacuna.jobs.config.PreflightParams;
import dev.lacuna.jobs.corpus.CorpusSource;
import dev.lacuna.jobs.corpus.Document;
import dev.lacuna.jobs.corpus.SkipLog;
import dev.lacuna.tokenization.Quoted;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.document.DocumentTokenizer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;

/**
 * Tries a tokenizer on a sample of the corpus, the first text of up to {@value #SPLITS} splits spread evenly over it, and
 * refuses one that would silently ruin training.
 */
final class Preflight {
    private static final int SPLITS = 8;
    private static final int CHARS_A_SPLIT = 1 << 17;

    private final TokenizerModel model;
    private final DocumentTokenizer tokenizer;
    private final PreflightCounts counts = new PreflightCounts();

    private Preflight(Analysis analysis) {
        this.model = analysis.model();
        this.tokenizer = analysis.untagged();
    }

    static PreflightCounts of(Analysis analysis, CorpusSource corpus, Configuration configuration) {
        Preflight preflight = new Preflight(analysis);
        List<CorpusSource.Split> splits = corpus.splits();
        int step = (splits.size() + SPLITS - 1) / SPLITS;
        for (int i = 0; i < splits.size(); i += step) {
            // What is skipped here is counted by the tokenize step, which reads the same records.
            preflight.read(corpus.read(splits.get(i), configuration, new SkipLog()));
        }
        return preflight.counts;
    }

    private void read(Iterator<Document> documents) {
        int chars = 0;
        while (chars < CHARS_A_SPLIT && documents.hasNext()) {
            String text = beginning(documents.next().text());
            TokenSequence tokens = tokenizer.tokenize(text, null).tokens();
            counts.add(text, tokens, tokenizer.buffer(), model.vocabulary());
            chars += text.length();
        }
    }

    /** Not the half of a surrogate pair, which no text has. */
    private static String beginning(String text) {
        int end = Math.min(text.length(), CHARS_A_SPLIT);
        boolean splitsPair = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return text.substring(0, splitsPair ? end - 1 : end);
    }

    /** Refuses what the tokenizer must not be. */
    static void check(PreflightParams params, PreflightCounts counts, Vocabulary vocabulary, String name) {
        int bits = PreflightReport.idBits(vocabulary);
        if (bits > params.idBits()) {
            throw new UserException(String.format(
                    Locale.ROOT,
                    "Cannot use tokenizer: ids up to %d need %d bits, and tokenizer.preflight.id-bits allows %d (%s)",
                    vocabulary.size() - 1,
                    bits,
                    params.idBits(),
                    name));
        }
        if (counts.unknownRate() > params.mostUnknown()) {
            throw new UserException(String.format(
                    Locale.ROOT,
                    "Cannot use tokenizer: %.1f %% of the subwords of a sample of the corpus are unknown, for example in "
                            + "%s; take a tokenizer for this language and script, train one, or raise "
                            + "tokenizer.preflight.max-unknown-rate=%s (%s)",
                    100 * counts.unknownRate(),
                    Quoted.of(counts.firstUnknown()),
                    params.mostUnknown(),
                    name));
        }
    }
}
