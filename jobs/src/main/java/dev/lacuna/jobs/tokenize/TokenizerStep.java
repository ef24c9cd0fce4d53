package dev.lacuna.jobs.tokenize;

import dev.lacuna.jobs.config.TokenizerParams;
import dev.lacuna.jobs.corpus.CorpusSource;
import dev.lacuna.jobs.corpus.SkipLog;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.bert.BertOptions;
import dev.lacuna.tokenization.bert.BertWords;
import dev.lacuna.tokenization.huggingface.TokenizerJson;
import dev.lacuna.tokenization.train.MergeScore;
import dev.lacuna.tokenization.train.TrainOptions;
import dev.lacuna.tokenization.train.WordCounts;
import dev.lacuna.tokenization.train.WordPieceTrainer;
import dev.lacuna.tokenization.wordpiece.WordPieceModel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** Takes the given tokenizer into the run, or trains a WordPiece vocabulary on the corpus. */
public final class TokenizerStep extends Step {
    public static final String NAME = "tokenizer";
    public static final String FILE = "tokenizer.json";

    /** A task gives its counts away when it holds so many distinct words, which bounds its memory. */
    private static final int MOST_WORDS = 1 << 20;

    private final TokenizerParams params;
    private final CorpusSource corpus;
    private final String given;

    /** @param given text of the tokenizer file, or null to train one */
    public TokenizerStep(TokenizerParams params, CorpusSource corpus, String given) {
        super(NAME, NAME);
        this.params = params;
        this.corpus = corpus;
        this.given = given;
        if (given != null) {
            TokenizerJson.parse(given, params.file());
        }
    }

    @Override
    public Object parameters() {
        return given == null
                ? Map.of("tokenizer", params, "corpus", corpus.parameters())
                : Map.of("sha256", DigestUtils.sha256Hex(given));
    }

    @Override
    public List<Input> inputs() {
        return List.of();
    }

    @Override
    public Map<String, String> sources() {
        return given == null ? Map.of("corpus", corpus.fingerprint()) : Map.of();
    }

    @Override
    public StepResult run(StepContext context) {
        String json = given == null ? TokenizerJson.write(train(context)) : given;
        context.run().write(context.staging(FILE), json);
        Vocabulary vocabulary = TokenizerJson.parse(json, FILE).vocabulary();
        return new StepResult(
                String.format(
                        Locale.ROOT,
                        "WordPiece vocabulary of %,d subwords %s",
                        vocabulary.size(),
                        given == null ? "learned" : "taken"),
                Json.object().put("vocabularySize", vocabulary.size()).put("trained", given == null));
    }

    private WordPieceModel train(StepContext context) {
        BertOptions options = params.lowercase() ? BertOptions.UNCASED : BertOptions.CASED;
        WordCounts counts = countWords(context, options);
        if (counts.size() == 0) {
            throw new UserException("Cannot train tokenizer: no word of the corpus occurs " + params.minFrequency()
                    + " times (" + String.join(", ", corpus.paths()) + ")");
        }
        TrainOptions train = TrainOptions.of(params.vocabularySize(), WordPieceTrainer.SPECIAL)
                .withAlphabetLimit(params.alphabetLimit());
        Vocabulary vocabulary = new Vocabulary(
                new WordPieceTrainer(train, MergeScore.FREQUENCY).train(counts),
                WordPieceTrainer.PREFIX,
                new SpecialTokens(0, 1, 2, 3, 4));
        return new WordPieceModel(vocabulary, options, WordPieceModel.DEFAULT_LONGEST_WORD, WordPieceTrainer.SPECIAL);
    }

    private WordCounts countWords(StepContext context, BertOptions options) {
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
        WordCounts counts = new WordCounts();
        frequent.forEach(count -> counts.add(count._1(), count._2()));
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
