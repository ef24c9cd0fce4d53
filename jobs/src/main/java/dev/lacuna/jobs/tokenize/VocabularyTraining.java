package dev.lacuna.jobs.tokenize;

import dev.lacuna.jobs.config.VocabularyParams;
import dev.lacuna.jobs.corpus.CorpusSource;
import dev.lacuna.jobs.corpus.SkipLog;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.bert.BertOptions;
import dev.lacuna.tokenization.bert.BertWords;
import dev.lacuna.tokenization.huggingface.TokenizerWriter;
import dev.lacuna.tokenization.wordpiece.WordCounts;
import dev.lacuna.tokenization.wordpiece.WordPieceTrainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** Counts the words of the corpus on the cluster and learns a vocabulary from the counts on the driver. */
final class VocabularyTraining {
    /** A task gives its counts away when it holds so many distinct words, which bounds its memory. */
    private static final int MOST_WORDS = 1 << 20;

    private final VocabularyParams params;
    private final CorpusSource corpus;
    private final StepContext context;

    VocabularyTraining(VocabularyParams params, CorpusSource corpus, StepContext context) {
        this.params = params;
        this.corpus = corpus;
        this.context = context;
    }

    /** The trained tokenizer as {@code tokenizer.json}. */
    String json() {
        BertOptions options = params.lowercase() ? BertOptions.UNCASED : BertOptions.CASED;
        Map<String, Long> counts = countWords(options);
        if (counts.isEmpty()) {
            throw new UserException("Cannot train tokenizer: no word of the corpus occurs " + params.minFrequency()
                    + " times (" + String.join(", ", corpus.paths()) + ")");
        }
        Vocabulary vocabulary = new WordPieceTrainer(params.vocabularySize(), params.alphabetLimit()).train(counts);
        return TokenizerWriter.wordPiece(vocabulary.subwords(), params.specialTokens(), options);
    }

    private Map<String, Long> countWords(BertOptions options) {
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(context.spark().sparkContext());
        spark.setJobDescription("tokenizer: count words");
        SerializableConfiguration configuration = new SerializableConfiguration(spark.hadoopConfiguration());
        CorpusSource source = corpus;
        int minFrequency = params.minFrequency();
        List<CorpusSource.Split> splits = corpus.splits();
        List<Tuple2<String, Long>> frequent = spark.parallelize(splits, splits.size())
                .mapPartitionsToPair(part -> wordCounts(part, source, configuration.value(), options))
                .reduceByKey(Long::sum)
                .filter(count -> count._2() >= minFrequency)
                .collect();
        Map<String, Long> counts = new HashMap<>(frequent.size() * 2);
        frequent.forEach(count -> counts.put(count._1(), count._2()));
        return counts;
    }

    private static Iterator<Tuple2<String, Long>> wordCounts(
            Iterator<CorpusSource.Split> splits,
            CorpusSource source,
            Configuration configuration,
            BertOptions options) {
        BertWords words = new BertWords(options);
        WordCounts counts = new WordCounts();
        List<Tuple2<String, Long>> out = new ArrayList<>();
        while (splits.hasNext()) {
            // What is skipped here is counted by the tokenize step, which reads the same records.
            source.read(splits.next(), configuration, new SkipLog()).forEachRemaining(document -> {
                words.scan(document.text(), 0, document.text().length(), counts);
                if (counts.size() > MOST_WORDS) {
                    counts.forEach((word, count) -> out.add(new Tuple2<>(word, count)));
                    counts.clear();
                }
            });
        }
        counts.forEach((word, count) -> out.add(new Tuple2<>(word, count)));
        return out.iterator();
    }
}
