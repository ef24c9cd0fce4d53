package dev.lacuna.tokenization.pretokenize;

import dev.lacuna.tokenization.normalize.NormalizedText;
import dev.lacuna.tokenization.regex.Regex;

/**
 * SentencePiece's way with spaces (Kudo and Richardson, "SentencePiece: A simple and language independent subword tokenizer
 * and detokenizer for Neural Text Processing", EMNLP 2018): each space becomes a visible character, which starts the word
 * that follows it.
 */
public final class Metaspace implements PreTokenizer {
    /** Which splits get the space that they lack at their start. */
    public enum PrependScheme {
        ALWAYS,
        /** Only one that starts where the original starts. */
        FIRST,
        NEVER
    }

    private final char replacement;
    private final PrependScheme scheme;
    private final PreTokenizer cut;

    /**
     * @param replacement what stands for a space, most often U+2581
     * @param split whether to cut before each space, or to leave that to the model
     */
    public Metaspace(char replacement, PrependScheme scheme, boolean split) {
        this.replacement = replacement;
        this.scheme = scheme;
        cut = split
                ? new DelimiterSplit(
                        Regex.literal(Character.toString(replacement)), SplitBehavior.MERGED_WITH_NEXT, false)
                : splits -> {};
    }

    @Override
    public void split(Splits splits) {
        NormalizedText text = splits.text();
        for (int i = 0; i < text.length(); i++) {
            if (text.chars()[i] == ' ') {
                text.setChar(i, replacement);
            }
        }
        if (scheme != PrependScheme.NEVER) {
            Prefix.add(splits, replacement, scheme == PrependScheme.FIRST);
        }
        cut.split(splits);
    }
}
