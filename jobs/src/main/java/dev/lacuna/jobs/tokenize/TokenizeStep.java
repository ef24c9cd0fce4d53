package dev.lacuna.jobs.tokenize;

import dev.lacuna.jobs.corpus.CorpusSource;
import dev.lacuna.jobs.corpus.Document;
import dev.lacuna.jobs.corpus.SkipLog;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.masking.Origin;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.TokenizedText;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.huggingface.TokenizerSource;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.SerializableConfiguration;

/** Writes the tokenized table: one task and one file a split of the corpus. */
public final class TokenizeStep extends Step {
    public static final String NAME = "tokenize";
    public static final String DIRECTORY = "tokenized";

    private final CorpusSource corpus;

    public TokenizeStep(CorpusSource corpus) {
        super(NAME, DIRECTORY);
        this.corpus = corpus;
    }

    @Override
    public Object parameters() {
        return Map.of("corpus", corpus.parameters());
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.all(TokenizerStep.NAME));
    }

    @Override
    public Map<String, String> sources() {
        return Map.of("corpus", corpus.fingerprint());
    }

    @Override
    public StepResult run(StepContext context) {
        SparkSession spark = context.spark();
        JavaSparkContext sparkContext = JavaSparkContext.fromSparkContext(spark.sparkContext());
        sparkContext.setJobDescription("tokenize: cut documents into subwords");
        TokenizerSource tokenizer = RunTokenizer.source(context.run());
        SkipLog skips = new SkipLog();
        CorpusCounts counts = new CorpusCounts();
        spark.sparkContext().register(skips, "skipped records");
        spark.sparkContext().register(counts, "corpus counts");
        JavaRDD<InternalRow> rows = tokenized(sparkContext, sparkContext.broadcast(tokenizer), skips, counts);
        ParquetFiles.write(spark, rows, TokenizedTable.schema(corpus.columns()), context.staging());
        requireDocuments(counts, skips);
        return new StepResult(
                String.format(
                        Locale.ROOT,
                        "%,d documents, %,d words, %,d subwords%s",
                        counts.documents(),
                        counts.words(),
                        counts.subwords(),
                        skippedText(skips)),
                counts.toJson(tokenizer.model().vocabulary())
                        .put("format", corpus.parameters().get("format"))
                        .set("paths", Json.tree(corpus.paths())),
                skips.skipped());
    }

    private JavaRDD<InternalRow> tokenized(
            JavaSparkContext spark, Broadcast<TokenizerSource> tokenizer, SkipLog skips, CorpusCounts counts) {
        SerializableConfiguration configuration = new SerializableConfiguration(spark.hadoopConfiguration());
        CorpusSource source = corpus;
        List<CorpusSource.Split> splits = corpus.splits();
        return spark.parallelize(splits, splits.size())
                .mapPartitions(part -> new TokenizedRows(
                        part,
                        split -> source.read(split, configuration.value(), skips),
                        tokenizer.value().model(),
                        counts));
    }

    private void requireDocuments(CorpusCounts counts, SkipLog skips) {
        if (counts.subwords() == 0) {
            throw new UserException("Cannot tokenize: the corpus holds no text" + skippedText(skips) + " ("
                    + String.join(", ", corpus.paths()) + ")");
        }
    }

    private static String skippedText(SkipLog skips) {
        StringBuilder text = new StringBuilder();
        skips.skipped()
                .forEach(s -> text.append(String.format(
                        Locale.ROOT,
                        "; skipped %,d %s (%s…)",
                        s.count(),
                        s.reason(),
                        s.examples().get(0))));
        return text.toString();
    }

    /** The rows of one task's splits, made as they are asked for. */
    private static final class TokenizedRows implements Iterator<InternalRow> {
        /** Opens a split. */
        interface Reader {
            Iterator<Document> read(CorpusSource.Split split);
        }

        private final Iterator<CorpusSource.Split> splits;
        private final Reader reader;
        private final DocumentTokenizer tokenizer;
        private final CorpusCounts counts;
        private Iterator<Document> documents = java.util.Collections.emptyIterator();

        TokenizedRows(Iterator<CorpusSource.Split> splits, Reader reader, TokenizerModel model, CorpusCounts counts) {
            this.splits = splits;
            this.reader = reader;
            this.tokenizer = new DocumentTokenizer(model);
            this.counts = counts;
        }

        @Override
        public boolean hasNext() {
            while (!documents.hasNext() && splits.hasNext()) {
                documents = reader.read(splits.next());
            }
            return documents.hasNext();
        }

        @Override
        public InternalRow next() {
            Document document = documents.next();
            TokenSequence tokens = tokenizer.tokenize(document.text());
            counts.add(tokens, tokenizer.unknowns(tokens));
            return TokenizedTable.toRow(
                    Origin.of(document.id()),
                    new TokenizedText(tokens, null, -1),
                    document.source(),
                    document.offset(),
                    document.columns());
        }
    }
}
