package dev.lacuna.tokenization.pretokenize;

/**
 * GPT-2's cut of text for byte-level BPE. The splits keep the text's own chars; that they are read as bytes is the model's
 * affair, or {@link ByteSpelling}'s where another pre-tokenizer follows.
 */
public final class ByteLevel implements PreTokenizer {
    private final boolean addPrefixSpace;
    private final boolean useRegex;

    /**
     * @param addPrefixSpace put a space before each split that does not start with one
     * @param useRegex cut at the bounds of words, as GPT-2 does
     */
    public ByteLevel(boolean addPrefixSpace, boolean useRegex) {
        this.addPrefixSpace = addPrefixSpace;
        this.useRegex = useRegex;
    }

    @Override
    public void split(Splits splits) {
        if (addPrefixSpace) {
            Prefix.add(splits, ' ', false);
        }
        if (useRegex) {
            splits.begin();
            for (int i = 0; i < splits.size(); i++) {
                Gpt2Words.scan(splits.text().chars(), splits.start(i), splits.end(i), splits);
            }
            splits.end();
        }
    }
}
