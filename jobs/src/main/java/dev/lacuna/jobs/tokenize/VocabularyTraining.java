package dev.lacuna.jobs.tokenize;

import dev.lacuna.jobs.config.VocabularyParams;
import dev.lacuna.jobs.corpus.CorpusSource;
import dev.lacuna.jobs.corpus.DistinctDocuments;
import dev.lacuna.jobs.corpus.Document;
import dev.lacuna.jobs.run.Console;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.huggingface.TokenizerFamily;
import dev.lacuna.tokenization.huggingface.TokenizerTrainer;
import dev.lacuna.tokenization.train.MergeScore;
import dev.lacuna.tokenization.train.TrainOptions;
import dev.lacuna.tokenization.train.WordCounts;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** Counts the words of the corpus on the cluster and learns a vocabulary from the counts on the driver. */
final class VocabularyTraining {
    private static final int ENTRIES_BETWEEN_REPORTS = 5000;

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
        TokenizerFamily family =
                TokenizerFamily.valueOf(params.model().replace('-', '_').toUpperCase(Locale.ROOT));
        WordCounts counts = countWords(family);
        if (counts.size() == 0) {
            throw new UserException("Cannot train tokenizer: no word of the corpus occurs " + params.minFrequency()
                    + " times (" + String.join(", ", corpus.paths()) + ")");
        }
        TrainOptions options = new TrainOptions(
                params.vocabularySize(),
                params.specialTokens(),
                params.alphabetLimit(),
                params.minFrequency(),
                new Progress(context.console()));
        MergeScore score = MergeScore.valueOf(params.score().toUpperCase(Locale.ROOT));
        return new TokenizerTrainer(family, params.lowercase()).train(counts, options, score);
    }

    private WordCounts countWords(TokenizerFamily family) {
        JavaSparkContext spark = context.sparkContext();
        spark.setJobDescription("tokenizer: count words");
        boolean lowercase = params.lowercase();
        JavaPairRDD<String, Long> words = new DistinctDocuments(spark, corpus)
                .read()
                .mapPartitionsToPair(documents -> counted(documents, family, lowercase))
                .reduceByKey(Long::sum)
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        long least = leastCount(words.values().countByValue());
        WordCounts counts = new WordCounts();
        words.filter(word -> word._2() >= least)
                .toLocalIterator()
                .forEachRemaining(word -> counts.add(word._1(), word._2()));
        words.unpersist();
        return counts;
    }

    private long leastCount(Map<Long, Long> wordsByCount) {
        long least = MostFrequent.leastCount(wordsByCount, params.mostWords());
        if (least > params.minFrequency()) {
            context.console()
                    .progress(
                            "      only words that occur %,d times or more are trained on: rarer ones would make more than "
                                    + "tokenizer.train.max-words=%,d",
                            least, params.mostWords());
        }
        return Math.max(least, params.minFrequency());
    }

    private static Iterator<Tuple2<String, Long>> counted(
            Iterator<Document> documents, TokenizerFamily family, boolean lowercase) {
        return new CountedWords(
                documents, new TokenizerTrainer(family, lowercase).words().scanner());
    }

    /** Tells of a long training now and then. */
    private static final class Progress implements IntConsumer {
        private final Console console;
        private int next = ENTRIES_BETWEEN_REPORTS;

        Progress(Console console) {
            this.console = console;
        }

        @Override
        public void accept(int entries) {
            if (entries >= next) {
                console.progress("      %,d entries", entries);
                next = entries + ENTRIES_BETWEEN_REPORTS;
            }
        }
    }
}
