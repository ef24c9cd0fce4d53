package dev.lacuna.jobs.tokenize;

import dev.lacuna.jobs.config.AnalysisParams;
import dev.lacuna.tokenization.sentence.OpenNlpSentences;
import dev.lacuna.tokenization.sentence.RuleSentences;
import dev.lacuna.tokenization.sentence.SentenceBreaker;
import dev.lacuna.tokenization.sentence.UnicodeSentences;
import dev.lacuna.tokenization.tags.PosTagger;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.Locale;

/** Makes what finds sentences and parts of speech, by rules, by built-in models or by those of files. */
record TextModels(AnalysisParams params, ModelFiles files) implements Serializable {
    /** Fails if a model that is wanted is none, or if there is none for its language. */
    void check() {
        sentences();
        tagger();
    }

    SentenceBreaker sentences() {
        return switch (params.sentenceRule()) {
            case "unicode" -> new UnicodeSentences(Locale.forLanguageTag(params.sentenceLanguage()));
            case "opennlp" -> learnedSentences();
            default -> new RuleSentences();
        };
    }

    private SentenceBreaker learnedSentences() {
        return files.sentences() == null
                ? OpenNlpSentences.forLanguage(params.sentenceLanguage())
                : OpenNlpSentences.read(new ByteArrayInputStream(files.sentences()), params.sentenceModel());
    }

    /** A tagger for one thread, which reads its model; null where no tags are wanted. */
    PosTagger tagger() {
        if (!params.tags()) {
            return null;
        }
        return files.tags() == null
                ? PosTagger.forLanguage(params.tagLanguage())
                : PosTagger.read(new ByteArrayInputStream(files.tags()), params.tagModel(), params.tagLanguage());
    }
}
