package dev.lacuna.jobs.statistics.collocation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.PhrasesParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.Numbering;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.TextList;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.statistics.ngrams.NgramNames;
import dev.lacuna.jobs.table.PhrasesTable;
import dev.lacuna.statistics.collocation.Phrases;
import dev.lacuna.statistics.ngram.Ngram;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;

/** Joins words to phrases in passes, as word2phrase does. */
public final class PhrasesStep extends TableStep {
    public static final String TABLE = "phrases";

    /** The phrases, one a line, in the step's directory. */
    public static final String LIST = "phrases.txt";

    private final PhrasesParams params;
    private final NumberedCorpus corpus;

    public PhrasesStep(PhrasesParams params, NumberedCorpus corpus) {
        super(TABLE, "phrases, as word2phrase joins them", params);
        this.params = params;
        this.corpus = corpus;
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd(WordsStep.TABLE);
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark = context.sparkContext();
        NumberedCorpus.Numbered numbered =
                corpus.get(context, new Numbering(params.minCount(), params.breakAtPunctuation()));
        WordIndex index = numbered.index().value();
        Phrases phrases = new Phrases(index.size());
        List<Phrase> all = new ArrayList<>();
        ArrayNode passes = Json.MAPPER.createArrayNode();
        for (double threshold : params.thresholds()) {
            int pass = passes.size() + 1;
            spark.setJobDescription("statistics: find phrases, pass " + pass);
            List<PhrasePass.Found> found =
                    PhrasePass.of(spark, numbered.chunks(), phrases, Buckets.of(context), params.minCount(), threshold);
            List<Ngram> ngrams =
                    found.stream().map(pair -> ngram(pair, phrases, index)).toList();
            ngrams.forEach(ngram -> all.add(new Phrase(pass, ngram)));
            phrases.beginPass();
            found.forEach(pair -> phrases.add(pair.first(), pair.second()));
            ObjectNode node = passes.addObject().put("pass", pass).put("phrases", ngrams.size());
            TopNgrams.show(ngrams, node.putArray("top"));
        }
        write(context, all);
        return new StepResult(
                String.format(Locale.ROOT, "%,d phrases in %d passes", all.size(), passes.size()),
                Json.object().put("phrases", all.size()).set("passes", passes));
    }

    private record Phrase(int pass, Ngram ngram) implements Serializable {}

    private static Ngram ngram(PhrasePass.Found pair, Phrases phrases, WordIndex index) {
        int[] words = IntStream.concat(
                        IntStream.of(phrases.words(pair.first())), IntStream.of(phrases.words(pair.second())))
                .toArray();
        String text = NgramNames.of(words, 0, words.length, index);
        return new Ngram(words.length, text, pair.totalTermFreq(), Double.NaN, Double.NaN, pair.score());
    }

    private static void write(StepContext context, List<Phrase> phrases) {
        TextList.write(context, LIST, phrases.stream().map(phrase -> phrase.ngram.text()));
        ChosenNgrams.write(context, phrases, PhrasesTable.SCHEMA, phrase -> {
            Ngram ngram = phrase.ngram;
            return PhrasesTable.toRow(phrase.pass, ngram.order(), ngram.text(), ngram.totalTermFreq(), ngram.score());
        });
    }
}
