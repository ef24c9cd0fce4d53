package dev.lacuna.jobs.tokenize;

import dev.lacuna.jobs.config.AnalysisParams;
import dev.lacuna.jobs.corpus.CorpusSource;
import dev.lacuna.jobs.run.RunDirectory;
import org.apache.hadoop.conf.Configuration;

/**
 * What it takes to read text as the run does: the corpus itself, and other texts cut as its documents are cut.
 *
 * @param files how file systems are reached
 */
public record CorpusText(CorpusSource corpus, AnalysisParams analysis, ModelFiles models, Configuration files) {
    /** Cuts texts as the documents of {@code run} are cut. */
    public Analysis analysis(RunDirectory run) {
        return RunTokenizer.analysis(run, analysis, models);
    }
}
