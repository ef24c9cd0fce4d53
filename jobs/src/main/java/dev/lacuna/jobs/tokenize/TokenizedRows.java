package dev.lacuna.jobs.tokenize;

import dev.lacuna.jobs.corpus.Document;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.masking.Origin;
import dev.lacuna.tokenization.document.DocumentTokenizer;
import dev.lacuna.tokenization.document.TokenizedText;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;

/** The rows of one task's documents, made as they are asked for: the plain segmentation, then those that are drawn. */
final class TokenizedRows implements Iterator<InternalRow> {
    private final Iterator<Document> documents;
    private final long seed;
    private final int segmentations;
    private final DocumentTokenizer plain;
    private final KeyedRandom random = new KeyedRandom(new RandomKey(0, 0));
    private final DocumentTokenizer noisy;
    private final CorpusCounts counts;
    private final int unknown;
    private Document document;
    private int next;

    TokenizedRows(Iterator<Document> documents, Analysis analysis, long seed, CorpusCounts counts) {
        this.documents = documents;
        this.seed = seed;
        this.segmentations = analysis.segmentations();
        this.plain = analysis.plain();
        this.noisy = segmentations == 0 ? null : analysis.noisy(random);
        this.counts = counts;
        this.unknown = analysis.model().vocabulary().specialTokens().unknown();
    }

    @Override
    public boolean hasNext() {
        return document != null || documents.hasNext();
    }

    @Override
    public InternalRow next() {
        if (document == null) {
            document = documents.next();
            next = 0;
        }
        Origin origin = new Origin(document.id(), document.part(), next, 0);
        TokenizedText text = next == 0 ? plain() : drawn(origin);
        InternalRow row = TokenizedTable.toRow(origin, text, document.source(), document.offset(), document.columns());
        if (next++ == segmentations) {
            document = null;
        }
        return row;
    }

    private TokenizedText plain() {
        TokenizedText text = plain.tokenize(document.text(), document.second());
        counts.add(document.part(), text.tokens(), unknown);
        return text;
    }

    private TokenizedText drawn(Origin origin) {
        random.reset(origin.key(seed, "segmentation", 0));
        return noisy.tokenize(document.text(), document.second());
    }
}
