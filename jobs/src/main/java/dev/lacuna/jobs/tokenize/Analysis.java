package dev.lacuna.jobs.tokenize;

import dev.lacuna.jobs.config.AnalysisParams;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.document.DocumentTokenizer;
import dev.lacuna.tokenization.huggingface.TokenizerSource;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.sentence.RuleSentences;
import dev.lacuna.tokenization.tags.PosTagger;
import dev.lacuna.tokenization.words.UnicodeWords;
import dev.lacuna.tokenization.words.WordBreaker;
import java.io.Serializable;
import java.util.Locale;

/**
 * All that it takes to cut documents, as it is broadcast; makes what one thread needs. Models are read by the first thread of
 * an executor that needs them.
 */
public final class Analysis implements Serializable {
    private static final long serialVersionUID = 1;

    private final TokenizerSource tokenizer;
    private final AnalysisParams params;
    private final TextModels models;
    private transient PosTagger tagger;

    Analysis(TokenizerSource tokenizer, AnalysisParams params, ModelFiles models) {
        this.tokenizer = tokenizer;
        this.params = params;
        this.models = new TextModels(params, models);
    }

    public TokenizerModel model() {
        return tokenizer.model();
    }

    /** Cuts into the plain segmentation. */
    public DocumentTokenizer plain() {
        return new DocumentTokenizer(model().tokenizer(), models.sentences(), breaker(), tagger());
    }

    /** Cuts into the plain segmentation, without tags. */
    public DocumentTokenizer untagged() {
        return new DocumentTokenizer(model().tokenizer(), models.sentences(), breaker(), null);
    }

    /** Cuts into words as the corpus is cut; sentences are not those of the corpus. */
    public DocumentTokenizer words() {
        return new DocumentTokenizer(model().tokenizer(), new RuleSentences(), breaker(), null);
    }

    /** Cuts into segmentations drawn from {@code random}. */
    DocumentTokenizer noisy(KeyedRandom random) {
        return new DocumentTokenizer(
                model().tokenizer(params.noise(), random), models.sentences(), breaker(), tagger());
    }

    /** How many segmentations are drawn for each document. */
    int segmentations() {
        return params.segmentations();
    }

    private WordBreaker breaker() {
        return params.wordRule().equals("unicode")
                ? new UnicodeWords(Locale.forLanguageTag(params.wordLanguage()))
                : null;
    }

    /** A tagger for one thread, or null; what it reads is shared by all threads. */
    private synchronized PosTagger tagger() {
        tagger = tagger == null ? models.tagger() : tagger;
        return tagger == null ? null : tagger.fresh();
    }
}
