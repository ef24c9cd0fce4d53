package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.config.NgramsParams;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.Numbering;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import java.util.List;

/** Counts word n-grams and scores them by PMI. */
public final class NgramsStep extends TableStep {
    public static final String TABLE = "ngrams";

    private final NgramsParams params;
    private final NumberedCorpus corpus;

    public NgramsStep(NgramsParams params, NumberedCorpus corpus) {
        super(TABLE, "word n-grams above a minimum count, with PMI", params);
        this.params = params;
        this.corpus = corpus;
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd(WordsStep.TABLE);
    }

    /** How the words of the table are numbered. */
    public static Numbering numbering(NgramsParams params) {
        return new Numbering(params.minCounts().reachable(1, params.maxOrder()), params.breakAtPunctuation());
    }

    @Override
    public StepResult run(StepContext context) {
        NumberedCorpus.Numbered numbered = corpus.get(context, numbering(params));
        return new NgramTable("word", params.minCounts(), params.maxOrder(), params.acrossSentences())
                .write(
                        context,
                        numbered.chunks(),
                        numbered.index(),
                        numbered.index().value().size());
    }
}
