package dev.lacuna.tokenization.pipeline;

import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.normalize.NormalizedText;
import dev.lacuna.tokenization.pipeline.AddedTokenFinder.Entry;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.subword.SegmentationNoise;
import dev.lacuna.tokenization.subword.SubwordModel;
import dev.lacuna.tokenization.subword.WordCache;
import dev.lacuna.tokenization.subword.WordCutter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The parts of a tokenizer. Gives the ids of Hugging Face's {@code tokenizers} for the same {@code tokenizer.json}.
 *
 * @param addedTokens tokens found in the text before it is cut
 * @param words how text becomes words
 * @param subwordModel how words become subwords
 * @param vocabulary what the ids stand for
 * @param notes what a user should know about how the file is used
 */
public record PipelineModel(
        List<AddedToken> addedTokens,
        WordRules words,
        SubwordModel subwordModel,
        Vocabulary vocabulary,
        List<String> notes)
        implements TokenizerModel {
    /** The name of this engine. */
    public static final String ENGINE = "lacuna";

    public PipelineModel {
        addedTokens = List.copyOf(addedTokens);
        notes = List.copyOf(notes);
    }

    @Override
    public Tokenizer tokenizer() {
        return new PipelineTokenizer(this, new WordCache(subwordModel.cutter())::cut);
    }

    @Override
    public Tokenizer tokenizer(SegmentationNoise noise, KeyedRandom random) {
        // No cache: the same word is cut anew each time.
        WordCutter cutter = subwordModel.cutter(noise, random);
        return new PipelineTokenizer(this, new FreshCuts(cutter));
    }

    @Override
    public String engine() {
        return ENGINE;
    }

    AddedTokenFinder rawTokens() {
        List<Entry> entries = new ArrayList<>();
        for (AddedToken token : byPrecedence()) {
            if (!token.normalized() && !token.content().isEmpty()) {
                entries.add(new Entry(token, token.content().toCharArray()));
            }
        }
        return new AddedTokenFinder(entries);
    }

    AddedTokenFinder normalizedTokens() {
        List<Entry> entries = new ArrayList<>();
        NormalizedText text = new NormalizedText();
        for (AddedToken token : byPrecedence()) {
            if (token.normalized()) {
                text.set(token.content(), 0, token.content().length());
                words.normalizer().normalize(text);
                if (text.length() > 0) {
                    entries.add(new Entry(token, Arrays.copyOf(text.chars(), text.length())));
                }
            }
        }
        return new AddedTokenFinder(entries);
    }

    /** Of tokens that are normalized to the same text the first special one is found, else the first. */
    private List<AddedToken> byPrecedence() {
        return addedTokens.stream()
                .sorted(Comparator.comparing(token -> !token.special()))
                .toList();
    }
}
