package dev.lacuna.tokenization.tags;

import dev.lacuna.tokenization.opennlp.ModelKind;
import dev.lacuna.tokenization.opennlp.OpenNlpModels;
import dev.lacuna.tokenization.words.UnicodeWords;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import opennlp.tools.postag.POSModel;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Cuts sentences into tokens and tags them, by models of OpenNLP trained on treebanks of Universal Dependencies. A token of
 * two syntactic words, as "don't", becomes two where an apostrophe tells them apart. A sentence of more than {@value #WINDOW}
 * tokens is tagged in pieces of so many. Holds scratch, so one instance serves one thread.
 */
public final class PosTagger {
    static final int WINDOW = 1000;

    private final POSModel model;
    private final Supplier<TokenCutter> cutters;
    private final TokenCutter cutter;
    private final TagSet tagSet;
    private final GreedyTagger tagger;
    private final TaggedTokens tokens = new TaggedTokens();
    private final int[] outcomes = new int[WINDOW];

    PosTagger(POSModel model, Supplier<TokenCutter> cutters) {
        this.model = model;
        this.cutters = cutters;
        cutter = cutters.get();
        tagSet = new TagSet(model);
        tagger = new GreedyTagger(model);
    }

    /**
     * The tagger for a language that jars on the class path hold.
     *
     * @param language ISO 639-1 code
     * @throws dev.lacuna.tokenization.UserException if there is none
     */
    public static PosTagger forLanguage(String language) {
        return new PosTagger(OpenNlpModels.forLanguage(ModelKind.TAGS, language, POSModel::new), cutters(language));
    }

    /**
     * The tagger in a stream, which the caller closes.
     *
     * @param name what messages call it
     * @param language ISO 639-1 code: tokens come from the tokenizer for it on the class path, or from Unicode's words
     * @throws dev.lacuna.tokenization.UserException if the stream holds no tagger for universal tags
     */
    public static PosTagger read(InputStream in, String name, String language) {
        return new PosTagger(OpenNlpModels.read(ModelKind.TAGS, in, name, POSModel::new), cutters(language));
    }

    private static Supplier<TokenCutter> cutters(String language) {
        Optional<TokenizerModel> learned = OpenNlpModels.find(ModelKind.TOKENS, language, TokenizerModel::new);
        return learned.<Supplier<TokenCutter>>map(tokenizer -> () -> new LearnedTokens(tokenizer))
                .orElse(() -> new BrokenWords(new UnicodeWords(Locale.forLanguageTag(language))));
    }

    /** Another tagger with the same models, for another thread. */
    public PosTagger fresh() {
        return new PosTagger(model, cutters);
    }

    /**
     * Replaces what {@code out} holds by the tokens of the sentence {@code text[from, to)} and their tags. Offsets are chars,
     * counted from the start of {@code text}; every char but white space is in a token.
     */
    public void tag(String text, int from, int to, TaggedTokens out) {
        cutter.cut(text, from, to, tokens);
        out.clear();
        for (int first = 0; first < tokens.size(); first += WINDOW) {
            tagWindow(text, first, Math.min(first + WINDOW, tokens.size()), out);
        }
    }

    private void tagWindow(String text, int first, int end, TaggedTokens out) {
        String[] words = new String[end - first];
        for (int i = 0; i < words.length; i++) {
            words[i] = text.substring(tokens.start(first + i), tokens.end(first + i));
        }
        tagger.tag(words, outcomes);
        for (int i = 0; i < words.length; i++) {
            addWords(text, tokens.start(first + i), tokens.end(first + i), outcomes[i], out);
        }
    }

    private void addWords(String text, int start, int end, int outcome, TaggedTokens out) {
        UniversalTag first = tagSet.first(outcome);
        UniversalTag last = tagSet.last(outcome);
        int split = first == last ? end : Clitics.start(text, start, end);
        out.add(start, split, first);
        if (split < end) {
            out.add(split, end, last);
        }
    }
}
