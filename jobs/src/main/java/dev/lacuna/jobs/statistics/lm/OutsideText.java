package dev.lacuna.jobs.statistics.lm;

import dev.lacuna.jobs.config.TextFilesParams;
import dev.lacuna.jobs.corpus.DistinctDocuments;
import dev.lacuna.jobs.corpus.Document;
import dev.lacuna.jobs.corpus.SkipLog;
import dev.lacuna.jobs.corpus.TextFiles;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.DocumentNumbers;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.tokenize.Analysis;
import dev.lacuna.jobs.tokenize.CorpusText;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.document.DocumentTokenizer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** A text from outside that the model is tried on, cut and numbered like the corpus; there may be none. */
final class OutsideText {
    private final TextFilesParams params;
    private final TextFiles files;
    private final CorpusText text;

    /** @param text how the corpus is cut */
    OutsideText(TextFilesParams params, CorpusText text) {
        this.params = params;
        this.files = new TextFiles(params);
        this.text = text;
    }

    boolean isSet() {
        return files.isSet();
    }

    /** The digest of its content by its key; empty where there is none. */
    Map<String, String> sources() {
        return isSet() ? Map.of(params.key(), files.open(text.files()).fingerprint()) : Map.of();
    }

    /**
     * How many documents there are, that is lines; a pass of its own, so that what {@code skips} is told is exact.
     *
     * @throws UserException if there are none
     */
    long count(StepContext context, SkipLog skips) {
        JavaSparkContext spark = spark(context);
        spark.setJobDescription("statistics: read held-out text");
        spark.sc().register(skips, "skipped held-out texts");
        long documents = new DistinctDocuments(spark, files.open(text.files()))
                .read(skips)
                .count();
        if (documents == 0) {
            throw new UserException(
                    "Cannot try the language model: " + params.key() + " holds no text; name another file, or none ("
                            + params.paths().get(0) + ")");
        }
        return documents;
    }

    /** The documents as {@link dev.lacuna.statistics.words.WordCodes} says, one an array. */
    JavaRDD<int[]> numbered(StepContext context, Broadcast<WordIndex> index) {
        Broadcast<Analysis> analysis = spark(context).broadcast(text.analysis(context.run()));
        return new DistinctDocuments(spark(context), files.open(text.files()))
                .read()
                .mapPartitions(documents -> numbered(documents, analysis.value().untagged(), index.value()));
    }

    private static Iterator<int[]> numbered(
            Iterator<Document> documents, DocumentTokenizer tokenizer, WordIndex index) {
        DocumentNumbers numbers = new DocumentNumbers(index);
        Iterable<Document> all = () -> documents;
        return StreamSupport.stream(all.spliterator(), false)
                .map(document -> {
                    numbers.set(tokenizer.tokenize(document.text(), null).tokens());
                    return Arrays.copyOf(numbers.numbers(), numbers.size());
                })
                .iterator();
    }

    private static JavaSparkContext spark(StepContext context) {
        return JavaSparkContext.fromSparkContext(context.spark().sparkContext());
    }
}
