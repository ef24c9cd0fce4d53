package dev.lacuna.jobs.corpus;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** A corpus in one format; sent to executors, so it holds only what reading a split needs. */
public interface CorpusSource extends Serializable {
    /**
     * A piece of the corpus that one task reads: bytes {@code [start, end)} of file {@code file}, or turn {@code start} of
     * {@code end}.
     */
    record Split(int file, long start, long end) implements Serializable {}

    /** The splits in corpus order. */
    List<Split> splits();

    /**
     * The splits that each task reads, in corpus order: small ones together, so that a corpus of many small files needs few
     * tasks. It depends on the corpus alone, so that the tables do not depend on the cluster.
     */
    List<List<Split>> tasks();

    /** The documents of all {@code splits}, one after another. */
    default Iterator<Document> read(List<Split> splits, Configuration configuration, SkipLog skips) {
        return Iterators.concat(splits, split -> read(split, configuration, skips));
    }

    /**
     * The documents of {@code split}, the parts of one right after another; what cannot be read is told to {@code skips}.
     */
    Iterator<Document> read(Split split, Configuration configuration, SkipLog skips);

    /** Names of the columns each document has values for, such as {@code domain}. */
    List<String> columns();

    /** Whether of documents of equal text only one is wanted; {@link DistinctDocuments} sees to it. */
    boolean deduplicates();

    /** A digest of the corpus's content: equal for equal files, wherever they lie. */
    String fingerprint();

    /** How the corpus is read: everything besides its content that shapes its documents. */
    Map<String, String> parameters();

    /** What the corpus is, for the report: files, or the name of a built-in one. */
    List<String> paths();
}
