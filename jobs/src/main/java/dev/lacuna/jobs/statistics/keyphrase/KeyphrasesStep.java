package dev.lacuna.jobs.statistics.keyphrase;

import dev.lacuna.jobs.config.KeyphraseParams;
import dev.lacuna.jobs.corpus.DistinctDocuments;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.OutsideFile;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.table.KeyphrasesTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.tokenize.Analysis;
import dev.lacuna.jobs.tokenize.CorpusText;
import dev.lacuna.statistics.keyphrase.StopWords;
import dev.lacuna.tokenization.UserException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;

/** Finds the keyphrases of each document, by YAKE or in a column of the corpus. */
public final class KeyphrasesStep extends TableStep {
    public static final String TABLE = "keyphrases";

    private final KeyphraseParams params;
    private final CorpusText text;
    private final Set<String> stopWords;

    public KeyphrasesStep(KeyphraseParams params, CorpusText text) {
        super(TABLE, "keyphrases of each document, found by YAKE or given");
        this.params = params;
        this.text = text;
        this.stopWords = stopWords(params.stopWords());
    }

    private static Set<String> stopWords(String path) {
        if (path == null) {
            return StopWords.english();
        }
        Set<String> words = StopWords.parse(new OutsideFile(path, "stop words").text());
        if (words.isEmpty()) {
            throw new UserException(
                    "Cannot find keyphrases: statistics.keyphrases.stop-words holds no word; give a list of"
                            + " words, or null for English (" + path + ")");
        }
        return words;
    }

    /** Those of the corpus are among them: of text that was lower-cased the tokenized table does not tell all. */
    @Override
    public Object parameters() {
        Map<String, Object> parameters = new TreeMap<>();
        parameters.put("corpus", text.corpus().parameters());
        if (params.column() == null) {
            parameters.put("yake", params.yake());
            parameters.put("most", params.shareOfWords() == 0 ? params.top() : params.shareOfWords() + " a word");
            parameters.put("stopWords", DigestUtils.sha256Hex(String.join(" ", stopWords)));
        } else {
            parameters.put("column", params.column());
            parameters.put("separator", params.separator());
        }
        return parameters;
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd();
    }

    @Override
    public Map<String, String> sources() {
        return Map.of(CORPUS, text.corpus().fingerprint());
    }

    @Override
    public void check() {
        if (params.column() != null && !text.corpus().columns().contains(params.column())) {
            throw new UserException(
                    "Cannot find keyphrases: statistics.keyphrases.column is no column of the corpus; name"
                            + " it in corpus.fields.columns as well (" + params.column() + ")");
        }
    }

    @Override
    public StepResult run(StepContext context) {
        SparkSession spark = context.spark();
        KeyphraseTotals totals = new KeyphraseTotals();
        spark.sparkContext().register(totals, "keyphrases");
        spark.sparkContext().setJobDescription("statistics: find keyphrases");
        ParquetFiles.write(spark, rows(context, totals), KeyphrasesTable.SCHEMA, context.staging());
        return new StepResult(
                String.format(
                        Locale.ROOT,
                        "%,d keyphrases of %,d documents, %,d occurrences, %.1f %% of the words",
                        totals.keyphrases(),
                        totals.documents(),
                        totals.occurrences(),
                        totals.coveredShare() * 100),
                totals.toJson());
    }

    private JavaRDD<InternalRow> rows(StepContext context, KeyphraseTotals totals) {
        JavaSparkContext spark = context.sparkContext();
        Broadcast<Analysis> analysis = spark.broadcast(text.analysis(context.run()));
        KeyphraseParams settings = params;
        Set<String> stops = stopWords;
        int column = params.column() == null ? -1 : text.corpus().columns().indexOf(params.column());
        return new DistinctDocuments(spark, text.corpus())
                .read()
                .mapPartitions(documents -> new KeyphraseRows(
                        documents,
                        analysis.value(),
                        column < 0 ? Finder.yake(settings, stops) : Finder.given(settings, column),
                        totals));
    }
}
